using Azure;
using Coworking.Domain.Recordings;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>Clears away an upload, of a file or of a smaller copy, that will not be completed.</summary>
internal static class AbandonedUpload
{
    /// <summary>
    /// Takes it away with what has arrived of it; false where somebody was faster. What an interrupted completion kept goes later: one that
    /// runs in this moment may still put it in its place.
    /// </summary>
    /// <param name="takeAway">Takes its row away; false where somebody was faster.</param>
    public static async Task<bool> GiveUpAsync(
        BlobName upload, string recording, Func<Task<bool>> takeAway, RecordingStore store, RecordingLinks links, Instant now, CancellationToken cancellation)
    {
        var arriving = links.Arriving(upload);
        BlobName? kept = null;
        try
        {
            kept = CompleteRendition.NameOf(upload, (await arriving.GetPropertiesAsync(cancellationToken: cancellation)).Value.ETag);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // Nothing was put together, so nothing was kept.
        }

        if (!await takeAway())
        {
            return false;
        }

        if (kept is { } name)
        {
            await store.LeaveAsync(Leftover.Of(upload, name, recording, now), cancellation);
        }

        await arriving.DeleteIfExistsAsync(cancellationToken: cancellation);
        return true;
    }
}
