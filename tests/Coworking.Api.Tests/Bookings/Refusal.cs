using System.Net;
using System.Text.Json.Nodes;
using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Bookings;

/// <summary>What a patron reads, title and detail, in each language.</summary>
internal sealed record Words(string Kk, string Ru, string En);

/// <summary>A patron is told no, in three languages, or may.</summary>
internal static class Refusal
{
    public static Task IsRefusedAsync(this HttpClient patron, BookingBuilder booking, string code, Words words) =>
        IsRefusedAsync(patron, () => booking.ByAsync(patron), code, words);

    public static Task IsRefusedAsync(this HttpClient patron, JsonObject booking, string verb, string? body, string code, Words words) =>
        IsRefusedAsync(patron, () => DoAsync(patron, booking, verb, body), code, words);

    public static async Task MayAsync(this HttpClient patron, JsonObject booking, string verb, string? body = null)
    {
        using var answer = await DoAsync(patron, booking, verb, body);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.TextAsync());
    }

    private static async Task IsRefusedAsync(HttpClient patron, Func<Task<HttpResponseMessage>> ask, string code, Words words)
    {
        foreach (var (language, text) in new[] { ("kk", words.Kk), ("ru", words.Ru), ("en", words.En) })
        {
            patron.DefaultRequestHeaders.AcceptLanguage.Clear();
            patron.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
            using var answer = await ask();
            var problem = await answer.JsonAsync();
            Assert.Equal((code, text), ((string?)problem["code"], $"{problem["title"]} {problem["detail"]}".TrimEnd()));
        }
    }

    private static Task<HttpResponseMessage> DoAsync(HttpClient patron, JsonObject booking, string verb, string? body) =>
        body is null ? patron.PostAsync($"/api/bookings/{booking["id"]}/{verb}") : patron.PostTextAsync($"/api/bookings/{booking["id"]}/{verb}", body);
}
