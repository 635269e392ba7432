using Azure;
using Azure.Storage.Blobs.Models;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Recordings;

namespace Coworking.Api.Features.Recordings.Transcripts;

/// <summary>
/// Keeps what can be searched of transcripts in step with the subtitles that recordings have. A find is believed only where a recording
/// still has the file that it names, so being late hides what is new and never shows what is gone.
/// </summary>
public sealed class IndexTranscripts(WordStore words, RecordingStore recordings, RecordingLinks links)
{
    /// <summary>Files that one run brings into step, so that it ends in time; the next goes on.</summary>
    private const int MostAtOnce = 300;

    /// <summary>At once, after a change: what does not succeed, <see cref="RunAsync"/> does.</summary>
    public async Task FollowAsync(BlobName? gone, BlobName? come, CancellationToken cancellation)
    {
        try
        {
            if (come is { } file)
            {
                await AddAsync(file, cancellation);
            }

            if (gone is { } unused)
            {
                await words.RemoveAsync(unused, cancellation);
            }
        }
        catch (Exception e) when (UnclearEnd.Is(e))
        {
            // The change itself stands and is answered.
        }
    }

    /// <summary>Brings all into step; how many files that took.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        // In this order: what a recording names no more when it is read after its words were noted, is gone.
        var known = await words.FilesAsync(cancellation);
        var named = await recordings.SubtitlesAsync(cancellation);
        var unused = known.Keys.Where(file => !named.Contains(file)).ToList();
        var late = named.Where(file => !known.GetValueOrDefault(file)).ToList();
        foreach (var file in unused.Take(MostAtOnce))
        {
            await words.RemoveAsync(file, cancellation);
        }

        foreach (var file in late.Take(MostAtOnce))
        {
            await AddAsync(file, cancellation);
        }

        return Math.Min(unused.Count, MostAtOnce) + Math.Min(late.Count, MostAtOnce);
    }

    private Task AddAsync(BlobName file, CancellationToken cancellation) =>
        words.AddAsync(file, async () => (await ReadAsync(file, cancellation))?.Words(), cancellation);

    /// <summary>What is said in a file; null where it is gone.</summary>
    internal async Task<Transcript?> ReadAsync(BlobName file, CancellationToken cancellation)
    {
        try
        {
            BlobDownloadResult read = await links.Kept(file).DownloadContentAsync(cancellation);
            return Transcript.Of(read.Content.ToArray());
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }
}
