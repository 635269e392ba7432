using System.Net;
using System.Text.Json.Nodes;
using Coworking.Api.Tests.Fixture;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Closures;

/// <summary>Makes what the desk sends to shut something: <c>AClosure.On(day).From("10:00", "12:00").Of("pc-01").MadeByAsync(desk)</c>.</summary>
internal sealed record AClosure(LocalDate Date, string Start, string End, string[]? Resources, string Reason)
{
    public static AClosure On(LocalDate date) => new(date, "10:00", "12:00", Resources: null, "Repairs");

    public AClosure From(string start, string end) => this with { Start = start, End = end };

    public AClosure Of(params string[] resources) => this with { Resources = resources };

    public AClosure OfAll() => this with { Resources = null };

    public JsonObject ToJson()
    {
        var body = new JsonObject
        {
            ["date"] = A.Iso(Date),
            ["start"] = Start,
            ["end"] = End,
            ["reason"] = new JsonObject { ["kk"] = "Жөндеу", ["ru"] = "Ремонт", ["en"] = Reason },
        };
        if (Resources is null)
        {
            body["all"] = true;
        }
        else
        {
            body["resources"] = new JsonArray([.. Resources.Select(id => (JsonNode?)id)]);
        }

        return body;
    }

    public Task<HttpResponseMessage> ByAsync(HttpClient desk, string? key = null) => SendAsync(desk, "/api/desk/closures", key);

    public async Task<JsonObject> MadeByAsync(HttpClient desk, string? key = null) => await BodyAsync(await ByAsync(desk, key), HttpStatusCode.Created);

    public async Task<JsonObject> PreviewedByAsync(HttpClient desk) =>
        await BodyAsync(await SendAsync(desk, "/api/desk/closures/preview", key: null), HttpStatusCode.OK);

    private async Task<HttpResponseMessage> SendAsync(HttpClient desk, string path, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative))
        {
            Content = new StringContent(ToJson().ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
        };
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        return await desk.SendAsync(request);
    }

    private static async Task<JsonObject> BodyAsync(HttpResponseMessage answer, HttpStatusCode expected)
    {
        using (answer)
        {
            var text = await answer.TextAsync();
            Assert.True(answer.StatusCode == expected, $"{(int)answer.StatusCode} {text}");
            return JsonNode.Parse(text)!.AsObject();
        }
    }
}

/// <summary>What tests ask of a centre with closures.</summary>
internal static class ClosureQuestions
{
    public static async Task<JsonObject> ReopenAsync(this HttpClient desk, JsonObject closure, string? from = null)
    {
        using var answer = await desk.PostTextAsync($"/api/desk/closures/{closure["id"]}/reopen", from is null ? "{}" : $$"""{"from":"{{from}}"}""");
        var text = await answer.TextAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!.AsObject();
    }

    /// <summary><c>10:00-12:00,15:00-16:00</c>: where nothing can be booked.</summary>
    public static async Task<string> BusyAsync(this TestCentre centre, LocalDate day, string resource)
    {
        using var anyone = centre.Anyone();
        var shown = await anyone.GetJsonAsync($"/api/availability?date={A.Iso(day)}");
        var busy = shown["resources"]!.AsArray().Single(one => (string?)one!["id"] == resource)!["busy"]!.AsArray();
        return string.Join(',', busy.Select(range => $"{range!["start"]}-{range["end"]}"));
    }

    /// <summary>The status of a patron's booking.</summary>
    public static async Task<JsonObject> BookingAsync(this HttpClient patron, JsonObject booking) =>
        await patron.GetJsonAsync($"/api/bookings/{booking["id"]}");

    public static async Task CheckInAsync(this HttpClient patron, JsonObject booking)
    {
        using var answer = await patron.PostAsync($"/api/bookings/{booking["id"]}/check-in");
        Assert.True(answer.IsSuccessStatusCode, await answer.TextAsync());
    }
}
