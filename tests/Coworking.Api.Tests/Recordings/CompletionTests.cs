using System.Net;
using Azure;
using Coworking.Api.Platform.Blobs;
using Coworking.Domain.Tests.Recordings;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Coworking.Api.Tests.Recordings;

/// <summary>What may happen between the last block and the published recording.</summary>
[Collection(OneRecordingsHost.Name)]
public sealed class CompletionTests(RecordingsHost host) : IDisposable
{
    public void Dispose() => (host.Watch.Before, host.Watch.After) = (null, null);

    [Fact]
    public async Task Completing_twice_and_by_many_at_once_ends_as_one()
    {
        var upload = await Sent();
        var before = await KeptAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => upload.CompleteAsync()));
        using var again = await upload.CompleteAsync();

        var published = new HashSet<string>(StringComparer.Ordinal);
        foreach (var answer in answers.Append(again))
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            published.Add((await answer.BodyAsync())["publishedAt"]!.GetValue<string>());
        }

        Assert.Single(published);
        Assert.Equal(before + 1, await KeptAsync());
    }

    [Fact]
    public async Task A_file_swapped_between_check_and_move_is_never_published()
    {
        var upload = await Sent();
        SwapBeforeTheMove(upload);

        using var refused = await upload.CompleteAsync();

        Assert.Equal("not-an-audio-or-video-file", await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity));
        using var seen = await host.Anyone.GetAsync($"/api/recordings/{upload.Id}/playback", Upload.Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, seen.StatusCode);
    }

    /// <summary>The version, and nothing else, is what stops the swapped bytes: asked for by theirs, they are moved.</summary>
    [Fact]
    public async Task Only_the_version_that_is_named_is_moved()
    {
        var blobs = host.Services.GetRequiredService<CentreBlobs>();
        var promotion = host.Services.GetRequiredService<BlobPromotion>();
        var upload = blobs.Incoming.GetBlobClient($"swap-{Guid.NewGuid():n}");
        var looked = await upload.UploadAsync(BinaryData.FromString("good"), Upload.Cancellation);
        var swapped = await upload.UploadAsync(BinaryData.FromString("evil"), overwrite: true, Upload.Cancellation);
        var (refused, moved) = (blobs.Media.GetBlobClient($"{upload.Name}-1"), blobs.Media.GetBlobClient($"{upload.Name}-2"));

        Assert.False(await promotion.MoveAsync(upload, looked.Value.ETag, refused, "audio/mpeg", Upload.Cancellation));
        Assert.True(await promotion.MoveAsync(upload, swapped.Value.ETag, moved, "audio/mpeg", Upload.Cancellation));

        Assert.False(await refused.ExistsAsync(Upload.Cancellation));
        Assert.True(await moved.ExistsAsync(Upload.Cancellation));
    }

    [Fact]
    public async Task A_file_swapped_while_it_is_read_is_read_anew()
    {
        var upload = await Sent();
        var swapped = 0;
        host.Watch.Before = async request =>
        {
            if (request.Headers.Contains("x-ms-range") && swapped++ == 0)
            {
                await upload.SendAsync(other: new byte[Clips.Get("plain.mp4").Length]);
                await upload.CommitAsync();
            }
        };

        using var refused = await upload.CompleteAsync();

        Assert.Equal("not-an-audio-or-video-file", await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity));
    }

    [Theory]
    [InlineData("x-ms-copy-source")]
    [InlineData("x-ms-blob-content-type")]
    public async Task A_move_whose_answers_are_lost_goes_on_when_asked_again(string header)
    {
        var upload = await Sent();
        host.Watch.After = message =>
        {
            if (message.Request.Headers.Contains(header))
            {
                throw new RequestFailedException("The line was cut after the request had arrived.");
            }
        };
        using var failed = await upload.CompleteAsync();
        Assert.Equal("try-again", await failed.ProblemAsync(HttpStatusCode.ServiceUnavailable));
        host.Watch.After = null;

        using var completed = await upload.CompleteAsync();

        Assert.Equal(HttpStatusCode.OK, completed.StatusCode);
    }

    [Fact]
    public async Task The_upload_link_cannot_change_what_is_published()
    {
        var upload = await Sent();
        using var completed = await upload.CompleteAsync();
        var kept = await KeptAsync();

        await upload.SendAsync(other: new byte[100_000]);
        await upload.CommitAsync();
        using var again = await upload.CompleteAsync();

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(kept, await KeptAsync());
        var playback = await (await host.Anyone.GetAsync($"/api/recordings/{upload.Id}/playback", Upload.Cancellation)).BodyAsync();
        Assert.Equal(Clips.Get("plain.mp4"), await host.Storage.GetByteArrayAsync(new Uri(playback["url"]!.GetValue<string>()), Upload.Cancellation));
        Assert.Equal("video/mp4", playback["contentType"]!.GetValue<string>());
    }

    /// <summary>The librarian's own link still works: after the check, bytes of the same length take the place of the good ones.</summary>
    private void SwapBeforeTheMove(Upload upload) => host.Watch.Before = async request =>
    {
        if (request.Headers.Contains("x-ms-copy-source"))
        {
            await upload.SendAsync(other: new byte[Clips.Get("plain.mp4").Length]);
            await upload.CommitAsync();
        }
    };

    private async Task<Upload> Sent()
    {
        var upload = await new Upload(host, Clips.Get("plain.mp4")).AnnounceAsync();
        await upload.SendAsync();
        return await upload.CommitAsync();
    }

    private async Task<int> KeptAsync()
    {
        var media = host.Services.GetRequiredService<CentreBlobs>().Media;
        var count = 0;
        await foreach (var _ in media.GetBlobsAsync(cancellationToken: Upload.Cancellation))
        {
            count++;
        }

        return count;
    }
}
