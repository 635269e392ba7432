using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Desk;

/// <summary>People with a library card and no account.</summary>
internal static class Cards
{
    private static int _cards;

    /// <summary>A card number that no other test has.</summary>
    public static string New() => $"PVL-{Interlocked.Increment(ref _cards):000000}";

    public static Task<HttpResponseMessage> PutTextAsync(this HttpClient client, string path, string json) =>
        client.PutAsync(new Uri(path, UriKind.Relative), new StringContent(json, System.Text.Encoding.UTF8, "application/json"));

    public static string Body(string card, string pin) => new JsonObject { ["card"] = card, ["pin"] = pin }.ToJsonString();

    /// <summary>The desk sets the PIN.</summary>
    public static async Task SetPinAsync(this TestCentre centre, string card, string pin)
    {
        using var desk = await centre.ClientAsync("librarian");
        using var answer = await desk.PutTextAsync("/api/desk/cards/pin", Body(card, pin));
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    public static async Task<HttpResponseMessage> TryCardAsync(this TestCentre centre, string card, string pin)
    {
        using var anyone = centre.Anyone();
        return await anyone.PostTextAsync("/api/card-sessions", Body(card, pin));
    }

    /// <summary>A client that came in by this card, whose PIN is set for it.</summary>
    public static async Task<HttpClient> CardClientAsync(this TestCentre centre, string card, string pin = "2468")
    {
        await centre.SetPinAsync(card, pin);
        using var opened = await centre.TryCardAsync(card, pin);
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        return centre.WithToken((string)(await opened.JsonAsync())["token"]!);
    }

    public static HttpClient WithToken(this TestCentre centre, string token)
    {
        var client = centre.Anyone();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
