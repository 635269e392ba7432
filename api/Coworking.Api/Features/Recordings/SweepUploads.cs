using Azure.Storage.Blobs.Models;
using Coworking.Domain.Recordings;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>
/// Completes what arrived whole, and takes away uploads that nobody finished: announced more than a week ago, not complete, and of which storage holds no block that could be
/// put together. It forgets such blocks itself, a week after the last of them came: an upload that goes on is left alone, for a month at most.
/// And what was deleted so long ago that it cannot be brought back goes for good, its bytes with it.
/// </summary>
public sealed class SweepUploads(
    RecordingStore store, RenditionUploads uploads, ReplacementUploads replacements, FinishArrived finish, RecordingLinks links, IForgetRecordings names, IClock clock)
{
    /// <summary>How long an upload may rest.</summary>
    public static readonly Duration Patience = Duration.FromDays(7);

    /// <summary>How long an upload may take that goes on and on.</summary>
    public static readonly Duration Longest = Duration.FromDays(30);

    /// <summary>How many were taken away.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        await finish.RunAsync(cancellation);
        var now = clock.GetCurrentInstant();
        var swept = 0;
        await foreach (var stored in store.UnfinishedAsync(now - Patience, cancellation))
        {
            // The row first, by the version that was seen: who completes it in this moment keeps it.
            if (!await GoesOnAsync(stored.Recording.Upload, now - stored.Recording.CreatedAt, cancellation) && await RemoveAsync(stored, cancellation) is { } left)
            {
                await ClearAsync(left, cancellation);
                swept++;
            }
        }

        await foreach (var stored in store.DeletedAsync(now - Recording.RestorableFor, cancellation))
        {
            if (await RemoveAsync(stored, cancellation) is { } left)
            {
                await ClearAsync(left, cancellation);
                swept++;
            }
        }

        // What an interrupted sweep left.
        await foreach (var leftover in store.LeftoversAsync(now, cancellation))
        {
            await ClearAsync(leftover, cancellation);
        }

        await foreach (var upload in uploads.UnfinishedAsync(now - Patience, cancellation))
        {
            if (!await GoesOnAsync(upload.Upload, now - upload.Since, cancellation) && await uploads.GiveUpAsync(upload, store, links, now, cancellation))
            {
                swept++;
            }
        }

        await foreach (var upload in replacements.UnfinishedAsync(now - Patience, cancellation))
        {
            if (!await GoesOnAsync(upload.Upload, now - upload.Since, cancellation) && await replacements.GiveUpAsync(upload, store, links, now, cancellation))
            {
                swept++;
            }
        }

        return swept;
    }

    /// <summary>Its id goes first from where it is named: interrupted in between, the next night finds the recording again.</summary>
    private async Task<Leftover?> RemoveAsync(StoredRecording stored, CancellationToken cancellation)
    {
        await names.ForgetAsync(stored.Recording.Id, cancellation);
        return await store.RemoveAsync(stored, cancellation);
    }

    private async Task<bool> GoesOnAsync(BlobName upload, Duration age, CancellationToken cancellation) =>
        age < Longest && (await links.BlocksAsync(upload, BlockListTypes.Uncommitted, cancellation)).Count > 0;

    private async Task ClearAsync(Leftover leftover, CancellationToken cancellation)
    {
        await links.Arriving(leftover.Upload).DeleteIfExistsAsync(cancellationToken: cancellation);
        // What a recording has again, or still, stays.
        var named = leftover.Recording is { } id && await store.FindAsync(id, cancellation) is { } stored ? Leftover.Of(stored.Recording, leftover.Due).Kept : [];
        foreach (var name in leftover.Kept.Except(named))
        {
            await links.Kept(name).DeleteIfExistsAsync(cancellationToken: cancellation);
        }

        await store.ForgetAsync(leftover, cancellation);
    }
}
