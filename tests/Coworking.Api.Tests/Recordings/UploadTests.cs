using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Coworking.Domain.Tests.Recordings;
using Xunit;

namespace Coworking.Api.Tests.Recordings;

[Collection(OneRecordingsHost.Name)]
public sealed class UploadTests(RecordingsHost host)
{
    private const string NotMedia = "not-an-audio-or-video-file";

    [Fact]
    public async Task A_librarian_uploads_a_film_in_blocks_and_anyone_plays_any_part_of_it()
    {
        var film = Clips.Get("plain.mp4");
        var upload = await new Upload(host, film).Titled("Ертіс жағасында").AnnounceAsync();
        Assert.Equal("uploading", upload.Created["status"]!.GetValue<string>());
        Assert.InRange(upload.Created["upload"]!["blockSize"]!.GetValue<int>(), 4 << 20, 8 << 20);
        await upload.SendAsync();
        await upload.CommitAsync();

        using var completed = await upload.CompleteAsync();

        Assert.Equal(HttpStatusCode.OK, completed.StatusCode);
        var recording = await completed.BodyAsync();
        Assert.Equal("ready", recording["status"]!.GetValue<string>());
        Assert.Equal("video", recording["kind"]!.GetValue<string>());
        Assert.Equal(4, recording["durationSeconds"]!.GetValue<int>());
        var seen = await host.Anyone.GetFromJsonAsync<JsonObject>($"/api/recordings/{upload.Id}", Upload.Cancellation);
        Assert.Equal("Ертіс жағасында", seen!["title"]!["kk"]!.GetValue<string>());

        var playback = await host.Anyone.GetFromJsonAsync<JsonObject>($"/api/recordings/{upload.Id}/playback", Upload.Cancellation);
        using var wanted = new HttpRequestMessage(HttpMethod.Get, playback!["url"]!.GetValue<string>());
        wanted.Headers.Range = new RangeHeaderValue(1000, 1999);
        using var part = await host.Storage.SendAsync(wanted, Upload.Cancellation);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("video/mp4", part.Content.Headers.ContentType?.MediaType);
        Assert.Equal(film[1000..2000], await part.Content.ReadAsByteArrayAsync(Upload.Cancellation));
        Assert.Equal(film.Length, playback["size"]!.GetValue<long>());
    }

    [Fact]
    public async Task A_link_for_playing_starts_a_little_back_and_cannot_write()
    {
        var upload = await new Upload(host, Clips.Get("constant.mp3")).Audio().FinishAsync();
        var playback = await host.Anyone.GetFromJsonAsync<JsonObject>($"/api/recordings/{upload.Id}/playback", Upload.Cancellation);
        var url = playback!["url"]!.GetValue<string>();

        var query = System.Web.HttpUtility.ParseQueryString(new Uri(url).Query);
        Assert.Equal("r", query["sp"]);
        var now = TimeProvider.System.GetUtcNow();
        Assert.True(DateTimeOffset.Parse(query["st"]!, CultureInfo.InvariantCulture) < now.AddMinutes(-4));
        Assert.InRange(DateTimeOffset.Parse(query["se"]!, CultureInfo.InvariantCulture), now.AddMinutes(1), now.AddHours(12));
        using var content = new ByteArrayContent([1]);
        using var written = await host.Storage.PutAsync(new Uri($"{url}&comp=block&blockid=AAAA"), content, Upload.Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, written.StatusCode);
    }

