using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Coworking.Api.Features.Recordings;
using Coworking.Domain.Recordings;
using Coworking.Domain.Tests.Recordings;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Recordings;

/// <summary>Uploads that nobody finished.</summary>
[Collection(OneRecordingsHost.Name)]
public sealed class SweepUploadsTests(RecordingsHost host)
{
    [Fact]
    public async Task An_upload_that_nobody_finished_within_a_week_is_gone_and_what_is_complete_or_goes_on_stays()
    {
        var goesOn = await new Upload(host, Clips.Get("plain.mp4")).AnnounceAsync();
        await goesOn.SendAsync(count: 2);
        var film = Clips.Get("plain.mp4");
        var half = await new Upload(host, film) { SaidSize = film.Length * 2 }.AnnounceAsync();
        await half.SendAsync(count: 2);
        await half.CommitAsync(count: 2);
        var whole = await new Upload(host, Clips.Get("constant.mp3")).Audio().FinishAsync();
        using var copy = await host.Librarian.PostAsJsonAsync(
            $"/api/recordings/{whole.Id}/renditions/audio", new JsonObject { ["contentType"] = "audio/mp4", ["size"] = 1000 }, Upload.Cancellation);

        var read = await Service<RecordingStore>().FindAsync(half.Id, Upload.Cancellation);
        var upload = await Service<RenditionUploads>().FindAsync(whole.Id, RenditionName.Audio, Upload.Cancellation);
        await Service<RenditionUploads>().PutAsync(upload!, Upload.Cancellation);

        Assert.False(await Service<RenditionUploads>().TakeAwayAsync(upload!, Upload.Cancellation));
        await host.SweepAsync(Duration.FromDays(6));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(half.Id));
        var swept = await host.SweepAsync(Duration.FromDays(8));

        Assert.InRange(swept, 2, int.MaxValue);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await StatusAsync(half.Id), await StatusAsync(whole.Id)));
        Assert.Null(await Service<RecordingStore>().ReplaceAsync(read!, read!.Recording, by: null, Upload.Cancellation));
        Assert.Equal(0, await host.SweepAsync(Duration.FromDays(8)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(goesOn.Id));
        Assert.InRange(await host.SweepAsync(Duration.FromDays(31)), 1, int.MaxValue);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(goesOn.Id));
    }

    [Fact]
    public async Task What_arrived_whole_while_nobody_stayed_is_published_the_first_night()
    {
        var upload = await new Upload(host, Clips.Get("plain.mp4")).AnnounceAsync();
        await upload.SendAsync();
        await host.SweepAsync(Duration.FromMinutes(1));
        Assert.Equal("uploading", await StateAsync(upload.Id));
        await upload.CommitAsync();

        await host.SweepAsync(Duration.FromMinutes(1));

        Assert.Equal("ready", await StateAsync(upload.Id));
        // Whoever comes back to it finds it done.
        using var completed = await upload.CompleteAsync();
        Assert.Equal(HttpStatusCode.OK, completed.StatusCode);
    }

    [Fact]
    public async Task One_that_storage_will_not_move_tonight_holds_up_no_other()
    {
        var first = await new Upload(host, Clips.Get("plain.mp4")).AnnounceAsync();
        await first.SendAsync();
        await first.CommitAsync();
        var second = await new Upload(host, Clips.Get("constant.mp3")).Audio().AnnounceAsync();
        await second.SendAsync();
        await second.CommitAsync();
        string? ill = null;
        host.Watch.Before = request => request.Headers.TryGetValue("x-ms-copy-source", out _) && (ill ??= request.Uri.Path) == request.Uri.Path
            ? throw new Azure.RequestFailedException(403, "Not this one, not tonight.")
            : Task.CompletedTask;

        await host.SweepAsync(Duration.FromMinutes(1));
        host.Watch.Before = null;

        Assert.Equal(["ready", "checking"], new[] { await StateAsync(first.Id), await StateAsync(second.Id) }.OrderDescending());
        await host.SweepAsync(Duration.FromMinutes(1));
        Assert.Equal(("ready", "ready"), (await StateAsync(first.Id), await StateAsync(second.Id)));
    }

    private async Task<HttpStatusCode> StatusAsync(string id)
    {
        using var answer = await host.Librarian.GetAsync(new Uri($"/api/desk/recordings/{id}", UriKind.Relative), Upload.Cancellation);
        return answer.StatusCode;
    }

    private async Task<string> StateAsync(string id) =>
        (string)(await host.Librarian.GetFromJsonAsync<JsonObject>($"/api/desk/recordings/{id}", Upload.Cancellation))!["status"]!;

    private T Service<T>()
        where T : notnull => host.Services.GetRequiredService<T>();
}
