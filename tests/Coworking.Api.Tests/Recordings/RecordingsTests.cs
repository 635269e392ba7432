using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Coworking.Api.Features.Recordings;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Coworking.Domain.Tests.Recordings;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Coworking.Api.Tests.Recordings;

[Collection(OneRecordingsHost.Name)]
public sealed class RecordingsTests(RecordingsHost host)
{
    [Fact]
    public async Task Readers_find_recordings_by_words_kind_language_and_tag_newest_first_page_by_page()
    {
        var tag = $"t{Guid.NewGuid():n}"[..12];
        var ids = new List<string>();
        foreach (var (title, language) in new[] { ("Кітап туралы", "kk"), ("Беседа о книге", "ru"), ("Озёра Баянаула", "ru") })
        {
            ids.Insert(0, (await new Upload(host, Clips.Get("constant.mp3")).Audio().Titled(title).Spoken(language, tag).FinishAsync()).Id);
            // Ids of one second are in no particular order.
            await Task.Delay(1100, Upload.Cancellation);
        }

        Assert.Equal(ids, (await ListAsync($"tag={tag}")).Ids);
        Assert.Equal([ids[2]], (await ListAsync($"tag={tag}&query=КИТАП")).Ids);
        Assert.Equal([ids[0]], (await ListAsync($"tag={tag}&query=озера")).Ids);
        Assert.Equal(ids[..2], (await ListAsync($"tag={tag}&language=ru")).Ids);
        Assert.Empty((await ListAsync($"tag={tag}&kind=video")).Ids);

        var (first, next) = await ListAsync($"tag={tag}&limit=2");
        var (second, end) = await ListAsync($"tag={tag}&limit=2&cursor={next}");
        Assert.Equal(ids, first.Concat(second));
        Assert.Null(end);
    }

