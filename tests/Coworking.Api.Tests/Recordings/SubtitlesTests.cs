using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Azure;
using Azure.Core;
using Coworking.Domain.Recordings;
using Coworking.Domain.Tests.Recordings;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Recordings;

/// <summary>Subtitles as librarians bring them.</summary>
[Collection(OneRecordingsHost.Name)]
public sealed class SubtitlesTests(RecordingsHost host) : IDisposable
{
    public void Dispose() => host.Watch.After = null;

    [Fact]
    public async Task Subtitles_brought_as_SRT_are_played_as_WebVTT()
    {
        var upload = await new Upload(host, Clips.Get("plain.mp4")).FinishAsync();

        using var set = await PutAsync(upload.Id, "ru", "1\r\n00:00:00,000 --> 00:00:02,000\r\n<i>Привет</i>, <font color=red>мир</font>!\r\n");

        Assert.Equal(HttpStatusCode.OK, set.StatusCode);
        var track = (await PlaybackAsync(upload.Id))["subtitles"]![0]!;
        using var read = await host.Storage.GetAsync(new Uri((string)track["url"]!), Upload.Cancellation);
        Assert.Equal("text/vtt", read.Content.Headers.ContentType?.MediaType);
        Assert.Equal("WEBVTT\n\n00:00:00.000 --> 00:00:02.000\n<i>Привет</i>, мир!\n", await read.Content.ReadAsStringAsync(Upload.Cancellation));
    }

