using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using NodaTime;

namespace Coworking.Api.Platform.OpenApi;

/// <summary>The wire types' JSON Schemas, named once each, as the same serialisers that write them see them.</summary>
internal sealed class Schemas
{
    private static readonly JsonSerializerOptions Options = new(WireJson.Options)
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine([.. FeatureContexts()]),
    };

    private readonly SortedDictionary<string, JsonNode> _named = new(StringComparer.Ordinal) { ["Problem"] = Problem() };

    public static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    public JsonObject ToJson() => new([.. _named.Select(one => KeyValuePair.Create(one.Key, (JsonNode?)one.Value))]);

    /// <summary>A schema for a parameter, or a reference to a named one for a wire record.</summary>
    public JsonNode Of(Type type)
    {
        if (Known(type) is { } known)
        {
            return known;
        }

        if (!IsNamed(type))
        {
            return type == typeof(byte[]) ? new JsonObject() : Export(type);
        }

        if (!_named.ContainsKey(type.Name))
        {
            _named[type.Name] = new JsonObject();
            _named[type.Name] = Export(type);
        }

        return Reference(type.Name);
    }

    private JsonNode Export(Type type) => Options.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, node) =>
        {
            var nested = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
            return context.Path.IsEmpty ? node : Known(nested) ?? (IsNamed(nested) ? Of(nested) : node);
        },
    });

    /// <summary>Types that a converter writes, which the exporter cannot look into.</summary>
    private static JsonObject? Known(Type type) =>
        type == typeof(LocalDate) ? new JsonObject { ["type"] = "string", ["format"] = "date" }
        : type == typeof(OffsetDateTime) ? new JsonObject { ["type"] = "string", ["format"] = "date-time" }
        : type == typeof(LocalizedText) ? Localized()
        : type == typeof(string) || type == typeof(int) ? null
        : type.Name == "TimeOfDay" ? new JsonObject { ["type"] = "string", ["pattern"] = "^([01]\\d|2[0-4]):[0-5]\\d$" }
        : null;

    private static bool IsNamed(Type type) =>
        type.Assembly == typeof(Schemas).Assembly && !type.IsEnum && type is { IsPrimitive: false };

    private static JsonObject Localized() => new()
    {
        ["type"] = "object",
        ["minProperties"] = 1,
        ["properties"] = new JsonObject
        {
            ["kk"] = new JsonObject { ["type"] = "string" },
            ["ru"] = new JsonObject { ["type"] = "string" },
            ["en"] = new JsonObject { ["type"] = "string" },
        },
        ["additionalProperties"] = false,
    };

    private static JsonObject Problem() => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray("type", "title", "status", "code", "traceId"),
        ["properties"] = new JsonObject
        {
            ["type"] = new JsonObject { ["type"] = "string", ["format"] = "uri" },
            ["title"] = new JsonObject { ["type"] = "string" },
            ["status"] = new JsonObject { ["type"] = "integer" },
            ["code"] = new JsonObject { ["type"] = "string" },
            ["detail"] = new JsonObject { ["type"] = "string" },
            ["errors"] = new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
            },
            ["traceId"] = new JsonObject { ["type"] = "string" },
        },
    };

    /// <summary>Each feature's source-generated context, by its <c>Wire</c> property.</summary>
    private static IEnumerable<IJsonTypeInfoResolver> FeatureContexts() =>
        from type in typeof(Schemas).Assembly.GetTypes()
        where type.IsSubclassOf(typeof(JsonSerializerContext))
        let wire = type.GetProperty("Wire", BindingFlags.Public | BindingFlags.Static)
        where wire is not null
        select (IJsonTypeInfoResolver)wire.GetValue(null)!;
}
