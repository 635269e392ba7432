using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Coworking.Domain.Tests.Recordings;
using Xunit;

namespace Coworking.Api.Tests.Recordings;

/// <summary>What stands beside a recording for thin lines, over HTTP: copies, peaks, a small picture.</summary>
[Collection(OneRecordingsHost.Name)]
public sealed partial class RenditionsTests(RecordingsHost host)
{
    [Fact]
    public async Task A_copy_goes_straight_to_storage_is_checked_and_plays_beside_the_film()
    {
        var film = await new Upload(host, Clips.Get("plain.mp4")).FinishAsync();
        var copy = Clips.Get("faststart.mp4");
        var link = await StartAsync(film.Id, "small", copy.Length);
        await SendAsync(link, copy);

        var renewed = await StartAsync(film.Id, "small", copy.Length);
        Assert.Equal(["MDAw"], renewed["blocks"]!.AsArray().Select(id => (string)id!));
        using var early = await CompleteAsync(film.Id, "audio");
        Assert.Equal("incomplete-upload", await early.ProblemAsync(HttpStatusCode.UnprocessableEntity));
        var recording = await (await CompleteAsync(film.Id, "small")).BodyAsync();
        using var again = await CompleteAsync(film.Id, "small");

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        var expected = $$"""[{"name":"small","contentType":"video/mp4","size":{{copy.Length}}}]""";
        Assert.Equal(expected, recording["renditions"]!.ToJsonString());
        Assert.Equal(expected, (await host.Anyone.GetFromJsonAsync<JsonObject>($"/api/recordings/{film.Id}", Upload.Cancellation))!["renditions"]!.ToJsonString());
        var played = await PlaybackAsync(film.Id);
        Assert.Equal(Clips.Get("plain.mp4").Length, (long)played["size"]!);
        Assert.Equal(copy, await host.Storage.GetByteArrayAsync(new Uri((string)played["renditions"]![0]!["url"]!), Upload.Cancellation));

        using var removed = await DeleteAsync(film.Id, "small", (string)recording["etag"]!);
        using var gone = await DeleteAsync(film.Id, "small", "*");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (removed.StatusCode, gone.StatusCode));
        Assert.Empty((await PlaybackAsync(film.Id))["renditions"]!.AsArray());
    }

    [Theory]
    [InlineData("small", "constant.mp3", "not-a-rendition-of-it")]
    [InlineData("small", "text", "not-an-audio-or-video-file")]
    [InlineData("audio", "baseline.mp4", "not-a-rendition-of-it")]
    public async Task What_is_no_copy_of_the_film_does_not_stand_beside_it(string name, string file, string code)
    {
        var film = await new Upload(host, Clips.Get("plain.mp4")).FinishAsync();
        var bytes = file switch { "text" => "Бұл мәтін, бейне емес."u8.ToArray(), "baseline.mp4" => Corpus.Get(file), _ => Clips.Get(file) };
        await SendAsync(await StartAsync(film.Id, name, bytes.Length), bytes);

        using var refused = await CompleteAsync(film.Id, name);

        Assert.Equal(code, await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity));
        Assert.Empty((await PlaybackAsync(film.Id))["renditions"]!.AsArray());
    }

    [Fact]
    public async Task A_copy_that_cannot_be_one_is_refused_before_a_byte_is_sent()
    {
        var song = await new Upload(host, Clips.Get("constant.mp3")).Audio().FinishAsync();

        using var picture = await AnnounceAsync(song.Id, "small", 1000);
        using var heavy = await AnnounceAsync(song.Id, "audio", 10_000_000);
        using var unknown = await AnnounceAsync(song.Id, "tiny", 1000);

        Assert.Equal("not-a-rendition-of-it", await picture.ProblemAsync(HttpStatusCode.UnprocessableEntity));
        Assert.Equal("not-a-rendition-of-it", await heavy.ProblemAsync(HttpStatusCode.UnprocessableEntity));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task A_film_of_an_old_camera_is_kept_and_hidden_until_a_copy_plays_in_its_place()
    {
        var film = await new Upload(host, Corpus.Get("camera.avi")).AnnounceAsync();
        await film.SendAsync();
        await film.CommitAsync();

        var kept = await (await film.CompleteAsync()).BodyAsync();

        Assert.Equal(("needs-conversion", "container-not-played"), ((string)kept["status"]!, (string)kept["reason"]!));
        Assert.Null(kept["publishedAt"]);
        foreach (var address in (string[])[$"/api/recordings/{film.Id}", $"/api/recordings/{film.Id}/playback"])
        {
            using var hidden = await host.Anyone.GetAsync(new Uri(address, UriKind.Relative), Upload.Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        }

        var copy = Corpus.Get("baseline.mp4");
        await SendAsync(await StartAsync(film.Id, "small", copy.Length), copy);
        var ready = await (await CompleteAsync(film.Id, "small")).BodyAsync();
        Assert.Equal("ready", (string)ready["status"]!);
        var played = await PlaybackAsync(film.Id);
        Assert.Equal(("video/mp4", copy.Length), ((string)played["contentType"]!, (int)played["size"]!));
        Assert.Equal(copy, await host.Storage.GetByteArrayAsync(new Uri((string)played["url"]!), Upload.Cancellation));

        using var removed = await DeleteAsync(film.Id, "small", "*");
        Assert.Equal("needs-conversion", (string)(await removed.BodyAsync())["status"]!);
    }

    [Fact]
    public async Task Peaks_and_a_small_picture_are_kept_and_a_new_picture_takes_the_small_one_of_the_old_away()
    {
        var song = await new Upload(host, Clips.Get("constant.mp3")).Audio().FinishAsync();
        byte[] peaks = [.. Enumerable.Range(0, 200).Select(place => (byte)place)];
        byte[] large = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 0xFF, 0xD9];
        byte[] small = [0xFF, 0xD8, 0xFF, 0xE0, 4, 0xFF, 0xD9];

        var toPeaks = $"peaks?fingerprint={await Upload.FingerprintOfAsync(Clips.Get("constant.mp3"))}";

        using var few = await PutAsync(song.Id, toPeaks, peaks[..99]);
        using var many = await PutAsync(song.Id, toPeaks, new byte[2001]);
        using var heavy = await PutAsync(song.Id, "poster?size=small", new byte[(100 * 1024) + 1]);
        Assert.Equal("not-peaks", await few.ProblemAsync(HttpStatusCode.UnprocessableEntity));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.RequestEntityTooLarge), (many.StatusCode, heavy.StatusCode));
        using var loud = await PutAsync(song.Id, toPeaks, peaks);
        using var picture = await PutAsync(song.Id, "poster", large);
        using var thumbnail = await PutAsync(song.Id, "poster?size=small", small);

        Assert.True((bool)(await thumbnail.BodyAsync())["peaks"]!);
        Assert.Equal(peaks, await host.Storage.GetByteArrayAsync(new Uri((string)(await PlaybackAsync(song.Id))["peaks"]!), Upload.Cancellation));
        Assert.Equal(small, await PictureAsync(song.Id, "?size=small"));
        Assert.Equal(large, await PictureAsync(song.Id, ""));
        using var another = await PutAsync(song.Id, "poster", [.. large[..5], .. large[7..]]);
        Assert.Equal(large.Length - 2, (await PictureAsync(song.Id, "?size=small")).Length);
    }

    private async Task<JsonObject> StartAsync(string id, string name, long size)
    {
        using var answer = await AnnounceAsync(id, name, size);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.BodyAsync();
    }

    private Task<HttpResponseMessage> AnnounceAsync(string id, string name, long size) => host.Librarian.PostAsJsonAsync(
        $"/api/recordings/{id}/renditions/{name}", new JsonObject { ["contentType"] = "video/mp4", ["size"] = size }, Upload.Cancellation);

    private Task<HttpResponseMessage> CompleteAsync(string id, string name) =>
        host.Librarian.PostAsync($"/api/recordings/{id}/renditions/{name}/complete", content: null, Upload.Cancellation);

    private async Task<HttpResponseMessage> DeleteAsync(string id, string name, string version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/api/recordings/{id}/renditions/{name}");
        request.Headers.TryAddWithoutValidation("If-Match", version);
        return await host.Librarian.SendAsync(request, Upload.Cancellation);
    }

    private async Task<HttpResponseMessage> PutAsync(string id, string what, byte[] bytes)
    {
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return await host.Librarian.PutAsync($"/api/recordings/{id}/{what}", content, Upload.Cancellation);
    }

    private async Task<byte[]> PictureAsync(string id, string size)
    {
        using var browser = new HttpClient { BaseAddress = host.Anyone.BaseAddress };
        return await browser.GetByteArrayAsync(new Uri($"/api/recordings/{id}/poster{size}", UriKind.Relative), Upload.Cancellation);
    }

    private async Task<JsonObject> PlaybackAsync(string id) =>
        (await host.Anyone.GetFromJsonAsync<JsonObject>($"/api/recordings/{id}/playback", Upload.Cancellation))!;

    private async Task SendAsync(JsonObject link, byte[] bytes)
    {
        var url = (string)link["url"]!;
        using var content = new ByteArrayContent(bytes);
        using var block = await host.Storage.PutAsync(new Uri($"{url}&comp=block&blockid=MDAw"), content, Upload.Cancellation);
        using var list = new StringContent("<?xml version=\"1.0\" encoding=\"utf-8\"?><BlockList><Latest>MDAw</Latest></BlockList>", Encoding.UTF8, "text/plain");
        using var whole = await host.Storage.PutAsync(new Uri($"{url}&comp=blocklist"), list, Upload.Cancellation);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (block.StatusCode, whole.StatusCode));
    }
}
