using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Sas;
using Coworking.Api.Platform.Blobs;
using Coworking.Domain.Recordings;
using Microsoft.Net.Http.Headers;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>Where a recording's bytes are, and the links by which a browser sends and fetches them.</summary>
public sealed class RecordingLinks(CentreBlobs blobs, IBlobLinks links, IClock clock)
{
    /// <summary>Long enough for most files on a slow line; a longer upload asks for a new link on the way.</summary>
    public static readonly Duration UploadLife = Duration.FromHours(6);

    /// <summary>Between opening the page and pressing, and for pauses.</summary>
    private static readonly Duration PlaybackMargin = Duration.FromMinutes(30);
    private static readonly Duration PosterLife = Duration.FromHours(6);

    public BlobClient Upload(Recording recording) => Arriving(recording.Upload);

    public BlobClient Kept(BlobName name) => blobs.Media.GetBlobClient(name.Value);

    public BlobClient Arriving(BlobName name) => blobs.Incoming.GetBlobClient(name.Value);

    /// <summary>
    /// A link that can put blocks into the one blob of this upload, put them together, and nothing else: not read, list or delete.
    /// </summary>
    public Task<UploadLink> ForUploadAsync(Recording recording, Instant from, IReadOnlyList<string> blocks, CancellationToken cancellation) =>
        ForUploadAsync(recording.Upload, recording.File, from, blocks, cancellation);

    /// <inheritdoc cref="ForUploadAsync(Recording, Instant, IReadOnlyList{string}, CancellationToken)"/>
    public async Task<UploadLink> ForUploadAsync(
        BlobName upload, DeclaredFile file, Instant from, IReadOnlyList<string> blocks, CancellationToken cancellation)
    {
        var period = LinkPeriod.Of(from, UploadLife);
        var url = await links.SignAsync(Arriving(upload), BlobSasPermissions.Create | BlobSasPermissions.Write, period, cancellation);
        return new UploadLink(url.AbsoluteUri, file.BlockSize, RecordingViews.Wire(period.Until), blocks, upload.Value);
    }

    /// <summary>Ids of the blocks that storage holds of an upload, put together or not yet.</summary>
    public Task<IReadOnlyList<string>> BlocksAsync(BlobName name, CancellationToken cancellation) => BlocksAsync(name, BlockListTypes.All, cancellation);

    /// <summary>Ids of those blocks of an upload that are put together, or are not yet, or both.</summary>
    public async Task<IReadOnlyList<string>> BlocksAsync(BlobName name, BlockListTypes types, CancellationToken cancellation)
    {
        try
        {
            var upload = blobs.Incoming.GetBlockBlobClient(name.Value);
            BlockList list = await upload.GetBlockListAsync(types, cancellationToken: cancellation);
            return [.. list.CommittedBlocks.Concat(list.UncommittedBlocks).Select(block => block.Name).Distinct(StringComparer.Ordinal)];
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return [];
        }
    }

    /// <summary>Enough to play it whole at half speed, with pauses.</summary>
    public LinkPeriod PlaybackPeriod(Recording recording) =>
        LinkPeriod.Of(clock.GetCurrentInstant(), PlaybackMargin + (recording.Checked!.Facts.Duration * 2));

    public async Task<string> ForReadingAsync(BlobName name, LinkPeriod period, CancellationToken cancellation) =>
        (await links.SignAsync(Kept(name), BlobSasPermissions.Read, period, cancellation)).AbsoluteUri;

    /// <summary>A link that saves the file under that name instead of opening it (RFC 6266); the name in any script.</summary>
    public async Task<string> ForSavingAsync(BlobName name, string fileName, LinkPeriod period, CancellationToken cancellation)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(fileName);
        return (await links.SignAsync(Kept(name), BlobSasPermissions.Read, period, cancellation, disposition.ToString())).AbsoluteUri;
    }

    /// <summary>The same link for everyone for an hour, so that browsers keep the picture and the list's ETag holds.</summary>
    public Task<string?> ForPosterAsync(Recording recording, CancellationToken cancellation) => ForPictureAsync(recording.Poster, cancellation);

    /// <summary>The picture for lists; the large one where there is no small one.</summary>
    public Task<string?> ForThumbnailAsync(Recording recording, CancellationToken cancellation) =>
        ForPictureAsync(recording.Thumbnail ?? recording.Poster, cancellation);

    private async Task<string?> ForPictureAsync(Poster? picture, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var hour = now - Duration.FromSeconds(now.ToUnixTimeSeconds() % 3600) - Duration.FromTicks(now.ToUnixTimeTicks() % NodaConstants.TicksPerSecond);
        return picture is null ? null : await ForReadingAsync(picture.Kept, LinkPeriod.Of(hour, PosterLife), cancellation);
    }
}
