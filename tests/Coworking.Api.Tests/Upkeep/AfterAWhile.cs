using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Coworking.Api.Features.Plays;
using Coworking.Api.Features.Recordings;
using Coworking.Api.Features.Statistics;
using Coworking.Api.Platform.Tables;
using Coworking.Api.Tests.Fixture;
using Coworking.Api.Tests.Series;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Coworking.Domain.Tests.Recordings;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Upkeep;

/// <summary>What a centre has after a while beside bookings: a recording that was played, a collection of it, a club, an event, a day's figures.</summary>
internal static class AfterAWhile
{
    public static async Task FillAsync(TestCentre centre, LocalDate date)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var desk = await centre.ClientAsync("librarian");
        await ASeries.From(date.PlusDays(2)).Weeks(3).MadeByAsync(desk, "a-series");
        await SendAsync(desk, "/api/desk/events", new JsonObject
        {
            ["date"] = A.Iso(date.PlusDays(1)),
            ["start"] = "12:00",
            ["end"] = "13:30",
            ["kind"] = "master-class",
            ["title"] = new JsonObject { ["kk"] = "Оқырмандар клубы" },
            ["age"] = "12+",
            ["resource"] = "hall",
            ["bookRoom"] = true,
        });
        // Storage holds links against the true time.
        centre.Clock.Reset(SystemClock.Instance.GetCurrentInstant());
        var description = RecordingDescription.Create(new LocalizedText("Жаз", null, null), text: null, language: null, tags: null).Value;
        var recording = await centre.Host.Services.GetRequiredService<ImportRecording>().RunAsync(description, RecordingKind.Audio, "song.mp3", Clips.Get("constant.mp3"), cancellation);
        var collection = await SendAsync(desk, "/api/collections", new JsonObject { ["title"] = new JsonObject { ["kk"] = "Ертегілер" } });
        using var arrange = new HttpRequestMessage(HttpMethod.Put, $"/api/collections/{collection["id"]}/recordings") { Content = JsonContent.Create(new JsonObject { ["recordings"] = new JsonArray(recording.Value) }) };
        arrange.Headers.TryAddWithoutValidation("If-Match", $"{collection["etag"]}");
        using var arranged = await desk.SendAsync(arrange, cancellation);
        Assert.Equal(HttpStatusCode.OK, arranged.StatusCode);
        await centre.Host.Services.GetRequiredService<CentreTables>().Plays.AddEntityAsync(PlayEntity.PlayRow(date, "a-nonce", 60), cancellation);

        // Figures are made in the night, of days that are over.
        centre.Clock.Reset(TestCentre.At(date.PlusDays(2), "02:20"));
        await centre.Host.Services.GetRequiredService<CountFinishedDays>().RunAsync(cancellation);
        centre.Clock.Reset(TestCentre.At(date, "03:20"));
    }

    private static async Task<JsonObject> SendAsync(HttpClient desk, string path, JsonObject body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        using var answer = await desk.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.TextAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Created, text);
        return JsonNode.Parse(text)!.AsObject();
    }
}
