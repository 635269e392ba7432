using Coworking.Api.Features.Recordings.Transcripts;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>The library of audio and video, newest first, as far as the one who asks may see it.</summary>
public sealed class ListRecordings(RecordingStore store, RecordingViews views, ReaderCircle circle, SearchTranscripts transcripts)
{
    /// <summary>A transcript is up to 1 MiB, and anybody may ask.</summary>
    private const int ReadAtOnce = 4;

    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        var query = RecordingQuery.Read(request);
        if (!query.IsOk)
        {
            return query.Error;
        }

        var words = query.Value.Words;
        var said = words.IsEmpty ? SpokenFinds.None : await transcripts.FindAsync(words, cancellation);
        var (found, next) = await store.PageAsync(await circle.OfAsync(request, cancellation), query.Value, cancellation, said);
        var items = new RecordingItem?[found.Count];
        var inTranscripts = ToRead(found, words, said);
        var options = new ParallelOptions { MaxDegreeOfParallelism = ReadAtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(
            found.Index(), options, async (one, stop) => items[one.Index] = await ItemAsync(one.Item.Recording, inTranscripts[one.Index], words, said, stop));
        return JsonAnswer.Cacheable(request, new RecordingsPage([.. items.OfType<RecordingItem>()], next), RecordingsJson.Wire.RecordingsPage);
    }

    /// <summary>The newest recordings for everyone, for the home page.</summary>
    public async Task<IReadOnlyList<RecordingItem>> NewestAsync(int count, CancellationToken cancellation)
    {
        var (found, _) = await store.PageAsync(Audience.Everyone, RecordingQuery.Newest(count), cancellation);
        return await ItemsAsync(found, cancellation);
    }

    /// <summary>
    /// The words to be looked for in each one's transcripts: those that its description lacks, without which it is no find; or, where it lacks
    /// none, all of them, so that one sees when they are said, as far as the reading of one page goes.
    /// </summary>
    private static List<SearchWords> ToRead(IReadOnlyList<StoredRecording> found, SearchWords words, SpokenFinds said)
    {
        var missing = found.Select(one => one.Recording.Description.Missing(words)).ToList();
        var spare = RecordingStore.MostTranscripts - found.Zip(missing).Sum(one => said.FilesToRead(one.First.Recording, one.Second));
        for (var at = 0; at < missing.Count; at++)
        {
            if (missing[at].IsEmpty && said.FilesToRead(found[at].Recording, words) is > 0 and var files && files <= spare)
            {
                (missing[at], spare) = (words, spare - files);
            }
        }

        return missing;
    }

    /// <summary>Null where its own transcript does not say what the index had of it.</summary>
    private async Task<RecordingItem?> ItemAsync(Recording recording, SearchWords inTranscripts, SearchWords words, SpokenFinds said, CancellationToken cancellation)
    {
        var item = await views.ItemAsync(recording, cancellation);
        var moments = inTranscripts.IsEmpty ? [] : await transcripts.MomentsAsync(recording, inTranscripts, said, cancellation);
        if (moments.Count > 0)
        {
            return item with { Moments = moments };
        }

        return recording.Description.Matches(words) ? item : null;
    }

    private async Task<IReadOnlyList<RecordingItem>> ItemsAsync(IReadOnlyList<StoredRecording> found, CancellationToken cancellation)
    {
        var items = new List<RecordingItem>(found.Count);
        foreach (var (recording, _) in found)
        {
            items.Add(await views.ItemAsync(recording, cancellation));
        }

        return items;
    }
}
