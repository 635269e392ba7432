using System.Net;
using Coworking.Api.Platform.Blobs;
using Coworking.Domain.Tests.Recordings;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Recordings;

/// <content>Copies that nobody names any more, or never came to name.</content>
public sealed partial class RenditionsTests : IDisposable
{
    public void Dispose() => host.Watch.Before = null;

    [Fact]
    public async Task Who_plays_a_copy_that_is_replaced_or_taken_away_plays_it_to_the_end()
    {
        var film = await new Upload(host, Clips.Get("plain.mp4")).FinishAsync();
        var first = await CopiedAsync(film.Id);
        var second = await CopiedAsync(film.Id);
        using var removed = await DeleteAsync(film.Id, "small", "*");
        var third = await CopiedAsync(film.Id);
        Assert.Equal(3, new[] { first, second, third }.Select(link => new Uri(link).AbsolutePath).Distinct(StringComparer.Ordinal).Count());

        await host.SweepAsync(Duration.FromHours(11));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await StatusAsync(first), await StatusAsync(second)));
        await host.SweepAsync(Duration.FromHours(13));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.OK), (await StatusAsync(first), await StatusAsync(second), await StatusAsync(third)));
    }

    [Fact]
    public async Task A_copy_of_what_was_deleted_while_it_was_moved_leaves_nothing_behind()
    {
        var film = await new Upload(host, Clips.Get("plain.mp4")).FinishAsync();
        var copy = Clips.Get("faststart.mp4");
        await SendAsync(await StartAsync(film.Id, "small", copy.Length), copy);
        var before = await MediaAsync();
        var moved = 0;
        host.Watch.Before = async request =>
        {
            if (request.Uri.ToString().Contains("comp=properties", StringComparison.Ordinal) && moved++ == 0)
            {
                using var deleted = await host.Librarian.DeleteAsync($"/api/recordings/{film.Id}", Upload.Cancellation);
            }
        };

        using var late = await CompleteAsync(film.Id, "small");

        Assert.Equal((HttpStatusCode.NotFound, 1), (late.StatusCode, moved));
        Assert.Single((await MediaAsync()).Except(before));
        await host.SweepAsync(Duration.FromHours(13));
        Assert.Equal(before, await MediaAsync());
    }

    [Fact]
    public async Task A_completion_that_was_cut_off_and_never_goes_on_leaves_nothing_behind_and_one_that_does_keeps_its_copy()
    {
        var films = new[] { await new Upload(host, Clips.Get("plain.mp4")).FinishAsync(), await new Upload(host, Clips.Get("plain.mp4")).FinishAsync() };
        var copy = Clips.Get("faststart.mp4");
        var before = await MediaAsync();
        var isCut = true;
        host.Watch.Before = request => isCut && request.Uri.ToString().Contains("$batch", StringComparison.Ordinal)
            ? throw new IOException("The line is cut between the move and the write.")
            : Task.CompletedTask;
        foreach (var film in films)
        {
            await SendAsync(await StartAsync(film.Id, "small", copy.Length), copy);
            using var interrupted = await CompleteAsync(film.Id, "small");
            Assert.NotEqual(HttpStatusCode.OK, interrupted.StatusCode);
        }

        isCut = false;
        Assert.Equal(2, (await MediaAsync()).Except(before).Count());
        using var gone = await CompleteAsync(films[0].Id, "small");
        var kept = (string)(await PlaybackAsync(films[0].Id))["renditions"]![0]!["url"]!;

        await host.SweepAsync(Duration.FromDays(8));
        await host.SweepAsync(Duration.FromDays(9));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(kept));
        Assert.Single((await MediaAsync()).Except(before));
    }

    /// <summary>A small copy from beginning to end, and the link that plays it.</summary>
    private async Task<string> CopiedAsync(string id)
    {
        var copy = Clips.Get("faststart.mp4");
        await SendAsync(await StartAsync(id, "small", copy.Length), copy);
        using var done = await CompleteAsync(id, "small");
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        return (string)(await PlaybackAsync(id))["renditions"]![0]!["url"]!;
    }

    private async Task<string[]> MediaAsync() =>
        [.. await Service<CentreBlobs>().Media.GetBlobsAsync(cancellationToken: Upload.Cancellation).Select(blob => blob.Name).ToListAsync(Upload.Cancellation)];

    private async Task<HttpStatusCode> StatusAsync(string link)
    {
        using var answer = await host.Storage.GetAsync(new Uri(link), Upload.Cancellation);
        return answer.StatusCode;
    }

    private T Service<T>()
        where T : notnull => host.Services.GetRequiredService<T>();
}
