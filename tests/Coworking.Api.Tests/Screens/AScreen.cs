using System.Net;
using System.Text.Json.Nodes;
using Coworking.Api.Tests.Desk;
using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Screens;

/// <summary>Televisions as they behave: they ask for a code, show it, and go on with their token.</summary>
internal static class AScreen
{
    public const string Recording = "0123456789abcdefghj";

    /// <summary>What a new television is given.</summary>
    public static async Task<(string Code, string Token)> AskForCodeAsync(this TestCentre centre)
    {
        using var anyone = centre.Anyone();
        using var answer = await anyone.PostAsync("/api/screen-pairings");
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var body = await answer.JsonAsync();
        return ((string)body["code"]!, (string)body["token"]!);
    }

    public static async Task<HttpResponseMessage> TypeAsync(this TestCentre centre, string code, string name = "Hall")
    {
        using var desk = await centre.ClientAsync("librarian");
        return await desk.PostTextAsync("/api/desk/screens", new JsonObject { ["code"] = code, ["name"] = name }.ToJsonString());
    }

    /// <summary>A television that is paired: as the desk sees it, and a client that speaks for it.</summary>
    public static async Task<(JsonObject Desk, HttpClient Television)> PairedAsync(this TestCentre centre, string name = "Hall")
    {
        var (code, token) = await centre.AskForCodeAsync();
        using var answer = await centre.TypeAsync(code, name);
        var body = await answer.TextAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Created, body);
        return (JsonNode.Parse(body)!.AsObject(), centre.WithToken(token));
    }

    public static async Task<HttpResponseMessage> SetAsync(this TestCentre centre, JsonNode screen, JsonObject body, string? seen = null)
    {
        using var desk = await centre.ClientAsync("librarian");
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri($"/api/desk/screens/{screen["id"]}", UriKind.Relative))
        {
            Content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
        };
        if (seen is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", seen);
        }

        return await desk.SendAsync(request);
    }

    public static async Task<string?> CodeOfAsync(this HttpResponseMessage answer) => (string?)(await answer.JsonAsync())["code"];
}
