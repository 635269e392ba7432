using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Coworking.Api.Features.Collections;
using Coworking.Api.Features.Recordings;
using Coworking.Api.Platform.Blobs;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Coworking.Domain.Tests.Recordings;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Recordings;

/// <summary>The desk keeps its shelf of recordings in order.</summary>
[Collection(OneRecordingsHost.Name)]
public sealed class ShelfTests(RecordingsHost host) : IDisposable
{
    public void Dispose() => host.Watch.Before = null;

    [Fact]
    public async Task A_hidden_recording_is_nowhere_for_readers_stays_hidden_through_the_bin_and_its_history_tells_who_did_it()
    {
        var upload = await new Upload(host, Clips.Get("constant.mp3")).Audio().Named("tape-side-b.mp3").Titled("Қара жорға").FinishAsync();
        using var picture = new ByteArrayContent(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        using var pictured = await host.Librarian.PutAsync(At($"/api/recordings/{upload.Id}/poster"), picture, Upload.Cancellation);
        Assert.Equal("200 200 200", await ReadersSeeAsync(upload.Id));

        Assert.Equal("hidden", await DoAsync(upload.Id, "hide"));
        Assert.Equal("hidden", await DoAsync(upload.Id, "hide"));
        Assert.Equal("404 404 404", await ReadersSeeAsync(upload.Id));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (await AtDeskAsync(host.Librarian, upload.Id), await AtDeskAsync(host.Patron, upload.Id)));
        Assert.DoesNotContain(upload.Id, await ListedAsync(host.Anyone, "/api/recordings?query=жорға"));
        Assert.DoesNotContain(upload.Id, await host.Anyone.GetStringAsync(At("/api/catalogue"), Upload.Cancellation), StringComparison.Ordinal);
        Assert.Equal([upload.Id], await ListedAsync(host.Librarian, "/api/desk/recordings?status=hidden&query=жорға"));
        using var deleted = await host.Librarian.DeleteAsync(At($"/api/recordings/{upload.Id}"), Upload.Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, await AtDeskAsync(host.Librarian, upload.Id));
        using var lost = await host.Librarian.PostAsync(At($"/api/recordings/{upload.Id}/show"), content: null, Upload.Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, lost.StatusCode);
        Assert.Equal("hidden", await DoAsync(upload.Id, "restore"));
        Assert.Equal("ready", await DoAsync(upload.Id, "show"));
        Assert.Equal("200 200 200", await ReadersSeeAsync(upload.Id));
        // The name of a file is the desk's own.
        Assert.Empty(await ListedAsync(host.Anyone, "/api/recordings?query=tape-side"));
        Assert.Equal([upload.Id], await ListedAsync(host.Librarian, "/api/desk/recordings?query=tape-side"));

        using var patched = await host.Librarian.PatchAsJsonAsync(
            $"/api/recordings/{upload.Id}", new JsonObject { ["tags"] = new JsonArray("күй"), ["age"] = "6+" }, Upload.Cancellation);
        var history = await HistoryAsync(upload.Id);
        Assert.Equal(
            ["described tags age", "shown", "restored", "deleted", "hidden", "pictured", "uploaded", "announced"],
            history.Select(one => string.Join(' ', one["acts"]!.AsArray().Concat(one["members"]!.AsArray()))));
        Assert.Single(history.Select(one => one["by"]!.GetValue<string>()).Distinct(StringComparer.Ordinal));
        using var patron = await host.Patron.GetAsync(At($"/api/desk/recordings/{upload.Id}/history"), Upload.Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, patron.StatusCode);
    }

    [Fact]
    public async Task The_same_file_is_found_by_its_fingerprint_and_no_other()
    {
        var bytes = Clips.Get("constant.mp3");
        var upload = await new Upload(host, bytes).Audio().FinishAsync();
        var stored = await Service<RecordingStore>().FindAsync(upload.Id, Upload.Cancellation);
        var fingerprint = stored!.Recording.Checked!.Fingerprint!.Value.Value;

        Assert.Contains(upload.Id, await ListedAsync(host.Librarian, $"/api/desk/recordings?fingerprint={fingerprint}"));
        Assert.Empty(await ListedAsync(host.Librarian, $"/api/desk/recordings?fingerprint={fingerprint[1..]}0"));
        using var unclear = await host.Librarian.GetAsync(At("/api/desk/recordings?fingerprint=x"), Upload.Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, unclear.StatusCode);
    }

    [Fact]
    public async Task What_is_not_ready_cannot_be_hidden_and_a_change_that_storage_refuses_leaves_no_trace()
    {
        var upload = await new Upload(host, Clips.Get("constant.mp3")).Audio().AnnounceAsync();
        using var refused = await host.Librarian.PostAsync(At($"/api/recordings/{upload.Id}/hide"), content: null, Upload.Cancellation);
        Assert.Equal("nothing-to-hide", await refused.ProblemAsync(HttpStatusCode.Conflict));

        using var request = new HttpRequestMessage(HttpMethod.Delete, At($"/api/recordings/{upload.Id}"));
        var etag = upload.Created["etag"]!.GetValue<string>();
        var other = 0;
        host.Watch.Before = async sent =>
        {
            // Somebody else describes it between our read and our write.
            if (sent.Uri.ToString().Contains("$batch", StringComparison.Ordinal) && other++ == 0)
            {
                using var answer = await host.Librarian.PatchAsJsonAsync($"/api/recordings/{upload.Id}", new JsonObject { ["place"] = "Ақтау" }, Upload.Cancellation);
            }
        };
        request.Headers.TryAddWithoutValidation("If-Match", etag);
        using var deleted = await host.Librarian.SendAsync(request, Upload.Cancellation);
        host.Watch.Before = null;

        Assert.Equal(HttpStatusCode.PreconditionFailed, deleted.StatusCode);
        Assert.Equal(["described", "announced"], (await HistoryAsync(upload.Id)).Select(one => one["acts"]![0]!.GetValue<string>()));
    }

