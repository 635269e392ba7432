using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Coworking.Api.Features.Recordings;
using Coworking.Api.Tests.Fixture;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Coworking.Domain.Tests.Recordings;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Collections;

/// <summary>Collections as the desk keeps them and readers find them.</summary>
public sealed class CollectionsTests(TestCentre centre) : IClassFixture<TestCentre>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_collection_has_the_order_that_the_desk_gave_it_and_comes_back_as_it_was()
    {
        var (first, second) = (await RecordingAsync("Бірінші"), await RecordingAsync("Екінші"));
        using var desk = await centre.ClientAsync("librarian");
        using var anyone = centre.Anyone();
        var made = await MadeAsync(desk, "Ертегілер", second, first);
        var path = $"/api/collections/{made["id"]}";

        var shown = await anyone.GetJsonAsync(path);
        Assert.Equal([second, first], shown["recordings"]!.AsArray().Select(one => (string)one!["id"]!));
        Assert.Contains((await anyone.GetJsonAsync("/api/collections"))["items"]!.AsArray(), one => (string?)one!["id"] == (string?)made["id"] && (int)one["count"]! == 2);

        using var gone = await desk.DeleteAsync(new Uri(path, UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        using var missing = await anyone.FetchAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);

        using var back = await desk.PostAsync($"{path}/restore");
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        Assert.Equal(2, (await anyone.GetJsonAsync(path))["recordings"]!.AsArray().Count);
    }

    [Fact]
    public async Task Two_librarians_do_not_undo_each_others_order()
    {
        var (first, second) = (await RecordingAsync("Бірінші"), await RecordingAsync("Екінші"));
        using var desk = await centre.ClientAsync("librarian");
        var made = await MadeAsync(desk, "Дәрістер", first, second);

        using var ours = await ArrangeAsync(desk, made, second, first);
        using var theirs = await ArrangeAsync(desk, made, first);
        using var unknown = await ArrangeAsync(desk, await ours.JsonAsync(), second, first, $"{first[..18]}{(first[18] == '0' ? '1' : '0')}");
        using var twice = await ArrangeAsync(desk, await ours.JsonAsync(), first, first);

        Assert.Equal(HttpStatusCode.OK, ours.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, theirs.StatusCode);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "unknown-recording"), (unknown.StatusCode, (string?)(await unknown.JsonAsync())["code"]));
        Assert.Equal(HttpStatusCode.BadRequest, twice.StatusCode);
        var now = await desk.GetJsonAsync($"/api/desk/collections/{made["id"]}");
        Assert.Equal([second, first], now["recordings"]!.AsArray().Select(one => (string)one!["id"]!));
    }

    [Fact]
    public async Task What_is_not_for_a_reader_is_neither_shown_nor_counted_nor_in_the_feed()
    {
        var (open, closed) = (await RecordingAsync("Ашық"), await RecordingAsync("Жабық", "signed-in"));
        using var desk = await centre.ClientAsync("librarian");
        using var patron = await centre.NewPatronClientAsync();
        using var anyone = centre.Anyone();
        var mixed = $"{(await MadeAsync(desk, "Аралас", closed, open))["id"]}";
        var hidden = $"{(await MadeAsync(desk, "Жасырын", closed))["id"]}";

        Assert.Equal((1, 2), (await CountAsync(anyone, mixed), await CountAsync(patron, mixed)));
        Assert.Equal((0, 1), (await CountAsync(anyone, hidden), await CountAsync(patron, hidden)));
        using var feed = await anyone.FetchAsync($"/api/collections/{mixed}/feed");
        Assert.DoesNotContain(closed, await feed.TextAsync(), StringComparison.Ordinal);
        var reserved = await RecordingAsync("Сайтта ғана", licence: "all-rights-reserved");
        var onSite = $"{(await MadeAsync(desk, "Сайтта", reserved))["id"]}";
        Assert.False((bool)(await anyone.GetJsonAsync($"/api/collections/{onSite}"))["podcast"]!);
        using var reservedFeed = await anyone.FetchAsync($"/api/collections/{onSite}/feed");
        Assert.DoesNotContain(reserved, await reservedFeed.TextAsync(), StringComparison.Ordinal);
        using var reservedSound = await anyone.FetchAsync($"/api/recordings/{reserved}/sound/sound.mp3");
        Assert.Equal(HttpStatusCode.NotFound, reservedSound.StatusCode);
        foreach (var path in (string[])[$"collections/{hidden}/feed", $"share/collections/{hidden}", $"share/recordings/{closed}", $"recordings/{closed}/sound/sound.mp3"])
        {
            // Nor for who may see it: these addresses are passed on.
            using var answer = await patron.FetchAsync($"/api/{path}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_podcast_program_reads_the_feed_and_plays_what_it_names()
    {
        var adult = await RecordingAsync("Түн & «<таң>» \u0001", age: "18+");
        using var desk = await centre.ClientAsync("librarian");
        using var program = new HttpClient { BaseAddress = centre.Origin };
        var id = $"{(await MadeAsync(desk, "Ән & күй", await RecordingAsync("Күй"), adult))["id"]}";

        using var answer = await program.GetAsync(new Uri($"/api/collections/{id}/feed?language=ru", UriKind.Relative), Cancellation);
        var feed = Podcast.Read(await answer.TextAsync());

        Assert.Equal("application/rss+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Empty(feed.Faults);
        Assert.Equal(["Күй", "Түн & «<таң>» "], feed.Titles);
        Assert.True(feed.IsExplicit);
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/api/collections/{id}/feed?language=ru");
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var same = await program.SendAsync(again, Cancellation);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.InRange(same.Headers.CacheControl!.MaxAge!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5));

        using var asked = new HttpRequestMessage(HttpMethod.Head, feed.Enclosures[0].Url);
        using var head = await program.SendAsync(asked, Cancellation);
        using var part = new HttpRequestMessage(HttpMethod.Get, feed.Enclosures[0].Url);
        part.Headers.Range = new(100, 199);
        using var played = await program.SendAsync(part, Cancellation);
        Assert.Equal((HttpStatusCode.OK, feed.Enclosures[0].Length), (head.StatusCode, head.Content.Headers.ContentLength));
        Assert.Equal((HttpStatusCode.PartialContent, 100L), (played.StatusCode, played.Content.Headers.ContentLength));
        Assert.Equal(feed.Enclosures[0].Type, played.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task An_address_passed_on_tells_messengers_what_it_is_and_people_where_to_go()
    {
        var recording = await RecordingAsync("\"><script>alert(1)</script>");
        using var desk = await centre.ClientAsync("librarian");
        using var anyone = centre.Anyone();
        var id = $"{(await MadeAsync(desk, "Ертегілер", recording))["id"]}";

        using var ofRecording = await anyone.FetchAsync($"/api/share/recordings/{recording}?language=kk");
        using var ofCollection = await anyone.FetchAsync($"/api/share/collections/{id}?language=kk");
        var (page, other) = (await ofRecording.TextAsync(), await ofCollection.TextAsync());

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("""<meta property="og:title" content="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">""", page, StringComparison.Ordinal);
        Assert.Contains($"""<link rel="canonical" href="{centre.Origin}kk/recording/?id={recording}">""", page, StringComparison.Ordinal);
        Assert.Contains("""<meta property="og:title" content="Ертегілер">""", other, StringComparison.Ordinal);
        Assert.Contains($"""<meta http-equiv="refresh" content="0;url={centre.Origin}kk/collection/?id={id}">""", other, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", ofRecording.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    /// <summary>How many recordings of a collection somebody is told of: on its page and in the list alike, 0 where it is not there.</summary>
    private static async Task<int> CountAsync(HttpClient client, string id)
    {
        using var page = await client.FetchAsync($"/api/collections/{id}");
        var shown = page.StatusCode == HttpStatusCode.NotFound ? 0 : (await page.JsonAsync())["recordings"]!.AsArray().Count;
        var listed = (await client.GetJsonAsync("/api/collections"))["items"]!.AsArray().SingleOrDefault(one => (string?)one!["id"] == id);
        Assert.Equal(shown, (int?)listed?["count"] ?? 0);
        return shown;
    }

    /// <summary>A collection of these recordings, made twice under one key: once.</summary>
    private static async Task<JsonNode> MadeAsync(HttpClient desk, string title, params string[] recordings)
    {
        var key = Guid.NewGuid().ToString();
        var ids = new List<string>();
        JsonNode made = new JsonObject();
        for (var time = 0; time < 2; time++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/collections") { Content = JsonContent.Create(new JsonObject { ["title"] = new JsonObject { ["kk"] = title } }) };
            request.Headers.Add("Idempotency-Key", key);
            using var answer = await desk.SendAsync(request, Cancellation);
            Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.TextAsync());
            made = await answer.JsonAsync();
            ids.Add($"{made["id"]}");
        }

        Assert.Single(ids.Distinct(StringComparer.Ordinal));
        using var arranged = await ArrangeAsync(desk, made, recordings);
        Assert.True(arranged.IsSuccessStatusCode, await arranged.TextAsync());
        return await arranged.JsonAsync();
    }

    private static async Task<HttpResponseMessage> ArrangeAsync(HttpClient desk, JsonNode seen, params string[] recordings)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/collections/{seen["id"]}/recordings")
        {
            Content = JsonContent.Create(new JsonObject { ["recordings"] = new JsonArray([.. recordings.Select(id => (JsonNode?)id)]) }),
        };
        request.Headers.TryAddWithoutValidation("If-Match", $"{seen["etag"]}");
        return await desk.SendAsync(request, Cancellation);
    }

    /// <summary>A recording brought in at the true time, which storage holds links against.</summary>
    private async Task<string> RecordingAsync(string title, string audience = "everyone", string? age = null, string licence = "cc-by")
    {
        centre.Clock.Reset(SystemClock.Instance.GetCurrentInstant());
        var description = RecordingDescription.Create(new LocalizedText(title, null, null), text: null, language: null, tags: null).Value;
        var id = await centre.Host.Services.GetRequiredService<ImportRecording>()
            .RunAsync(description, RecordingKind.Audio, "song.mp3", Clips.Get("constant.mp3"), Cancellation);
        using var librarian = await centre.ClientAsync("librarian");
        var terms = new JsonObject { ["audience"] = audience, ["age"] = age ?? "", ["licence"] = licence };
        using var changed = await librarian.PatchAsJsonAsync($"/api/recordings/{id}", terms, Cancellation);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        return id.Value;
    }
}