    [Fact]
    public async Task Subtitles_are_taken_away_one_language_at_a_time()
    {
        var upload = await new Upload(host, Clips.Get("plain.mp4")).FinishAsync();
        foreach (var language in new[] { "kk", "ru" })
        {
            using var set = await PutAsync(upload.Id, language, "WEBVTT\n\n00:00.000 --> 00:02.000\nСәлем!\n");
            Assert.Equal(HttpStatusCode.OK, set.StatusCode);
        }

        using var removed = await host.Librarian.DeleteAsync($"/api/recordings/{upload.Id}/subtitles/kk", Upload.Cancellation);
        using var again = await host.Librarian.DeleteAsync($"/api/recordings/{upload.Id}/subtitles/kk", Upload.Cancellation);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (removed.StatusCode, again.StatusCode));
        Assert.Equal(["ru"], (await PlaybackAsync(upload.Id))["subtitles"]!.AsArray().Select(track => (string)track!["language"]!));
    }

    [Theory]
    [InlineData("gzip", true)]
    [InlineData("gzip", false)]
    [InlineData("zip", false)]
    public async Task A_packed_file_is_not_unpacked_whatever_it_says_of_itself(string packing, bool saysSo)
    {
        var upload = await new Upload(host, Clips.Get("plain.mp4")).FinishAsync();
        var packed = Packed(packing);
        Assert.InRange(packed.Length, 1, WebVtt.LargestSize);
        using var content = new ByteArrayContent(packed);
        if (saysSo)
        {
            content.Headers.ContentEncoding.Add(packing);
        }

        using var set = await host.Librarian.PutAsync($"/api/recordings/{upload.Id}/subtitles/kk", content, Upload.Cancellation);

        Assert.Equal("not-subtitles", await set.ProblemAsync(HttpStatusCode.UnprocessableEntity));
        Assert.Empty((await PlaybackAsync(upload.Id))["subtitles"]!.AsArray());
    }

    [Theory]
    [InlineData("WEBVTT\n\n", "00:00.000 --> 00:01.000\na\n\n")]
    [InlineData("", "0:0:0,0 --> 0:0:1,0\na\n\n")]
    public async Task More_cues_than_a_browser_should_hold_are_refused(string head, string cue)
    {
        var upload = await new Upload(host, Clips.Get("plain.mp4")).FinishAsync();

        using var many = await PutAsync(upload.Id, "kk", head + string.Concat(Enumerable.Repeat(cue, WebVtt.MostCues + 1)));
        using var most = await PutAsync(upload.Id, "kk", head + string.Concat(Enumerable.Repeat(cue, WebVtt.MostCues)));

        Assert.Equal("not-subtitles", await many.ProblemAsync(HttpStatusCode.UnprocessableEntity));
        Assert.Equal(HttpStatusCode.OK, most.StatusCode);
    }

    [Fact]
    public async Task Subtitles_stand_and_can_be_read_when_the_answer_of_storage_was_lost_on_the_way()
    {
        var upload = await new Upload(host, Clips.Get("plain.mp4")).FinishAsync();
        using var first = await PutAsync(upload.Id, "kk", "WEBVTT\n\n00:00.000 --> 00:02.000\nСәлем!\n");
        var lost = 0;
        host.Watch.After = message =>
        {
            if (message.Request.Method == RequestMethod.Post && BodyOf(message).Contains("Recordings(", StringComparison.Ordinal) && lost++ == 0)
            {
                throw new RequestFailedException("The line was cut after the request had arrived.");
            }
        };

        using var set = await PutAsync(upload.Id, "kk", "WEBVTT\n\n00:00.000 --> 00:02.000\nҚайырлы күн!\n", first.Headers.ETag!.ToString());
        host.Watch.After = null;

        Assert.Equal((HttpStatusCode.OK, 2), (set.StatusCode, lost));
        var track = (await PlaybackAsync(upload.Id))["subtitles"]![0]!;
        Assert.Contains("Қайырлы күн!", await host.Storage.GetStringAsync(new Uri((string)track["url"]!), Upload.Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subtitles_are_taken_away_when_the_answer_of_storage_was_lost_and_are_read_to_the_end_of_the_link()
    {
        var upload = await new Upload(host, Clips.Get("plain.mp4")).FinishAsync();
        using var first = await PutAsync(upload.Id, "kk", "WEBVTT\n\n00:00.000 --> 00:02.000\nСәлем!\n");
        var track = (string)(await PlaybackAsync(upload.Id))["subtitles"]![0]!["url"]!;
        var lost = 0;
        host.Watch.After = message =>
        {
            if (message.Request.Method == RequestMethod.Post && BodyOf(message).Contains("Recordings(", StringComparison.Ordinal) && lost++ == 0)
            {
                throw new RequestFailedException("The line was cut after the request had arrived.");
            }
        };

        using var removed = await host.Librarian.DeleteAsync(new Uri($"/api/recordings/{upload.Id}/subtitles/kk", UriKind.Relative), Upload.Cancellation);
        host.Watch.After = null;

        Assert.Equal((HttpStatusCode.OK, 2), (removed.StatusCode, lost));
        Assert.Empty((await PlaybackAsync(upload.Id))["subtitles"]!.AsArray());
        Assert.Contains("Сәлем!", await host.Storage.GetStringAsync(new Uri(track), Upload.Cancellation), StringComparison.Ordinal);
        await host.SweepAsync(Duration.FromHours(13));
        using var gone = await host.Storage.GetAsync(new Uri(track), Upload.Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    /// <summary>Good subtitles of some 24 MB in some ten KB.</summary>
    private static byte[] Packed(string packing)
    {
        var large = Encoding.UTF8.GetBytes("WEBVTT\n\n" + string.Concat(Enumerable.Repeat("00:00.000 --> 00:01.000\nа\n\n", 800_000)));
        using var packed = new MemoryStream();
        if (packing == "zip")
        {
            using var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true);
            using var entry = zip.CreateEntry("subtitles.vtt").Open();
            entry.Write(large);
        }
        else
        {
            using var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true);
            gzip.Write(large);
        }

        return packed.ToArray();
    }

    private static string BodyOf(HttpMessage message)
    {
        using var body = new MemoryStream();
        message.Request.Content?.WriteTo(body, Upload.Cancellation);
        return Encoding.UTF8.GetString(body.ToArray());
    }

    private async Task<JsonObject> PlaybackAsync(string id) =>
        (await host.Anyone.GetFromJsonAsync<JsonObject>($"/api/recordings/{id}/playback", Upload.Cancellation))!;

    private async Task<HttpResponseMessage> PutAsync(string id, string language, string text, string seen = "*")
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = new("application/x-subrip");
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/recordings/{id}/subtitles/{language}") { Content = content };
        request.Headers.TryAddWithoutValidation("If-Match", seen);
        return await host.Librarian.SendAsync(request, Upload.Cancellation);
    }
}
