using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Coworking.Api.Platform.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Platform.OpenApi;

/// <summary>Describes every HTTP function of this assembly in OpenAPI 3.1, from what the functions themselves declare.</summary>
internal static class OpenApiDocument
{
    public static byte[] ToUtf8Json() => JsonSerializer.SerializeToUtf8Bytes(Make());

    public static JsonObject Make()
    {
        var schemas = new Schemas();
        var paths = new JsonObject();
        foreach (var (method, trigger) in HttpFunctions().OrderBy(one => one.Trigger.Route, StringComparer.Ordinal))
        {
            var path = $"/{trigger.Route}";
            var item = paths[path] as JsonObject ?? [];
            paths[path] = item;
            // HEAD is GET without a body, and no other operation.
            foreach (var verb in (trigger.Methods ?? []).Where(verb => !verb.Equals("head", StringComparison.OrdinalIgnoreCase)))
            {
                item[verb.ToLowerInvariant()] = OpenApiOperation.Of(method, trigger, schemas);
            }
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Coworking Serverless",
                ["description"] = "Books places, and lends recordings, of one library's coworking centre. Dates and times of day are the centre's wall clock.",
                ["version"] = typeof(Release).Assembly.GetName().Version?.ToString(3) ?? "0.0.0",
                ["license"] = new JsonObject { ["name"] = "MIT", ["identifier"] = "MIT" },
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/api" }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas.ToJson(),
                ["securitySchemes"] = new JsonObject
                {
                    ["token"] = new JsonObject
                    {
                        ["type"] = "http",
                        ["scheme"] = "bearer",
                        ["bearerFormat"] = "JWT",
                        ["description"] = "An access token of the patrons' or the staff's tenant with the scope `api`.",
                    },
                },
            },
        };
    }

    /// <summary>Every function that HTTP starts.</summary>
    internal static IEnumerable<(MethodInfo Method, HttpTriggerAttribute Trigger)> HttpFunctions() =>
        from type in typeof(OpenApiDocument).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where method.GetCustomAttribute<FunctionAttribute>() is not null
        let trigger = method.GetParameters().Select(one => one.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(one => one is not null)
        where trigger is not null
        select (method, trigger);
}
