using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Coworking.Api.Tests.OpenApi;

/// <summary>Holds a JSON value against the part of JSON Schema that the API's own document uses.</summary>
internal sealed class JsonSchemaCheck(JsonObject document)
{
    /// <summary>What is wrong, each with its place; empty where all is well.</summary>
    public IEnumerable<string> Errors(JsonNode? value, JsonNode? schema, string place = "$")
    {
        if (schema is JsonValue)
        {
            return schema.GetValue<bool>() ? [] : [$"{place} may not be there"];
        }

        var rules = Resolve((JsonObject)schema!);
        return [.. OfType(value, rules, place), .. OfEnum(value, rules, place), .. OfAll(value, rules, place), .. OfParts(value, rules, place)];
    }

    private JsonObject Resolve(JsonObject schema)
    {
        while (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            JsonNode target = document;
            foreach (var part in reference.Split('/').Skip(1))
            {
                target = target[part] ?? throw new InvalidOperationException($"{reference} leads nowhere");
            }

            schema = (JsonObject)target;
        }

        return schema;
    }

    private static IEnumerable<string> OfType(JsonNode? value, JsonObject rules, string place)
    {
        string[] allowed = rules["type"] switch
        {
            JsonArray several => [.. several.Select(one => one!.GetValue<string>())],
            JsonValue one => [one.GetValue<string>()],
            _ => [],
        };
        var actual = TypeOf(value);
        var fits = allowed.Length == 0 || allowed.Contains(actual) || (actual == "integer" && allowed.Contains("number"));
        return fits ? [] : [$"{place} is {actual}, not {string.Join(" or ", allowed)}"];
    }

    private static string TypeOf(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "object",
        JsonArray => "array",
        JsonValue one when one.TryGetValue<bool>(out _) => "boolean",
        JsonValue one when one.TryGetValue<long>(out _) => "integer",
        JsonValue one when one.TryGetValue<double>(out _) => "number",
        _ => "string",
    };

    private static IEnumerable<string> OfEnum(JsonNode? value, JsonObject rules, string place)
    {
        if (rules["enum"] is JsonArray allowed && !allowed.Any(one => JsonNode.DeepEquals(one, value)))
        {
            yield return $"{place} is {value}, not one of {allowed.ToJsonString()}";
        }

        if (rules["pattern"]?.GetValue<string>() is { } pattern && TypeOf(value) == "string"
            && !Regex.IsMatch(value!.GetValue<string>(), pattern, RegexOptions.None, TimeSpan.FromSeconds(1)))
        {
            yield return $"{place} is {value}, not like {pattern}";
        }
    }

    private IEnumerable<string> OfAll(JsonNode? value, JsonObject rules, string place) =>
        (rules["allOf"] as JsonArray ?? []).SelectMany(part => Errors(value, part, place));

    private IEnumerable<string> OfParts(JsonNode? value, JsonObject rules, string place) => value switch
    {
        JsonObject members => OfMembers(members, rules, place),
        JsonArray items when rules["items"] is { } item => items.SelectMany((one, i) => Errors(one, item, $"{place}[{i}]")),
        _ => [],
    };

    private IEnumerable<string> OfMembers(JsonObject members, JsonObject rules, string place)
    {
        foreach (var missing in (rules["required"] as JsonArray ?? []).Where(name => !members.ContainsKey(name!.GetValue<string>())))
        {
            yield return $"{place}.{missing} is missing";
        }

        var known = rules["properties"] as JsonObject ?? [];
        foreach (var (name, value) in members)
        {
            foreach (var error in known.TryGetPropertyValue(name, out var schema) ? Errors(value, schema, $"{place}.{name}")
                : rules["additionalProperties"] is { } rest ? Errors(value, rest, $"{place}.{name}")
                : [])
            {
                yield return error;
            }
        }
    }
}
