using System.Net;
using System.Text.Json.Nodes;
using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Screens;

/// <summary>The desk says what a television shows; the television asks, and is told only when something changed.</summary>
public sealed class ProgrammeTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Fact]
    public async Task What_the_desk_sets_is_what_the_television_is_told()
    {
        var (screen, television) = await PairedAsync();
        using var notice = await centre.SetAsync(screen, Body("notice", """{"kk":"Бүгін кездесу","ru":"Сегодня встреча"}"""));
        var told = await television.GetJsonAsync("/api/screen");
        Assert.Equal(HttpStatusCode.OK, notice.StatusCode);
        Assert.Equal(("notice", "Бүгін кездесу"), ((string?)told["mode"], (string?)told["notice"]!["kk"]));
        Assert.Null(told["recordings"]);

        var body = Body("playlist", """{"kk":"Бүгін кездесу"}""");
        body["recordings"] = new JsonArray(AScreen.Recording, "0000000aaaaaaaaaaaa", AScreen.Recording);
        using var playlist = await centre.SetAsync(screen, body);
        told = await television.GetJsonAsync("/api/screen");
        Assert.Equal("playlist", (string?)told["mode"]);
        Assert.Equal([AScreen.Recording, "0000000aaaaaaaaaaaa", AScreen.Recording], told["recordings"]!.AsArray().Select(one => (string?)one));
        Assert.Null(told["notice"]);
        Assert.Equal("Бүгін кездесу", (string?)(await playlist.JsonAsync())["notice"]!["kk"]);
    }

    [Fact]
    public async Task While_nothing_changes_the_answer_is_304_and_says_when_to_ask_again()
    {
        var (screen, television) = await PairedAsync();
        var etag = (string)(await television.GetJsonAsync("/api/screen"))["etag"]!;
        centre.Clock.AdvanceMinutes(5);
        using (var same = await television.SendAsync(HttpMethod.Get, "/api/screen", "If-None-Match", etag))
        {
            Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
            Assert.Contains("next-in=15000", same.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }

        using var changed = await centre.SetAsync(screen, Body("timetable", notice: null, "Foyer"));
        using var other = await television.SendAsync(HttpMethod.Get, "/api/screen", "If-None-Match", etag);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal("Foyer", (string?)(await other.JsonAsync())["name"]);
    }

    [Fact]
    public async Task A_change_from_an_older_version_is_refused_and_being_seen_makes_none_older()
    {
        var (screen, television) = await PairedAsync();
        var seen = (string)screen["etag"]!;
        await television.GetJsonAsync("/api/screen");
        using var first = await centre.SetAsync(screen, Body("notice", """{"ru":"Первое"}"""), seen);
        using var second = await centre.SetAsync(screen, Body("notice", """{"ru":"Второе"}"""), seen);
        using var third = await centre.SetAsync(screen, Body("notice", """{"ru":"Третье"}"""), (string)(await first.JsonAsync())["etag"]!);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, second.StatusCode);
        Assert.Equal("changed-meanwhile", await second.CodeOfAsync());
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Fact]
    public async Task The_desk_sees_when_a_television_last_asked_to_about_a_minute()
    {
        var (screen, television) = await PairedAsync();
        Assert.Null((await OneAsync(screen))["seenAt"]);
        var start = centre.Clock.GetCurrentInstant();
        await television.GetJsonAsync("/api/screen");
        centre.Clock.AdvanceSeconds(45);
        await television.GetJsonAsync("/api/screen");
        Assert.Equal(start.ToDateTimeOffset(), (DateTimeOffset)(await OneAsync(screen))["seenAt"]!);
        centre.Clock.AdvanceSeconds(15);
        await television.GetJsonAsync("/api/screen");
        Assert.Equal(start.ToDateTimeOffset().AddMinutes(1), (DateTimeOffset)(await OneAsync(screen))["seenAt"]!);
    }

    [Theory]
    [InlineData("name", """{"name":" ","mode":"timetable"}""")]
    [InlineData("name", """{"name":"TV\u0007","mode":"timetable"}""")]
    [InlineData("notice", """{"name":"TV","mode":"notice"}""")]
    [InlineData("recordings", """{"name":"TV","mode":"playlist"}""")]
    [InlineData("recordings", """{"name":"TV","mode":"playlist","recordings":[]}""")]
    [InlineData("recordings", """{"name":"TV","mode":"timetable","recordings":["../x"]}""")]
    [InlineData("mode", """{"name":"TV","mode":"film"}""")]
    [InlineData("sound", """{"name":"TV","mode":"timetable","sound":true}""")]
    public async Task What_makes_no_sense_is_refused_by_its_field(string field, string body)
    {
        var (screen, _) = await PairedAsync();
        using var answer = await centre.SetAsync(screen, JsonNode.Parse(body)!.AsObject());
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await answer.JsonAsync())["errors"]![field]);
    }

    [Theory]
    [InlineData(60, 400, 100, HttpStatusCode.OK)]
    [InlineData(61, 400, 100, HttpStatusCode.BadRequest)]
    [InlineData(60, 401, 100, HttpStatusCode.BadRequest)]
    [InlineData(60, 400, 101, HttpStatusCode.BadRequest)]
    public async Task Names_notices_and_playlists_have_an_end(int name, int notice, int recordings, HttpStatusCode expected)
    {
        var (screen, _) = await PairedAsync();
        var body = Body("playlist", $$"""{"kk":"{{new string('ә', notice)}}"}""", new string('ө', name));
        body["recordings"] = new JsonArray([.. Enumerable.Repeat(AScreen.Recording, recordings).Select(id => (JsonNode?)id)]);
        using var answer = await centre.SetAsync(screen, body);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_set()
    {
        foreach (var id in new[] { "000000000000", "nothing" })
        {
            using var answer = await centre.SetAsync(new JsonObject { ["id"] = id }, Body("timetable", notice: null));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private static JsonObject Body(string mode, string? notice, string name = "Hall") => new()
    {
        ["name"] = name,
        ["mode"] = mode,
        ["notice"] = notice is null ? null : JsonNode.Parse(notice),
    };

    /// <summary>Each on a minute of its own, so that the limit on codes does not stand in the way.</summary>
    private Task<(JsonObject Desk, HttpClient Television)> PairedAsync()
    {
        centre.Clock.AdvanceMinutes(1);
        return centre.PairedAsync();
    }

    private async Task<JsonNode> OneAsync(JsonNode screen)
    {
        using var desk = await centre.ClientAsync("librarian");
        return (await desk.GetJsonAsync("/api/desk/screens"))["items"]!.AsArray().Single(one => (string?)one!["id"] == (string?)screen["id"])!;
    }
}