    [Fact]
    public async Task Thirty_days_after_it_was_deleted_a_recording_goes_for_good_and_an_interrupted_sweep_goes_on()
    {
        var upload = await new Upload(host, Clips.Get("constant.mp3")).Audio().FinishAsync();
        using var deleted = await host.Librarian.DeleteAsync(At($"/api/recordings/{upload.Id}"), Upload.Cancellation);
        var stored = await Service<RecordingStore>().FindAsync(upload.Id, Upload.Cancellation);
        var kept = Service<CentreBlobs>().Media.GetBlobClient(stored!.Recording.Checked!.Kept.Value);
        var other = await new Upload(host, Clips.Get("constant.mp3")).Audio().AnnounceAsync();
        RecordingId[] named = [stored.Recording.Id, .. Enumerable.Range(0, 30).Select(day => RecordingId.Create(Instant.FromUnixTimeSeconds(day), new byte[8])), Id(other.Id)];
        await Service<CreateCollection>().ImportAsync(new LocalizedText("Сөре", null, null), text: null, named, Upload.Cancellation);
        Assert.Equal([named[0], named[^1]], (await Service<PickRecordings>().WithoutTextsAsync(named, Upload.Cancellation)).Select(one => one.Id));
        Assert.Equal([named[^1], named[0]], (await Service<PickRecordings>().RunAsync([.. named.Reverse()], Upload.Cancellation)).Select(one => one.Id));

        await host.SweepAsync(Duration.FromDays(29));
        Assert.True(await kept.ExistsAsync(Upload.Cancellation));
        host.Watch.Before = sent => sent.Method == Azure.Core.RequestMethod.Delete && sent.Uri.ToString().Contains(kept.Name, StringComparison.Ordinal)
            ? throw new IOException("The sweep is killed here.")
            : Task.CompletedTask;
        await Assert.ThrowsAnyAsync<Exception>(() => host.SweepAsync(Duration.FromDays(31)));
        Assert.Equal(named.Length - 2, (await Service<CollectionStore>().AllAsync(Upload.Cancellation)).Single(one => one.Collection.Title.Kk == "Сөре").Collection.Recordings.Count);
        host.Watch.Before = null;
        Assert.Null(await Service<RecordingStore>().FindAsync(upload.Id, Upload.Cancellation));
        Assert.True(await kept.ExistsAsync(Upload.Cancellation));

        await host.SweepAsync(Duration.FromDays(31));
        Assert.False(await kept.ExistsAsync(Upload.Cancellation));
    }

    private static RecordingId Id(string text) => RecordingId.TryParse(text, out var id) ? id : throw new ArgumentException("Not an id.", nameof(text));

    private static Uri At(string path) => new(path, UriKind.Relative);

    private async Task<string> DoAsync(string id, string what)
    {
        using var answer = await host.Librarian.PostAsync(At($"/api/recordings/{id}/{what}"), content: null, Upload.Cancellation);
        return (await answer.BodyAsync())["status"]!.GetValue<string>();
    }

    /// <summary>Whether the desk's playback is given, and its link answers.</summary>
    private async Task<HttpStatusCode> AtDeskAsync(HttpClient client, string id)
    {
        using var answer = await client.GetAsync(At($"/api/desk/recordings/{id}/playback"), Upload.Cancellation);
        if (answer.StatusCode is not HttpStatusCode.OK)
        {
            return answer.StatusCode;
        }

        using var bytes = await host.Storage.GetAsync(new Uri((string)(await answer.BodyAsync())["url"]!), Upload.Cancellation);
        return bytes.StatusCode;
    }

    /// <summary>The statuses of its page, its playback and its picture.</summary>
    private async Task<string> ReadersSeeAsync(string id)
    {
        var statuses = new List<int>();
        foreach (var path in (string[])["", "/playback", "/poster"])
        {
            using var answer = await host.Anyone.GetAsync(At($"/api/recordings/{id}{path}"), Upload.Cancellation);
            statuses.Add((int)answer.StatusCode);
        }

        return string.Join(' ', statuses);
    }

    private static async Task<IReadOnlyList<string>> ListedAsync(HttpClient client, string path) =>
        [.. (await client.GetFromJsonAsync<JsonObject>(path, Upload.Cancellation))!["items"]!.AsArray().Select(one => one!["id"]!.GetValue<string>())];

    private async Task<JsonNode[]> HistoryAsync(string id) =>
        [.. (await host.Librarian.GetFromJsonAsync<JsonObject>($"/api/desk/recordings/{id}/history", Upload.Cancellation))!["items"]!.AsArray().OfType<JsonNode>()];

    private T Service<T>()
        where T : notnull => host.Services.GetRequiredService<T>();
}
