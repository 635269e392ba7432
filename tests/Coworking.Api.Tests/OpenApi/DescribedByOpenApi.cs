using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Coworking.Api.Platform.OpenApi;

namespace Coworking.Api.Tests.OpenApi;

/// <summary>
/// Stands in every test client's way: an answer of the API that its own OpenAPI document does not describe (path,
/// method, status, media type, shape) fails the test that got it.
/// </summary>
internal sealed class DescribedByOpenApi : DelegatingHandler
{
    private static readonly JsonObject Document = OpenApiDocument.Make();
    private static readonly JsonSchemaCheck Schemas = new(Document);

    private static readonly (Regex Path, JsonObject Item)[] Paths =
    [
        .. ((JsonObject)Document["paths"]!).OrderBy(path => path.Key.Count(c => c == '{')).Select(path =>
            (new Regex($"^/api{Regex.Replace(Regex.Escape(path.Key), @"\\\{[^}]+}", "[^/]+")}$", RegexOptions.None, TimeSpan.FromSeconds(1)), (JsonObject)path.Value!)),
    ];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (request.RequestUri!.AbsolutePath.StartsWith("/api/", StringComparison.Ordinal))
        {
            await CheckAsync(request, response, cancellationToken);
        }

        return response;
    }

    private static async Task CheckAsync(HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        var verb = request.Method.Method.ToLowerInvariant();
        var operation = Array.Find(Paths, one => one.Path.IsMatch(path) && one.Item.ContainsKey(verb)).Item?[verb];
        if (operation is null)
        {
            // The host's own answer for what is no function.
            Expect(response.StatusCode == System.Net.HttpStatusCode.NotFound, $"{verb} {path} answers {response.StatusCode} but is not described");
            return;
        }

        var described = operation["responses"]![$"{(int)response.StatusCode}"];
        Expect(described is not null, $"{verb} {path} answers {(int)response.StatusCode}, which is not described: {await BodyOf(response, cancellationToken)}");
        var mediaType = response.Content.Headers.ContentType?.MediaType;
        if (described!["content"] is not JsonObject content)
        {
            return;
        }

        Expect(mediaType is not null && content.ContainsKey(mediaType), $"{verb} {path} answers {(int)response.StatusCode} as {mediaType}, which is not described");
        if (!mediaType!.EndsWith("json", StringComparison.Ordinal))
        {
            return;
        }

        var body = JsonNode.Parse(await BodyOf(response, cancellationToken));
        var errors = Schemas.Errors(body, content[mediaType]!["schema"]).ToList();
        Expect(errors.Count == 0, $"{verb} {path} {(int)response.StatusCode}: {string.Join("; ", errors)} in {body}");
    }

    private static async Task<string> BodyOf(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }

    private static void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new Xunit.Sdk.XunitException($"OpenAPI: {otherwise}");
        }
    }
}
