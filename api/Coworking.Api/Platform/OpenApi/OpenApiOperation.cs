using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Platform.OpenApi;

/// <summary>One function as an OpenAPI operation.</summary>
internal static partial class OpenApiOperation
{
    public static JsonObject Of(MethodInfo method, HttpTriggerAttribute trigger, Schemas schemas)
    {
        var callers = method.GetCustomAttribute<AccessAttribute>()?.Callers ?? Caller.None;
        var operation = new JsonObject
        {
            ["operationId"] = method.GetCustomAttribute<FunctionAttribute>()!.Name,
            ["summary"] = method.GetCustomAttribute<SummaryAttribute>()?.Text,
            ["tags"] = new JsonArray(method.DeclaringType!.Namespace!.Split('.')[^1]),
            ["x-callers"] = callers.ToString(),
        };
        if (!callers.HasFlag(Caller.Anyone))
        {
            operation["security"] = new JsonArray(new JsonObject { ["token"] = new JsonArray() });
        }
        else if (callers != Caller.Anyone)
        {
            operation["security"] = new JsonArray(new JsonObject(), new JsonObject { ["token"] = new JsonArray() });
        }

        if (Parameters(method, trigger, schemas) is { Count: > 0 } parameters)
        {
            operation["parameters"] = parameters;
        }

        if (method.GetCustomAttribute<BodyAttribute>() is { } body)
        {
            operation["requestBody"] = new JsonObject { ["required"] = body.Required, ["content"] = Content(body.Type, body.MediaTypes, schemas) };
        }

        operation["responses"] = Responses(method, callers, schemas);
        return operation;
    }

    private static JsonObject Content(Type type, string[] mediaTypes, Schemas schemas)
    {
        var content = new JsonObject();
        foreach (var mediaType in mediaTypes)
        {
            content[mediaType] = new JsonObject { ["schema"] = schemas.Of(type) };
        }

        return content;
    }

    private static JsonArray Parameters(MethodInfo method, HttpTriggerAttribute trigger, Schemas schemas)
    {
        var parameters = new JsonArray();
        foreach (Match match in RouteParameter().Matches(trigger.Route ?? ""))
        {
            parameters.Add(Parameter(match.Groups["name"].Value, "path", required: true, new JsonObject { ["type"] = "string" }));
        }

        foreach (var query in method.GetCustomAttributes<QueryAttribute>())
        {
            parameters.Add(Parameter(query.Name, "query", query.Required, schemas.Of(query.Type), query.Description));
        }

        foreach (var header in method.GetCustomAttributes<HeaderAttribute>())
        {
            parameters.Add(Parameter(header.Name, "header", required: false, new JsonObject { ["type"] = "string" }, header.Description));
        }

        return parameters;
    }

    private static JsonObject Parameter(string name, string place, bool required, JsonNode schema, string? description = null)
    {
        var parameter = new JsonObject { ["name"] = name, ["in"] = place, ["required"] = required, ["schema"] = schema };
        if (description is not null)
        {
            parameter["description"] = description;
        }

        return parameter;
    }

    private static JsonObject Responses(MethodInfo method, Caller callers, Schemas schemas)
    {
        var responses = new JsonObject();
        foreach (var answer in method.GetCustomAttributes<AnswerAttribute>())
        {
            responses[$"{answer.Status}"] = Answer(answer, schemas);
        }

        foreach (var problems in ProblemsOf(method, callers).GroupBy(kind => kind.Status).OrderBy(group => group.Key))
        {
            responses[$"{problems.Key}"] = Problem([.. problems.Distinct()]);
        }

        return responses;
    }

    private static JsonObject Answer(AnswerAttribute answer, Schemas schemas)
    {
        var response = new JsonObject { ["description"] = answer.Status switch { 201 => "Made", 204 => "Done", 304 => "You have it", _ => "Here it is" } };
        if (answer.Type is not null)
        {
            response["content"] = Content(answer.Type, answer.MediaTypes, schemas);
        }

        if (answer.Headers.Length > 0)
        {
            var headers = new JsonObject();
            foreach (var name in answer.Headers)
            {
                headers[name] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } };
            }

            response["headers"] = headers;
        }

        return response;
    }

    private static JsonObject Problem(IReadOnlyList<ProblemKind> kinds) => new()
    {
        ["description"] = string.Join("; ", kinds.Select(kind => $"`{kind.Code}`: {kind.Title.In("en")}")),
        ["content"] = new JsonObject
        {
            ["application/problem+json"] = new JsonObject
            {
                ["schema"] = new JsonObject
                {
                    ["allOf"] = new JsonArray(
                        Schemas.Reference("Problem"),
                        new JsonObject
                        {
                            ["properties"] = new JsonObject
                            {
                                ["code"] = new JsonObject { ["enum"] = new JsonArray([.. kinds.Select(kind => (JsonNode?)kind.Code)]) },
                            },
                        }),
                },
            },
        },
    };

    private static IEnumerable<ProblemKind> ProblemsOf(MethodInfo method, Caller callers)
    {
        foreach (var refuses in method.GetCustomAttributes<RefusesAttribute>())
        {
            foreach (var name in refuses.Names)
            {
                yield return refuses.Problems.GetField(name, BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as ProblemKind
                    ?? throw new InvalidOperationException($"{method.Name} refuses by {refuses.Problems.Name}.{name}, which is no problem kind.");
            }
        }

        if (method.GetCustomAttribute<BodyAttribute>() is not null)
        {
            yield return Problems.Malformed;
            yield return Problems.TooLarge;
            yield return Problems.UnsupportedMediaType;
        }

        if (!callers.HasFlag(Caller.Anyone))
        {
            yield return Problems.Unauthenticated;
            yield return Problems.Forbidden;
        }

        yield return Problems.Unexpected;
        yield return Problems.TryAgain;
    }

    [GeneratedRegex(@"\{(?<name>\w+)", RegexOptions.NonBacktracking)]
    private static partial Regex RouteParameter();
}
