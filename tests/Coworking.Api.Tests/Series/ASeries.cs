using System.Net;
using System.Text.Json.Nodes;
using Coworking.Api.Tests.Fixture;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Series;

/// <summary>A club that the desk plans: <c>ASeries.From(day).Weeks(4).Of("hall").MadeByAsync(desk)</c>.</summary>
internal sealed record ASeries(LocalDate First, int Count, string Start, string End, string[] Resources)
{
    public static ASeries From(LocalDate first) => new(first, 4, "16:00", "17:30", ["hall"]);

    public ASeries Weeks(int count) => this with { Count = count };

    public ASeries At(string start, string end) => this with { Start = start, End = end };

    public ASeries Of(params string[] resources) => this with { Resources = resources };

    public JsonObject ToJson() => new()
    {
        ["weekday"] = First.DayOfWeek.ToString().ToLowerInvariant(),
        ["start"] = Start,
        ["end"] = End,
        ["from"] = A.Iso(First),
        ["until"] = A.Iso(First.PlusWeeks(Count - 1)),
        ["resources"] = new JsonArray([.. Resources.Select(id => (JsonNode?)id)]),
        ["alias"] = "Chess club",
        ["purpose"] = "Chess",
        ["people"] = 12,
    };

    public async Task<HttpResponseMessage> ByAsync(HttpClient desk, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/desk/series", UriKind.Relative))
        {
            Content = new StringContent(ToJson().ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
        };
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        return await desk.SendAsync(request);
    }

    public async Task<JsonObject> MadeByAsync(HttpClient desk, string? key = null)
    {
        using var answer = await ByAsync(desk, key);
        var text = await answer.TextAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Created, $"{(int)answer.StatusCode} {text}");
        return JsonNode.Parse(text)!.AsObject();
    }

    public async Task<JsonObject> PreviewedByAsync(HttpClient desk)
    {
        using var answer = await desk.PostTextAsync("/api/desk/series/preview", ToJson().ToJsonString());
        var text = await answer.TextAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{(int)answer.StatusCode} {text}");
        return JsonNode.Parse(text)!.AsObject();
    }
}

/// <summary>What tests ask of a series.</summary>
internal static class SeriesQuestions
{
    /// <summary>Moves the clock to 08:00 of a Tuesday, the first of so many that are open and that no other test uses.</summary>
    public static LocalDate NewWeeks(this TestCentre centre, int weeks)
    {
        var closed = TestCentre.DemoFile()["hours"]!["exceptions"]!.AsArray().Select(dated => (string)dated!["date"]!).ToHashSet(StringComparer.Ordinal);
        while (true)
        {
            var first = centre.NewDay();
            var used = first;
            while (used < first.PlusWeeks(weeks))
            {
                used = centre.NewDay();
            }

            if (!Enumerable.Range(0, weeks).Any(week => closed.Contains(A.Iso(first.PlusWeeks(week)))))
            {
                centre.Clock.Reset(TestCentre.At(first, "08:00"));
                return first;
            }
        }
    }

    /// <summary><c>booked clash free booked</c>.</summary>
    public static string States(this JsonObject series) => string.Join(' ', series["dates"]!.AsArray().Select(date => (string?)date!["state"]));

    /// <summary><c>16:00-17:30 hall</c> of each date.</summary>
    public static IEnumerable<string> Places(this JsonObject series) => series["dates"]!.AsArray()
        .Select(date => $"{date!["start"]}-{date["end"]} {string.Join(' ', date["resources"]!.AsArray().Select(id => (string?)id))}");

    public static async Task<JsonObject> DoAsync(this HttpClient desk, JsonObject series, string verb, string body = "{}")
    {
        using var answer = await desk.PostTextAsync($"/api/desk/series/{series["id"]}/{verb}", body);
        var text = await answer.TextAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {text}");
        return JsonNode.Parse(text)!.AsObject();
    }

    public static Task<JsonObject> ShownAsync(this HttpClient desk, JsonObject series) => desk.GetJsonAsync($"/api/desk/series/{series["id"]}");
}
