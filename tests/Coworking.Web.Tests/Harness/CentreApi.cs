using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Coworking.Web.Tests.Harness;

/// <summary>The API as another program uses it: to arrange what a test starts from, and to see what came of it.</summary>
public sealed class CentreApi(Uri origin) : IDisposable
{
    /// <summary>As far ahead as computers are booked.</summary>
    private const int HorizonDays = 7;

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty");

    private readonly HttpClient client = new() { BaseAddress = origin };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => client.Dispose();

    public async Task<JsonNode> GetAsync(string path, string? person = null)
    {
        using var request = await RequestAsync(HttpMethod.Get, path, person);
        using var response = await client.SendAsync(request, Cancellation);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonNode>(Cancellation))!;
    }

    public async Task<HttpResponseMessage> PostAsync(string path, JsonNode body, string person)
    {
        using var request = await RequestAsync(HttpMethod.Post, path, person);
        request.Content = JsonContent.Create(body);
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        return await client.SendAsync(request, Cancellation);
    }

    /// <summary>Does it and must succeed; what was answered, or null for no content.</summary>
    public Task<JsonNode?> DoAsync(HttpMethod method, string path, JsonNode? body, string person) =>
        SendAsync(method, path, body is null ? null : JsonContent.Create(body), person);

    /// <inheritdoc cref="DoAsync"/>
    public async Task<JsonNode?> SendAsync(HttpMethod method, string path, HttpContent? content, string person)
    {
        using var request = await RequestAsync(method, path, person);
        request.Content = content;
        using var response = await client.SendAsync(request, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {(int)response.StatusCode} {text}");
        return text.Length > 0 ? JsonNode.Parse(text) : null;
    }

    /// <summary>Books as a patron does, and must succeed.</summary>
    public async Task<string> BookAsync(string person, Slot slot)
    {
        var body = new JsonObject { ["date"] = slot.Date, ["start"] = slot.Start, ["end"] = slot.End, ["resources"] = new JsonArray(slot.Resource) };
        using var response = await PostAsync("/api/bookings", body, person);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Cancellation));
        return (string)(await response.Content.ReadFromJsonAsync<JsonNode>(Cancellation))!["id"]!;
    }

    /// <summary>The person's live bookings on that day.</summary>
    public async Task<IReadOnlyList<JsonNode>> LiveBookingsAsync(string person, string date)
    {
        var page = await GetAsync($"/api/me/bookings?from={date}&to={date}", person);
        return [.. page["items"]!.AsArray().Where(booking => (string?)booking!["status"] == "confirmed").Select(booking => booking!)];
    }

    public async Task<bool> IsFreeAsync(Slot slot)
    {
        var day = await GetAsync($"/api/availability?date={slot.Date}");
        var busy = day["resources"]!.AsArray().Single(resource => (string?)resource!["id"] == slot.Resource)!["busy"]!.AsArray();
        return busy.All(taken => string.CompareOrdinal((string)taken!["start"]!, slot.End) >= 0 || string.CompareOrdinal((string)taken["end"]!, slot.Start) <= 0);
    }

    /// <summary>The open days of the coming week, far ones first: sample bookings lie on the next two open days.</summary>
    public async Task<IReadOnlyList<string>> OpenDaysAsync()
    {
        var today = TimeProvider.System.GetUtcNow().ToOffset(Zone.GetUtcOffset(TimeProvider.System.GetUtcNow()));
        var open = new List<string>();
        for (var ahead = HorizonDays; ahead > 0; ahead--)
        {
            var date = today.AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            if ((await GetAsync($"/api/availability?date={date}"))["open"]!.AsArray().Count > 0)
            {
                open.Add(date);
            }
        }

        return open;
    }

    public async Task<string> FarOpenDayAsync() => (await OpenDaysAsync())[0];

    private async Task<HttpRequestMessage> RequestAsync(HttpMethod method, string path, string? person)
    {
        var request = new HttpRequestMessage(method, path);
        if (person is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(person));
        }

        return request;
    }

    private async Task<string> TokenAsync(string person)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "password",
            ["client_id"] = "coworking-local",
            ["scope"] = "openid api",
            ["username"] = person,
            ["password"] = "local",
        });
        using var response = await client.PostAsync(new Uri("/identity/connect/token", UriKind.Relative), form, Cancellation);
        response.EnsureSuccessStatusCode();
        return (string)(await response.Content.ReadFromJsonAsync<JsonNode>(Cancellation))!["access_token"]!;
    }
}

/// <summary>A stretch of one resource's day.</summary>
public sealed record Slot(string Date, string Resource, string Start, string End);
