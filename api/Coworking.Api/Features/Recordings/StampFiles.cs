using Azure;
using Azure.Storage.Blobs.Models;
using Coworking.Domain.Recordings;

namespace Coworking.Api.Features.Recordings;

/// <summary>
/// Writes under each file of a recording the content type by which browsers know what it is. A file's name has no ending, and who copies
/// files by way of a disk loses the type: table <c>Recordings</c> knows it, the small pictures say it themselves.
/// </summary>
public sealed class StampFiles(RecordingStore store, RecordingLinks links)
{
    /// <summary>Stamps what has another type. Doing so again changes nothing.</summary>
    internal async Task<StampReport> RunAsync(CancellationToken cancellation)
    {
        var (files, stamped, missing) = (0, 0, new List<string>());
        await foreach (var stored in store.WithFilesAsync(cancellation))
        {
            foreach (var (name, type) in await TypesAsync(stored.Recording, cancellation))
            {
                files++;
                switch (await StampAsync(name, type, cancellation))
                {
                    case true:
                        stamped++;
                        break;
                    case null:
                        missing.Add($"{stored.Recording.Id}: {name}");
                        break;
                    default:
                        break;
                }
            }
        }

        return new StampReport(files, stamped, missing);
    }

    /// <summary>Whether it had another type; null where there is no such file.</summary>
    private async Task<bool?> StampAsync(BlobName name, string? type, CancellationToken cancellation)
    {
        try
        {
            var blob = links.Kept(name);
            var found = (await blob.GetPropertiesAsync(cancellationToken: cancellation)).Value.ContentType;
            if (type is null || found == type)
            {
                return false;
            }

            await blob.SetHttpHeadersAsync(new BlobHttpHeaders { ContentType = type }, cancellationToken: cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<(BlobName Name, string? Type)>> TypesAsync(Recording recording, CancellationToken cancellation)
    {
        var types = new List<(BlobName, string?)>();
        if (recording.Checked is { } file)
        {
            types.Add((file.Kept, file.Facts.ContentType));
        }

        types.AddRange(recording.Renditions.Select(one => (one.Kept, (string?)one.ContentType)));
        types.AddRange(recording.Subtitles.Values.Select(name => (name, (string?)SetSubtitles.ContentType)));
        if (recording.Peaks is { } peaks)
        {
            types.Add((peaks, SetPeaks.ContentType));
        }

        foreach (var picture in new[] { recording.Poster, recording.Thumbnail }.OfType<Poster>())
        {
            types.Add((picture.Kept, await OfPictureAsync(picture.Kept, cancellation)));
        }

        return types;
    }

    private async Task<string?> OfPictureAsync(BlobName name, CancellationToken cancellation)
    {
        try
        {
            return Poster.ContentTypeOf((await links.Kept(name).DownloadContentAsync(cancellation)).Value.Content);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }
}

/// <summary>What was stamped.</summary>
/// <param name="Files">Files that the recordings name.</param>
/// <param name="Stamped">Those that had another type.</param>
/// <param name="Missing">Those that are not there, each with its recording.</param>
internal sealed record StampReport(int Files, int Stamped, IReadOnlyList<string> Missing);
