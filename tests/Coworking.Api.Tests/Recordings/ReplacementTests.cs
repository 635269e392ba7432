using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Coworking.Api.Features.Recordings;
using Coworking.Domain.Tests.Recordings;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Recordings;

/// <summary>Another file takes the place of a recording's, which keeps its address.</summary>
[Collection(OneRecordingsHost.Name)]
public sealed class ReplacementTests(RecordingsHost host) : IDisposable
{
    private const string OnlyBlock = "MDAw";

    public void Dispose() => (host.Watch.Before, host.Watch.After) = (null, null);

    [Fact]
    public async Task The_old_file_plays_until_the_new_one_is_checked_an_interrupted_completion_goes_on_and_running_plays_end_in_peace()
    {
        var upload = await new Upload(host, Clips.Get("plain.mp4")).Titled("Жайлау").FinishAsync();
        using var loud = await PutPeaksAsync(upload.Id, Clips.Get("plain.mp4"));
        Assert.Equal(HttpStatusCode.OK, loud.StatusCode);
        var before = await PlayedAsync(upload.Id);

        // No file of ours, then one that is cut off before it is put in its place.
        await SendAsync(await StartAsync(upload.Id, "words.mp4", 5000), new byte[5000]);
        using var words = await CompleteAsync(upload.Id);
        Assert.Equal("not-an-audio-or-video-file", await words.ProblemAsync(HttpStatusCode.UnprocessableEntity));
        var other = Clips.Get("constant.mp3");
        await SendAsync(await StartAsync(upload.Id, "voice.mp3", other.Length), other);
        var cut = 0;
        host.Watch.Before = request => request.Uri.ToString().Contains("$batch", StringComparison.Ordinal) && cut++ < 10
            ? throw new IOException("The line is cut between the move and the write.")
            : Task.CompletedTask;
        using var interrupted = await CompleteAsync(upload.Id);
        host.Watch.Before = null;
        Assert.NotEqual(HttpStatusCode.OK, interrupted.StatusCode);
        Assert.Equal(before.Size, (await PlayedAsync(upload.Id)).Size);

        var answers = await Task.WhenAll(CompleteAsync(upload.Id), CompleteAsync(upload.Id));
        using var again = await CompleteAsync(upload.Id);

        Assert.All(answers.Append(again), answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        var now = await again.BodyAsync();
        Assert.Equal(("ready", "audio", "voice.mp3", false), ((string)now["status"]!, (string)now["kind"]!, (string)now["fileName"]!, (bool)now["peaks"]!));
        Assert.Equal("Жайлау", (string)now["title"]!["kk"]!);
        Assert.Equal(other.Length, (await PlayedAsync(upload.Id)).Size);
        var history = await host.Librarian.GetFromJsonAsync<JsonObject>($"/api/desk/recordings/{upload.Id}/history", Upload.Cancellation);
        Assert.Single(history!["items"]!.AsArray(), one => one!["acts"]!.AsArray().Any(act => (string)act! == "replaced"));

        await host.SweepAsync(Duration.FromHours(11));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(before.Url));
        await host.SweepAsync(Duration.FromHours(13));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(before.Url));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync((await PlayedAsync(upload.Id)).Url));
    }

    [Fact]
    public async Task What_browsers_do_not_play_takes_no_place_and_a_withdrawn_file_is_gone()
    {
        var upload = await new Upload(host, Clips.Get("constant.mp3")).Audio().FinishAsync();
        var before = await PlayedAsync(upload.Id);
        var unplayed = Corpus.Get("camera.avi");
        await SendAsync(await StartAsync(upload.Id, "camera.avi", unplayed.Length), unplayed);

        using var refused = await CompleteAsync(upload.Id);
        Assert.Equal("would-not-play", await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity));
        using var withdrawn = await host.Librarian.DeleteAsync(At($"/api/recordings/{upload.Id}/replacement"), Upload.Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, withdrawn.StatusCode);
        using var nothing = await CompleteAsync(upload.Id);

        Assert.Equal(HttpStatusCode.OK, nothing.StatusCode);
        Assert.Equal(before.Size, (await PlayedAsync(upload.Id)).Size);
        Assert.Null(await Service<ReplacementUploads>().FindAsync(upload.Id, Upload.Cancellation));
    }

    [Fact]
    public async Task What_a_tab_makes_of_the_old_file_does_not_get_beside_the_new_one()
    {
        var (old, other) = (Clips.Get("constant.mp3"), Clips.Get("song.m4a"));
        var upload = await new Upload(host, old).Audio().FinishAsync();
        await SendAsync(await StartAsync(upload.Id, "voice.m4a", other.Length), other);
        using var replaced = await CompleteAsync(upload.Id);
        Assert.Equal(HttpStatusCode.OK, replaced.StatusCode);

        using var peaks = await PutPeaksAsync(upload.Id, old);
        Assert.Equal("changed-meanwhile", await peaks.ProblemAsync(HttpStatusCode.PreconditionFailed));
        using var copy = await AnnounceCopyAsync(upload.Id, await Upload.FingerprintOfAsync(old));
        Assert.Equal("changed-meanwhile", await copy.ProblemAsync(HttpStatusCode.PreconditionFailed));
        using var unsaid = await host.Librarian.PutAsync(At($"/api/recordings/{upload.Id}/peaks"), new ByteArrayContent(new byte[200]), Upload.Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, unsaid.StatusCode);
        using var unclear = await AnnounceCopyAsync(upload.Id, "x");
        Assert.Equal(HttpStatusCode.BadRequest, unclear.StatusCode);

        using var own = await PutPeaksAsync(upload.Id, other);
        using var ownCopy = await AnnounceCopyAsync(upload.Id, await Upload.FingerprintOfAsync(other));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (own.StatusCode, ownCopy.StatusCode));
        Assert.True((bool)(await own.BodyAsync())["peaks"]!);
    }

    [Fact]
    public async Task A_file_that_arrived_whole_while_nobody_stayed_takes_its_place_the_first_night()
    {
        var upload = await new Upload(host, Clips.Get("constant.mp3")).Audio().FinishAsync();
        var film = Clips.Get("plain.mp4");
        await SendAsync(await StartAsync(upload.Id, "film.mp4", film.Length), film);

        await host.SweepAsync(Duration.FromMinutes(1));

        Assert.Equal(film.Length, (await PlayedAsync(upload.Id)).Size);
    }

    [Fact]
    public async Task Of_two_files_with_one_name_and_size_no_blocks_are_mixed()
    {
        var upload = await new Upload(host, Clips.Get("constant.mp3")).Audio().FinishAsync();
        var film = Clips.Get("plain.mp4");
        var first = await LinkAsync(upload.Id, film.Length);
        await SendBlockAsync((string)first["url"]!, film);

        var goesOn = await LinkAsync(upload.Id, film.Length, (string)first["id"]!);
        var another = await LinkAsync(upload.Id, film.Length);
        using var givenUp = await AskAsync(upload.Id, film.Length, (string)first["id"]!);

        Assert.Equal(((string)first["id"]!, OnlyBlock), ((string)goesOn["id"]!, (string)Assert.Single(goesOn["blocks"]!.AsArray())!));
        Assert.Empty(another["blocks"]!.AsArray());
        Assert.Equal("changed-meanwhile", await givenUp.ProblemAsync(HttpStatusCode.PreconditionFailed));
    }

    [Fact]
    public async Task Who_completes_an_upload_that_is_not_the_one_there_is_told_so_and_who_completes_his_own_twice_is_not()
    {
        var upload = await new Upload(host, Clips.Get("constant.mp3")).Audio().FinishAsync();
        var film = Clips.Get("plain.mp4");
        var mine = (string)(await LinkAsync(upload.Id, film.Length))["id"]!;
        var theirs = await LinkAsync(upload.Id, film.Length);
        await SendAsync((string)theirs["url"]!, film);

        using var overtaken = await CompleteAsync(upload.Id, mine);
        Assert.Equal("changed-meanwhile", await overtaken.ProblemAsync(HttpStatusCode.PreconditionFailed));
        using var done = await CompleteAsync(upload.Id, (string)theirs["id"]!);
        using var again = await CompleteAsync(upload.Id, (string)theirs["id"]!);
        using var late = await CompleteAsync(upload.Id, mine);
        using var renewed = await AskAsync(upload.Id, film.Length, (string)theirs["id"]!);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (done.StatusCode, again.StatusCode));
        Assert.Equal("changed-meanwhile", await late.ProblemAsync(HttpStatusCode.PreconditionFailed));
        Assert.Equal("already-complete", await renewed.ProblemAsync(HttpStatusCode.Conflict));
    }

    private static Uri At(string path) => new(path, UriKind.Relative);

    private Task<HttpResponseMessage> AskAsync(string id, int size, string? goesOn = null)
    {
        var body = new JsonObject { ["fileName"] = "film.mp4", ["size"] = size };
        if (goesOn is not null)
        {
            body["upload"] = goesOn;
        }

        return host.Librarian.PostAsJsonAsync($"/api/recordings/{id}/replacement", body, Upload.Cancellation);
    }

    private async Task<JsonObject> LinkAsync(string id, int size, string? goesOn = null)
    {
        using var answer = await AskAsync(id, size, goesOn);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.BodyAsync();
    }

    private async Task<string> StartAsync(string id, string fileName, int size)
    {
        var body = new JsonObject { ["fileName"] = fileName, ["size"] = size };
        using var answer = await host.Librarian.PostAsJsonAsync($"/api/recordings/{id}/replacement", body, Upload.Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (string)(await answer.BodyAsync())["url"]!;
    }

    private async Task SendAsync(string link, byte[] bytes)
    {
        await SendBlockAsync(link, bytes);
        using var list = new StringContent($"<BlockList><Latest>{OnlyBlock}</Latest></BlockList>");
        using var committed = await host.Storage.PutAsync(new Uri($"{link}&comp=blocklist"), list, Upload.Cancellation);
        Assert.Equal(HttpStatusCode.Created, committed.StatusCode);
    }

    private async Task SendBlockAsync(string link, byte[] bytes)
    {
        using var block = new ByteArrayContent(bytes);
        using var sent = await host.Storage.PutAsync(new Uri($"{link}&comp=block&blockid={OnlyBlock}"), block, Upload.Cancellation);
        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
    }

    private async Task<HttpResponseMessage> PutPeaksAsync(string id, byte[] of)
    {
        using var peaks = new ByteArrayContent(new byte[200]);
        return await host.Librarian.PutAsync(At($"/api/recordings/{id}/peaks?fingerprint={await Upload.FingerprintOfAsync(of)}"), peaks, Upload.Cancellation);
    }

    private Task<HttpResponseMessage> AnnounceCopyAsync(string id, string fingerprint) => host.Librarian.PostAsJsonAsync(
        $"/api/recordings/{id}/renditions/audio", new JsonObject { ["contentType"] = "audio/webm", ["size"] = 5000, ["fingerprint"] = fingerprint }, Upload.Cancellation);

    private Task<HttpResponseMessage> CompleteAsync(string id, string upload = "") =>
        host.Librarian.PostAsync(At($"/api/recordings/{id}/replacement/complete?upload={upload}"), content: null, Upload.Cancellation);

    private async Task<(string Url, long Size)> PlayedAsync(string id)
    {
        var playback = await host.Anyone.GetFromJsonAsync<JsonObject>($"/api/recordings/{id}/playback", Upload.Cancellation);
        return ((string)playback!["url"]!, (long)playback["size"]!);
    }

    private async Task<HttpStatusCode> StatusAsync(string link)
    {
        using var answer = await host.Storage.GetAsync(new Uri(link), Upload.Cancellation);
        return answer.StatusCode;
    }

    private T Service<T>()
        where T : notnull => host.Services.GetRequiredService<T>();
}
