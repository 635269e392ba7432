using System.Net;
using System.Text.Json.Nodes;
using Coworking.Api.Tests.Fixture;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Desk;

/// <summary>What a librarian's page does.</summary>
internal static class DeskApi
{
    /// <summary>The body of a booking at the desk, out of a patron's.</summary>
    public static BookingBuilder For(this BookingBuilder booking, string member, string value) =>
        booking.With("patron", new JsonObject { [member] = value });

    public static BookingBuilder Override(this BookingBuilder booking, params string[] codes) =>
        booking.With("override", new JsonArray([.. codes.Select(code => (JsonNode?)code)]));

    public static async Task<HttpResponseMessage> AtDeskAsync(this BookingBuilder booking, HttpClient desk)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/desk/bookings", UriKind.Relative))
        {
            Content = new StringContent(booking.ToJson().ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
        };
        if (booking.Key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", booking.Key);
        }

        return await desk.SendAsync(request);
    }

    /// <summary>Books at the desk, and fails the test if that does not work.</summary>
    public static async Task<JsonObject> MadeAtDeskAsync(this BookingBuilder booking, HttpClient desk)
    {
        using var answer = await booking.AtDeskAsync(desk);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, $"{(int)answer.StatusCode} {await answer.TextAsync()}");
        return await answer.JsonAsync();
    }

    /// <summary>One verb on one booking; the status or code of the answer, and its body.</summary>
    public static async Task<(string Outcome, JsonObject Body)> DoAsync(this HttpClient desk, JsonNode booking, string verb, string? body = null)
    {
        var path = $"/api/desk/bookings/{booking["id"]}/{verb}";
        using var answer = body is null ? await desk.PostAsync(path) : await desk.PostTextAsync(path, body);
        var json = await answer.JsonAsync();
        return ((string?)json[answer.IsSuccessStatusCode ? "status" : "code"] ?? "", json);
    }

    public static Task<JsonObject> DayAsync(this HttpClient desk, LocalDate date) => desk.GetJsonAsync($"/api/desk/day?date={A.Iso(date)}");

    public static JsonNode? Of(this JsonObject day, JsonNode booking) =>
        day["bookings"]!.AsArray().SingleOrDefault(one => (string?)one!["id"] == (string?)booking["id"]);
}