    [Theory]
    [InlineData("kind=film")]
    [InlineData("language=Kazakh")]
    [InlineData("limit=0")]
    [InlineData("cursor=nowhere")]
    public async Task A_list_asked_for_in_a_way_that_makes_no_sense_is_refused(string query)
    {
        using var refused = await host.Anyone.GetAsync($"/api/recordings?{query}", Upload.Cancellation);

        Assert.Equal("invalid-request", await refused.ProblemAsync(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task A_deleted_recording_is_gone_for_everyone_and_comes_back_when_restored()
    {
        var upload = await new Upload(host, Clips.Get("constant.mp3")).Audio().FinishAsync();
        var paths = new[] { $"/api/recordings/{upload.Id}", $"/api/recordings/{upload.Id}/playback" };

        using var deleted = await host.Librarian.DeleteAsync(paths[0], Upload.Cancellation);

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.All(await StatusesAsync(paths), status => Assert.Equal(HttpStatusCode.NotFound, status));
        using var complete = await upload.CompleteAsync();
        Assert.Equal(HttpStatusCode.NotFound, complete.StatusCode);
        using var restored = await host.Librarian.PostAsync($"{paths[0]}/restore", content: null, Upload.Cancellation);
        Assert.Equal("ready", (await restored.BodyAsync())["status"]!.GetValue<string>());
        Assert.All(await StatusesAsync(paths), status => Assert.Equal(HttpStatusCode.OK, status));
    }

    [Fact]
    public async Task Only_the_desk_creates_changes_and_deletes()
    {
        var id = (await new Upload(host, Clips.Get("constant.mp3")).Audio().AnnounceAsync()).Id;
        (HttpMethod, string)[] calls =
        [
            (HttpMethod.Post, "/api/recordings"), (HttpMethod.Post, $"/api/recordings/{id}/upload"), (HttpMethod.Post, $"/api/recordings/{id}/complete"),
            (HttpMethod.Patch, $"/api/recordings/{id}"), (HttpMethod.Delete, $"/api/recordings/{id}"), (HttpMethod.Post, $"/api/recordings/{id}/restore"),
            (HttpMethod.Put, $"/api/recordings/{id}/poster"), (HttpMethod.Put, $"/api/recordings/{id}/subtitles/kk"), (HttpMethod.Get, "/api/desk/recordings"),
        ];
        foreach (var (method, path) in calls)
        {
            using var stranger = await host.Anyone.SendAsync(new HttpRequestMessage(method, path), Upload.Cancellation);
            using var patron = await host.Patron.SendAsync(new HttpRequestMessage(method, path), Upload.Cancellation);
            Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden), (stranger.StatusCode, patron.StatusCode));
        }
    }

    [Fact]
    public async Task A_repeated_announcement_with_one_key_is_one_recording_and_another_body_is_refused()
    {
        var body = new Upload(host, Clips.Get("constant.mp3")).Body;
        var key = Guid.NewGuid().ToString("n");

        var first = await PostAsync(body, key);
        var second = await PostAsync(body, key);
        body["size"] = 7;
        using var other = await SendAsync(body, key);

        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        Assert.Equal("idempotency-key-reused", await other.ProblemAsync(HttpStatusCode.UnprocessableEntity));
    }

    [Theory]
    [InlineData("size", "10737418241", HttpStatusCode.RequestEntityTooLarge, "file-too-large")]
    [InlineData("size", "0", HttpStatusCode.BadRequest, "invalid-request")]
    [InlineData("size", "\"7\"", HttpStatusCode.BadRequest, "invalid-request")]
    [InlineData("title", "{}", HttpStatusCode.BadRequest, "invalid-request")]
    [InlineData("title", "null", HttpStatusCode.BadRequest, "invalid-request")]
    [InlineData("kind", "\"film\"", HttpStatusCode.BadRequest, "invalid-request")]
    [InlineData("fileName", "\" \"", HttpStatusCode.BadRequest, "invalid-request")]
    [InlineData("language", "\"қазақ\"", HttpStatusCode.BadRequest, "invalid-request")]
    [InlineData("colour", "\"red\"", HttpStatusCode.BadRequest, "invalid-request")]
    public async Task An_announcement_that_breaks_a_rule_is_refused_beside_its_field(string member, string value, HttpStatusCode status, string code)
    {
        var body = new Upload(host, [1]).Body;
        body[member] = JsonNode.Parse(value);

        using var refused = await host.Librarian.PostAsJsonAsync("/api/recordings", body, Upload.Cancellation);

        Assert.Equal(code, await refused.ProblemAsync(status));
    }

    [Fact]
    public async Task Of_two_librarians_who_change_one_recording_the_later_is_told()
    {
        var upload = await new Upload(host, Clips.Get("constant.mp3")).Audio().AnnounceAsync();
        var seen = upload.Created["etag"]!.GetValue<string>();

        using var first = await ChangeAsync(upload.Id, """{"title":{"ru":"Первая"},"tags":["Ән "," ән"]}""", seen);
        using var second = await ChangeAsync(upload.Id, """{"title":{"ru":"Вторая"}}""", seen);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(["ән"], (await first.BodyAsync())["tags"]!.AsArray().Select(tag => tag!.GetValue<string>()));
        Assert.Equal("changed-meanwhile", await second.ProblemAsync(HttpStatusCode.PreconditionFailed));
    }

    [Fact]
    public async Task A_recording_gets_a_poster_and_subtitles_that_browsers_can_fetch()
    {
        var upload = await new Upload(host, Clips.Get("plain.mp4")).FinishAsync();
        byte[] picture = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 0xFF, 0xD9];
        const string Text = "WEBVTT\n\n00:00.000 --> 00:02.000\nСәлем!\n";

        using var poster = await PutAsync(upload.Id, "poster", picture);
        using var subtitles = await PutAsync(upload.Id, "subtitles/kk", Encoding.UTF8.GetBytes(Text));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (poster.StatusCode, subtitles.StatusCode));
        var playback = await host.Anyone.GetFromJsonAsync<JsonObject>($"/api/recordings/{upload.Id}/playback", Upload.Cancellation);
        using var shown = await host.Storage.GetAsync(new Uri(playback!["poster"]!.GetValue<string>()), Upload.Cancellation);
        Assert.Equal("image/jpeg", shown.Content.Headers.ContentType?.MediaType);
        Assert.Equal(picture, await shown.Content.ReadAsByteArrayAsync(Upload.Cancellation));
        var track = playback["subtitles"]![0]!;
        Assert.Equal("kk", track["language"]!.GetValue<string>());
        using var read = await host.Storage.GetAsync(new Uri(track["url"]!.GetValue<string>()), Upload.Cancellation);
        Assert.Equal("text/vtt", read.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Text, await read.Content.ReadAsStringAsync(Upload.Cancellation));
    }

    [Fact]
    public async Task What_is_no_picture_or_no_subtitles_or_too_large_is_refused()
    {
        var id = (await new Upload(host, Clips.Get("plain.mp4")).AnnounceAsync()).Id;

        using var picture = await PutAsync(id, "poster", "<svg/>"u8.ToArray());
        using var text = await PutAsync(id, "subtitles/kk", "1\n00:00:02,000 --> 00:00:01,000\nSRT that runs backwards\n"u8.ToArray());
        using var large = await PutAsync(id, "subtitles/kk", new byte[(1 << 20) + 1]);

        Assert.Equal("not-a-picture", await picture.ProblemAsync(HttpStatusCode.UnprocessableEntity));
        Assert.Equal("not-subtitles", await text.ProblemAsync(HttpStatusCode.UnprocessableEntity));
        Assert.Equal("too-large", await large.ProblemAsync(HttpStatusCode.RequestEntityTooLarge));
    }

    [Fact]
    public async Task The_desk_sees_recordings_in_every_state()
    {
        var uploading = await new Upload(host, Clips.Get("constant.mp3")).Audio().Titled("Жолда").AnnounceAsync();
        var deleted = await new Upload(host, Clips.Get("constant.mp3")).Audio().Titled("Жолда").FinishAsync();
        await host.Librarian.DeleteAsync($"/api/recordings/{deleted.Id}", Upload.Cancellation);

        var list = await host.Librarian.GetFromJsonAsync<JsonObject>("/api/desk/recordings?query=жолда", Upload.Cancellation);

        var states = list!["items"]!.AsArray().ToDictionary(item => item!["id"]!.GetValue<string>(), item => item!["status"]!.GetValue<string>(), StringComparer.Ordinal);
        Assert.Equal(("uploading", "deleted"), (states[uploading.Id], states[deleted.Id]));
    }

    [Fact]
    public async Task The_program_brings_in_its_own_recordings_by_the_same_way()
    {
        var import = host.Services.GetRequiredService<ImportRecording>();
        var list = host.Services.GetRequiredService<ListRecordings>();
        var description = RecordingDescription.Create(new LocalizedText("Ән", "Песня", "Song"), text: null, "kk", ["ән"]).Value;

        var id = await import.RunAsync(description, RecordingKind.Audio, "song.mp3", Clips.Get("constant.mp3"), Upload.Cancellation);

        // Other tests publish beside this one, several within a second.
        Assert.Contains(await list.NewestAsync(100, Upload.Cancellation), item => item.Id == id.Value);
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => import.RunAsync(description, RecordingKind.Audio, "song.mp3", new byte[1000], Upload.Cancellation));
    }

    private async Task<(string[] Ids, string? Next)> ListAsync(string query)
    {
        var page = await host.Anyone.GetFromJsonAsync<JsonObject>($"/api/recordings?{query}", Upload.Cancellation);
        return ([.. page!["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>())], page["next"]?.GetValue<string>());
    }

    private async Task<HttpStatusCode[]> StatusesAsync(IEnumerable<string> paths)
    {
        var answers = await Task.WhenAll(paths.Select(path => host.Anyone.GetAsync(path, Upload.Cancellation)));
        return [.. answers.Select(answer => answer.StatusCode)];
    }

    private async Task<JsonObject> PostAsync(JsonObject body, string key)
    {
        using var answer = await SendAsync(body, key);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await answer.BodyAsync();
    }

    private Task<HttpResponseMessage> SendAsync(JsonObject body, string key) => host.Librarian.SendAsync(
        new HttpRequestMessage(HttpMethod.Post, "/api/recordings") { Content = JsonContent.Create(body), Headers = { { "Idempotency-Key", key } } }, Upload.Cancellation);

    private Task<HttpResponseMessage> ChangeAsync(string id, string body, string seen)
    {
        var request = new HttpRequestMessage(HttpMethod.Patch, $"/api/recordings/{id}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("If-Match", seen);
        return host.Librarian.SendAsync(request, Upload.Cancellation);
    }

    private Task<HttpResponseMessage> PutAsync(string id, string what, byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return host.Librarian.PutAsync($"/api/recordings/{id}/{what}", content, Upload.Cancellation);
    }
}
