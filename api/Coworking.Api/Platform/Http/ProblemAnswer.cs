using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Platform.Http;

/// <summary>RFC 9457 problem details, in the reader's language where there is a text for it.</summary>
/// <param name="Kind">Status, code and title.</param>
/// <param name="Detail">What exactly is wrong here, if more can be said than the title does.</param>
/// <param name="Errors">Field -> messages, already in the reader's language.</param>
/// <param name="With">Further members, for example alternatives.</param>
public sealed record ProblemAnswer(
    ProblemKind Kind,
    LocalizedText? Detail,
    IReadOnlyDictionary<string, string[]>? Errors,
    (string Name, JsonNode? Value)[] With) : IResult, IStatusCodeHttpResult
{
    internal IReadOnlyList<(string Field, LocalizedText Message)> FieldErrors { get; init; } = [];

    int? IStatusCodeHttpResult.StatusCode => Kind.Status;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var language = RequestLanguage.Of(httpContext.Request);
        var body = new JsonObject
        {
            ["type"] = $"urn:coworking:problem:{Kind.Code}",
            ["title"] = Kind.Title.In(language),
            ["status"] = Kind.Status,
            ["code"] = Kind.Code,
        };
        if (Detail is not null)
        {
            body["detail"] = Detail.In(language);
        }

        if (ErrorsIn(language) is { Count: > 0 } errors)
        {
            body["errors"] = errors;
        }

        foreach (var (name, value) in With)
        {
            body[name] = value?.DeepClone();
        }

        body["traceId"] = Activity.Current?.TraceId.ToHexString() ?? httpContext.TraceIdentifier;

        var response = httpContext.Response;
        response.StatusCode = Kind.Status;
        response.ContentType = "application/problem+json";
        response.Headers.ContentLanguage = language;
        response.Headers.CacheControl = "no-store";
        if (Kind.RetryAfterSeconds is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        if (Kind.Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, WireJson.Options);
        response.ContentLength = bytes.Length;
        return response.Body.WriteAsync(bytes, httpContext.RequestAborted).AsTask();
    }

    private JsonObject ErrorsIn(string language)
    {
        var all = new JsonObject();
        foreach (var (field, messages) in Errors ?? new Dictionary<string, string[]>(StringComparer.Ordinal))
        {
            all[field] = new JsonArray([.. messages.Select(message => (JsonNode?)message)]);
        }

        foreach (var (field, message) in FieldErrors)
        {
            all[field] = new JsonArray(message.In(language));
        }

        return all;
    }
}