    public static TheoryData<string> Bad => ["text", "zip", "zeros", "cut film", "cut song"];

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task What_is_not_a_whole_audio_or_video_file_never_becomes_a_recording(string sort)
    {
        var upload = await new Upload(host, BadFile(sort)).AnnounceAsync();
        await upload.SendAsync();
        await upload.CommitAsync();

        using var refused = await upload.CompleteAsync();

        Assert.Equal(NotMedia, await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity));
        using var seen = await host.Anyone.GetAsync($"/api/recordings/{upload.Id}", Upload.Cancellation);
        using var played = await host.Anyone.GetAsync($"/api/recordings/{upload.Id}/playback", Upload.Cancellation);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (seen.StatusCode, played.StatusCode));
    }

    [Fact]
    public async Task What_may_be_kept_is_saved_under_its_title_and_nothing_else_is()
    {
        var upload = await new Upload(host, Clips.Get("constant.mp3")).Audio().Titled("Ән: \"Дала\"").FinishAsync();
        var playback = await host.Anyone.GetFromJsonAsync<JsonObject>($"/api/recordings/{upload.Id}/playback", Upload.Cancellation);
        Assert.Null(playback!["download"]);

        using var changed = await host.Librarian.PatchAsJsonAsync($"/api/recordings/{upload.Id}", new JsonObject { ["licence"] = "cc-by" }, Upload.Cancellation);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        playback = await host.Anyone.GetFromJsonAsync<JsonObject>($"/api/recordings/{upload.Id}/playback", Upload.Cancellation);
        using var saved = await host.Storage.GetAsync(new Uri(playback!["download"]!.GetValue<string>()), Upload.Cancellation);
        var disposition = saved.Content.Headers.ContentDisposition!;
        Assert.Equal(("attachment", "Ән Дала.mp3"), (disposition.DispositionType, disposition.FileNameStar));
        using var played = await host.Storage.GetAsync(new Uri(playback["url"]!.GetValue<string>()), Upload.Cancellation);
        Assert.Null(played.Content.Headers.ContentDisposition);
    }

    [Fact]
    public async Task After_a_wrong_file_the_right_one_goes_to_the_same_recording()
    {
        var film = Clips.Get("plain.mp4");
        var upload = await new Upload(host, film).AnnounceAsync();
        await upload.SendAsync(other: new byte[film.Length]);
        await upload.CommitAsync();
        using var refused = await upload.CompleteAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);

        await upload.SendAsync();
        await upload.CommitAsync();
        using var completed = await upload.CompleteAsync();

        Assert.Equal(HttpStatusCode.OK, completed.StatusCode);
    }

    [Fact]
    public async Task An_upload_can_be_given_up_until_it_is_complete_and_a_complete_one_is_left_alone()
    {
        var half = await new Upload(host, Clips.Get("plain.mp4")).AnnounceAsync();
        await half.SendAsync(count: 2);
        var whole = await new Upload(host, Clips.Get("plain.mp4")).FinishAsync();

        using var givenUp = await GiveUpAsync(half);
        using var again = await GiveUpAsync(half);
        using var refused = await GiveUpAsync(whole);
        using var renewed = await host.Librarian.PostAsync($"/api/recordings/{half.Id}/upload", content: null, Upload.Cancellation);
        using var seen = await host.Anyone.GetAsync($"/api/recordings/{whole.Id}", Upload.Cancellation);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (givenUp.StatusCode, again.StatusCode));
        Assert.Equal("already-complete", await refused.ProblemAsync(HttpStatusCode.Conflict));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (renewed.StatusCode, seen.StatusCode));

        Task<HttpResponseMessage> GiveUpAsync(Upload upload) =>
            host.Librarian.DeleteAsync(new Uri($"/api/recordings/{upload.Id}/upload", UriKind.Relative), Upload.Cancellation);
    }

    [Fact]
    public async Task The_bytes_decide_what_a_file_is_not_its_name_kind_or_type()
    {
        var upload = await new Upload(host, Clips.Get("constant.mp3")).AnnounceAsync();
        await upload.SendAsync();
        await upload.CommitAsync(contentType: "text/html");

        using var completed = await upload.CompleteAsync();

        var recording = await completed.BodyAsync();
        Assert.Equal("audio", recording["kind"]!.GetValue<string>());
        var playback = await host.Anyone.GetFromJsonAsync<JsonObject>($"/api/recordings/{upload.Id}/playback", Upload.Cancellation);
        using var played = await host.Storage.GetAsync(new Uri(playback!["url"]!.GetValue<string>()), Upload.Cancellation);
        Assert.Equal("audio/mpeg", played.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_file_of_another_size_than_announced_is_refused()
    {
        var film = Clips.Get("plain.mp4");
        var upload = await new Upload(host, film) { SaidSize = film.Length + 1 }.AnnounceAsync();
        await upload.SendAsync();
        await upload.CommitAsync();

        using var refused = await upload.CompleteAsync();

        Assert.Equal("size-differs", await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity));
    }

    [Fact]
    public async Task An_upload_with_nothing_sent_or_nothing_put_together_is_incomplete()
    {
        var upload = await new Upload(host, Clips.Get("plain.mp4")).AnnounceAsync();
        using var nothing = await upload.CompleteAsync();
        Assert.Equal("incomplete-upload", await nothing.ProblemAsync(HttpStatusCode.UnprocessableEntity));

        await upload.SendAsync();
        using var loose = await upload.CompleteAsync();
        Assert.Equal("incomplete-upload", await loose.ProblemAsync(HttpStatusCode.UnprocessableEntity));
    }

    [Fact]
    public async Task A_renewed_link_tells_which_blocks_need_not_be_sent_again()
    {
        var upload = await new Upload(host, Clips.Get("plain.mp4")).AnnounceAsync();
        await upload.SendAsync(count: 2);
        var first = upload.Link;

        var renewed = await upload.RenewAsync();

        Assert.Equal(["MDAwMDAwMDAw", "MDAwMDAwMDAx"], renewed["upload"]!["blocks"]!.AsArray().Select(id => id!.GetValue<string>()).Order());
        Assert.Equal(new Uri(first).AbsolutePath, new Uri(upload.Link).AbsolutePath);
        await upload.CommitAsync(count: 2);
        using var completed = await upload.CompleteAsync();
        Assert.Equal(HttpStatusCode.OK, completed.StatusCode);
        using var late = await host.Librarian.PostAsync($"/api/recordings/{upload.Id}/upload", content: null, Upload.Cancellation);
        Assert.Equal("already-complete", await late.ProblemAsync(HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task An_upload_link_cannot_read_list_delete_or_reach_another_file()
    {
        var upload = await new Upload(host, Clips.Get("plain.mp4")).AnnounceAsync();
        await upload.SendAsync();
        await upload.CommitAsync();
        var link = new UriBuilder(upload.Link);
        var container = link.Path[..link.Path.LastIndexOf('/')];
        var other = new UriBuilder(upload.Link) { Path = $"{container}/{new string('a', 32)}" };
        var list = new UriBuilder(upload.Link) { Path = container, Query = $"{link.Query.TrimStart('?')}&restype=container&comp=list" };

        using var read = await host.Storage.GetAsync(link.Uri, Upload.Cancellation);
        using var listed = await host.Storage.GetAsync(list.Uri, Upload.Cancellation);
        using var deleted = await host.Storage.DeleteAsync(link.Uri, Upload.Cancellation);
        using var content = new ByteArrayContent([1]);
        using var written = await host.Storage.PutAsync(new Uri($"{other.Uri}&comp=block&blockid=AAAA"), content, Upload.Cancellation);

        Assert.All([read, listed, deleted, written], answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
    }

    private static byte[] BadFile(string sort)
    {
        var (film, song) = (Clips.Get("plain.mp4"), Clips.Get("constant.mp3"));
        return sort switch
        {
            "text" => "Бұл мәтін, бейне емес."u8.ToArray(),
            "zip" => Zip(song),
            "zeros" => new byte[50_000],
            "cut film" => film[..(film.Length * 9 / 10)],
            _ => song[..(song.Length / 2)],
        };
    }

    private static byte[] Zip(byte[] song)
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("song.mp3", CompressionLevel.NoCompression).Open();
            entry.Write(song);
        }

        return zip.ToArray();
    }
}
