using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Coworking.Api.Features.Plays;
using Coworking.Api.Features.Recordings;
using Coworking.Api.Features.Statistics;
using Coworking.Api.Platform.Tables;
using Coworking.Api.Tests.Fixture;
using Coworking.Api.Tests.Screens;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Coworking.Domain.Tests.Recordings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Plays;

/// <summary>Plays are counted once and truly, and nobody can be told from what is kept.</summary>
public sealed class PlaysTests(TestCentre centre) : IClassFixture<TestCentre>
{
    private const string Browser = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_play_counts_once_however_often_and_however_much_is_said()
    {
        var day = centre.NewDay();
        var id = NewId();
        using var reader = Reader();
        using var robot = Reader("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)");
        var play = Token(id);

        await SaysAsync(reader, id, play, 10, HttpStatusCode.NoContent);
        Assert.Equal((0, 0), await CountedAsync(id));
        centre.Clock.AdvanceSeconds(6);
        await SaysAsync(robot, id, play, 10, HttpStatusCode.NoContent);
        await SaysAsync(reader, NewId(), play, 10, HttpStatusCode.NotFound);
        await SaysAsync(reader, id, play.Replace(".600.", ".6000.", StringComparison.Ordinal), 10, HttpStatusCode.NotFound);
        await SaysAsync(reader, id, "x.y", 10, HttpStatusCode.NotFound);
        await SaysAsync(reader, id, play, -1, HttpStatusCode.BadRequest);
        Assert.Equal((0, 0), await CountedAsync(id));

        await SaysAsync(reader, id, play, 10, HttpStatusCode.NoContent);
        await SaysAsync(reader, id, play, 10, HttpStatusCode.NoContent);
        centre.Clock.AdvanceSeconds(54);
        await SaysAsync(reader, id, play, 5000, HttpStatusCode.NoContent);
        await SaysAsync(reader, id, play, 30, HttpStatusCode.NoContent);
        Assert.Equal((1, 2), await CountedAsync(id));

        // What is kept is a recording, two numbers, and a random word until the night after.
        var rows = await RowsAsync(day);
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Empty(row.Keys.Except(["PartitionKey", "RowKey", "Timestamp", "odata.etag", "Plays", "Seconds"])));

