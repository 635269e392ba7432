using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Coworking.Domain.Recordings.Media;

namespace Coworking.Api.Platform.Blobs;

/// <summary>Reads pieces of one version of a blob. When the blob is overwritten meanwhile, reading fails with status 412.</summary>
internal sealed class BlobRanges(BlobBaseClient blob, ETag version, long length) : IByteRanges
{
    public long Length => length;

    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(long offset, int count, CancellationToken cancellation)
    {
        var options = new BlobDownloadOptions
        {
            Range = new HttpRange(offset, count),
            Conditions = new BlobRequestConditions { IfMatch = version },
        };
        var piece = await blob.DownloadContentAsync(options, cancellation);
        return piece.Value.Content.ToMemory();
    }
}
