using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Coworking.Api.Tests.Fixture;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Events;

/// <summary>What the desk sends when it announces.</summary>
internal static class Programme
{
    public static JsonObject Event(LocalDate date, bool room = false, string start = "15:00", string end = "16:30") => new()
    {
        ["date"] = A.Iso(date),
        ["start"] = start,
        ["end"] = end,
        ["kind"] = "master-class",
        ["title"] = new JsonObject { ["ru"] = "Клуб читателей", ["en"] = "Readers' club" },
        ["text"] = new JsonObject { ["en"] = "Bring a book." },
        ["age"] = "12+",
        ["resource"] = "hall",
        ["bookRoom"] = room,
    };

    public static async Task<JsonObject> AnnouncedAsync(this TestCentre centre, JsonObject body, string key)
    {
        using var answer = await centre.SendAsync(HttpMethod.Post, "/api/desk/events", body, key: key);
        var text = await answer.TextAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Created, text);
        return JsonNode.Parse(text)!.AsObject();
    }

    public static async Task<HttpResponseMessage> SendAsync(
        this TestCentre centre, HttpMethod method, string path, JsonObject? body = null, string? seen = null, string? key = null)
    {
        using var desk = await centre.ClientAsync("librarian");
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        }

        foreach (var (header, value) in new[] { ("If-Match", seen), ("Idempotency-Key", key) })
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(header, value);
            }
        }

        return await desk.SendAsync(request);
    }
}
