using Coworking.Domain.Recordings;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>
/// Takes away uploads that nobody finished: announced more than a week ago and not complete. Storage itself forgets blocks that were not
/// put together after a week, so there is nothing left to go on with.
/// </summary>
public sealed class SweepUploads(RecordingStore store, RenditionUploads uploads, RecordingLinks links, IClock clock)
{
    /// <summary>How long an upload may take.</summary>
    public static readonly Duration Patience = Duration.FromDays(7);

    /// <summary>How many were taken away.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var before = clock.GetCurrentInstant() - Patience;
        var swept = 0;
        await foreach (var stored in store.UnfinishedAsync(before, cancellation))
        {
            // The row first, by the version that was seen: who completes it in this moment keeps it.
            if (await store.RemoveAsync(stored, cancellation))
            {
                await RemoveAsync(stored.Recording, cancellation);
                swept++;
            }
        }

        await foreach (var upload in uploads.UnfinishedAsync(before, cancellation))
        {
            await uploads.TakeAwayAsync(upload, cancellation);
            await links.Arriving(upload.Upload).DeleteIfExistsAsync(cancellationToken: cancellation);
            swept++;
        }

        return swept;
    }

    private async Task RemoveAsync(Recording recording, CancellationToken cancellation)
    {
        await links.Upload(recording).DeleteIfExistsAsync(cancellationToken: cancellation);
        foreach (var name in (BlobName?[])[recording.Checked?.Kept, recording.Poster?.Kept, recording.Thumbnail?.Kept, recording.Peaks, .. recording.Subtitles.Values])
        {
            if (name is { } kept)
            {
                await links.Kept(kept).DeleteIfExistsAsync(cancellationToken: cancellation);
            }
        }
    }
}
