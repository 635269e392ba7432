using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;
using NodaTime;

namespace Coworking.Api.Platform.Blobs;

/// <summary>
/// Moves one checked version of an upload to where it is kept, inside storage: no byte passes through here. The name it is kept under
/// belongs to that version alone, so the move may be interrupted anywhere, done twice, or by two at once: the end is the same.
/// </summary>
public sealed class BlobPromotion(IBlobLinks links, IClock clock, TimeProvider time)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    /// <summary>Storage copies gigabytes inside an account in seconds; what takes longer goes on while the client asks again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>False when the upload is no longer the version that was checked: nothing is kept then.</summary>
    /// <exception cref="TimeoutException">Storage is still copying; asking again goes on waiting for it.</exception>
    public async Task<bool> MoveAsync(BlobClient upload, ETag version, BlobClient kept, string contentType, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(kept);
        if (!await StartAsync(upload, version, kept, cancellation))
        {
            return false;
        }

        await WaitAsync(kept, cancellation);
        // The sender chose the content type of the upload; what is kept carries the one that its bytes earned.
        await kept.SetHttpHeadersAsync(new BlobHttpHeaders { ContentType = contentType }, cancellationToken: cancellation);
        return true;
    }

    private async Task<bool> StartAsync(BlobClient upload, ETag version, BlobClient kept, CancellationToken cancellation)
    {
        var period = LinkPeriod.Of(clock.GetCurrentInstant(), LinkPeriod.Longest);
        var source = await links.SignAsync(upload, BlobSasPermissions.Read, period, cancellation);
        var options = new BlobCopyFromUriOptions
        {
            SourceConditions = new BlobRequestConditions { IfMatch = version },
            DestinationConditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
        };
        try
        {
            await kept.StartCopyFromUriAsync(source, options, cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            // Begun before, by us or another: the copy is there. Else the upload is gone or another version.
            return await kept.ExistsAsync(cancellation);
        }
    }

    private async Task WaitAsync(BlobClient kept, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        var pause = FirstPause;
        while (true)
        {
            var properties = (await kept.GetPropertiesAsync(cancellationToken: cancellation)).Value;
            switch (properties.CopyStatus)
            {
                case CopyStatus.Success:
                    return;
                case CopyStatus.Pending when time.GetElapsedTime(started) < Patience:
                    await Task.Delay(pause, time, cancellation);
                    pause = pause * 2 > LongestPause ? LongestPause : pause * 2;
                    break;
                case CopyStatus.Pending:
                    throw new TimeoutException("Storage is still copying.");
                default:
                    // A copy that storage gave up leaves an empty blob behind: away with it, so that the next try starts afresh.
                    await kept.DeleteAsync(conditions: new BlobRequestConditions { IfMatch = properties.ETag }, cancellationToken: cancellation);
                    throw new TimeoutException($"Storage gave up copying: {properties.CopyStatus}.");
            }
        }
    }
}