        centre.Clock.Reset(TestCentre.At(day.PlusDays(1), "01:59"));
        await SaysAsync(reader, id, play, 600, HttpStatusCode.NoContent);
        Assert.Equal((1, 10), await CountedAsync(id));
        centre.Clock.Reset(TestCentre.At(day.PlusDays(1), "02:00"));
        await SaysAsync(reader, id, play, 700, HttpStatusCode.UnprocessableEntity);
        centre.Clock.Reset(TestCentre.At(day.PlusDays(2), "03:05"));
        Assert.NotEqual(0, await centre.Host.Services.GetRequiredService<ForgetPlays>().RunAsync(Cancellation));
        Assert.StartsWith("R|", Assert.Single(await RowsAsync(day)).RowKey, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_plays_at_one_moment_none_is_lost_and_the_night_tells_their_sum()
    {
        var day = centre.NewDay();
        var id = NewId();
        var plays = Enumerable.Range(0, 12).Select(_ => Token(id)).ToList();
        centre.Clock.AdvanceSeconds(30);
        using var reader = Reader();

        await Task.WhenAll(plays.Concat(plays).Select(play => SaysAsync(reader, id, play, 25, HttpStatusCode.NoContent)));

        Assert.Equal((12, 5), await CountedAsync(id));
        centre.Clock.Reset(TestCentre.At(day.PlusDays(1), "02:20"));
        await centre.Host.Services.GetRequiredService<CountFinishedDays>().RunAsync(Cancellation);
        using var stranger = centre.Anyone();
        var told = (await stranger.GetJsonAsync($"/api/stats?from={A.Iso(day)}&to={A.Iso(day)}"))["plays"]!;
        Assert.Equal((12, 5, false), ((int)told["count"]!, (int)told["minutes"]!, (bool)told["few"]!));
    }

    [Fact]
    public async Task A_reader_gets_what_a_play_is_counted_by_and_staff_televisions_and_robots_get_none()
    {
        centre.Clock.Reset(SystemClock.Instance.GetCurrentInstant());
        var description = RecordingDescription.Create(new LocalizedText("Ән", null, null), text: null, language: null, tags: null).Value;
        var id = (await centre.Host.Services.GetRequiredService<ImportRecording>()
            .RunAsync(description, RecordingKind.Audio, "song.mp3", Clips.Get("constant.mp3"), Cancellation)).Value;
        using var reader = Reader();
        using var patron = As(await centre.NewPatronClientAsync(), Browser);
        using var librarian = As(await centre.ClientAsync("librarian"), Browser);
        using var ahead = Reader();
        ahead.DefaultRequestHeaders.Add("Sec-Purpose", "prefetch;prerender");
        using var robot = Reader("Mozilla/5.0 HeadlessChrome/140.0");
        using var nameless = centre.Anyone();
        var (_, television) = await centre.PairedAsync();
        As(television, Browser);

        Assert.NotNull(await PlayAsync(reader, id));
        var play = await PlayAsync(patron, id);
        foreach (var other in new[] { librarian, ahead, robot, nameless, television })
        {
            Assert.Null(await PlayAsync(other, id));
        }

        television.Dispose();
        centre.Clock.AdvanceSeconds(60);
        await SaysAsync(reader, id, play!, 60, HttpStatusCode.NoContent);
        Assert.Equal(1, (await CountedAsync(id)).Plays);
    }

    private static string NewId() => RecordingId.Create(SystemClock.Instance.GetCurrentInstant(), Guid.NewGuid().ToByteArray()).Value;

    private static HttpClient As(HttpClient client, string name)
    {
        client.DefaultRequestHeaders.Add("User-Agent", name);
        return client;
    }

    private static async Task<string?> PlayAsync(HttpClient client, string id) => (string?)(await client.GetJsonAsync($"/api/recordings/{id}/playback"))["play"];

    private static async Task SaysAsync(HttpClient client, string id, string play, int seconds, HttpStatusCode expected)
    {
        using var answer = await client.PostAsJsonAsync($"/api/recordings/{id}/plays", new JsonObject { ["play"] = play, ["seconds"] = seconds }, Cancellation);
        Assert.Equal(expected, answer.StatusCode);
    }

    private HttpClient Reader(string name = Browser) => As(centre.Anyone(), name);

    /// <summary>For a recording of ten minutes.</summary>
    private string Token(string id)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.UserAgent = Browser;
        Assert.True(RecordingId.TryParse(id, out var recording));
        return centre.Host.Services.GetRequiredService<PlayTokens>().Give(http.Request, recording, Duration.FromMinutes(10))!;
    }

    /// <summary>What the desk is told: plays and whole minutes.</summary>
    private async Task<(int Plays, int Minutes)> CountedAsync(string id)
    {
        using var desk = await centre.ClientAsync("librarian");
        var answer = await desk.GetJsonAsync($"/api/desk/recordings/plays?recording={id}");
        var item = answer["items"]!.AsArray().SingleOrDefault();
        Assert.Equal((int)answer["plays"]!, (int?)item?["plays"] ?? 0);
        return ((int?)item?["plays"] ?? 0, (int?)item?["minutes"] ?? 0);
    }

    private async Task<List<TableEntity>> RowsAsync(LocalDate day)
    {
        var partition = A.Iso(day).Replace("-", "", StringComparison.Ordinal);
        return await centre.Host.Services.GetRequiredService<CentreTables>().Plays
            .QueryAsync<TableEntity>(row => row.PartitionKey == partition, cancellationToken: Cancellation).ToListAsync(Cancellation);
    }
}
