using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Coworking.Domain.Common;
using NodaTime;
using NodaTime.Text;

namespace Coworking.Api.Tests.Fixture;

/// <summary>Makes what tests send: <c>A.Booking().On(day).At("10:00").For(60).Of("pc-01").ByAsync(client)</c>.</summary>
internal static class A
{
    public static BookingBuilder Booking() => new(new JsonObject { ["resources"] = new JsonArray("seat-01") }, "10:00", 60);

    public static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static async Task<JsonObject> JsonAsync(this HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();

    public static Task<string> TextAsync(this HttpResponseMessage answer) => answer.Content.ReadAsStringAsync();

    public static Task<HttpResponseMessage> FetchAsync(this HttpClient client, string path) => client.GetAsync(new Uri(path, UriKind.Relative));

    public static Task<HttpResponseMessage> PostTextAsync(this HttpClient client, string path, string json) =>
        client.PostAsync(new Uri(path, UriKind.Relative), new StringContent(json, System.Text.Encoding.UTF8, "application/json"));

    /// <summary>Sends with one more header.</summary>
    public static async Task<HttpResponseMessage> SendAsync(this HttpClient client, HttpMethod method, string path, string header, string value)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.TryAddWithoutValidation(header, value);
        return await client.SendAsync(request);
    }

    /// <summary>The body of a GET that must succeed.</summary>
    public static async Task<JsonObject> GetJsonAsync(this HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        Xunit.Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {text}");
        return JsonNode.Parse(text)!.AsObject();
    }

    public static Task<HttpResponseMessage> PostAsync(this HttpClient client, string path) =>
        client.PostAsync(new Uri(path, UriKind.Relative), content: null);
}

internal sealed record BookingBuilder(JsonObject Body, string Start, int Minutes, string? Key = null)
{
    public BookingBuilder On(LocalDate date) => With("date", A.Iso(date));

    public BookingBuilder At(string time) => this with { Start = time };

    public BookingBuilder For(int minutes) => this with { Minutes = minutes };

    public BookingBuilder Of(params string[] resources) => With("resources", new JsonArray([.. resources.Select(id => (JsonNode?)id)]));

    public BookingBuilder AnyOf(string kind, int? count = null)
    {
        var any = With("kind", kind).Without("resources");
        return count is { } many ? any.With("count", many) : any;
    }

    public BookingBuilder Keyed(string key) => this with { Key = key };

    public BookingBuilder With(string member, JsonNode? value)
    {
        var body = Copy();
        body[member] = value;
        return this with { Body = body };
    }

    public BookingBuilder Without(string member)
    {
        var body = Copy();
        body.Remove(member);
        return this with { Body = body };
    }

    public JsonObject ToJson()
    {
        var body = Copy();
        var start = TimeOfDay.Parse(Start);
        body.TryAdd("start", Start);
        body.TryAdd("end", start.Moved(Minutes).ToString());
        return body;
    }

    public async Task<HttpResponseMessage> ByAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/bookings", UriKind.Relative)) { Content = JsonContent.Create(ToJson()) };
        if (Key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", Key);
        }

        return await client.SendAsync(request);
    }

    /// <summary>Books, and fails the test if that does not work.</summary>
    public async Task<JsonObject> MadeByAsync(HttpClient client)
    {
        using var answer = await ByAsync(client);
        var text = await answer.Content.ReadAsStringAsync();
        Xunit.Assert.True(answer.StatusCode == System.Net.HttpStatusCode.Created, string.Create(CultureInfo.InvariantCulture, $"{(int)answer.StatusCode} {text}"));
        return JsonNode.Parse(text)!.AsObject();
    }

    private JsonObject Copy() => JsonSerializer.Deserialize<JsonObject>(Body.ToJsonString())!;
}
