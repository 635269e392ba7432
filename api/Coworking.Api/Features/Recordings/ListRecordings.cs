using Coworking.Api.Features.Recordings.Transcripts;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>The library of audio and video, newest first, as far as the one who asks may see it.</summary>
public sealed class ListRecordings(
    RecordingStore store, ReadyRecordings ready, RecordingViews views, ReaderCircle circle, SearchTranscripts transcripts, SearchTurns turns)
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

        var reader = await circle.OfAsync(request, cancellation);
        if (query.Value.Words.IsEmpty)
        {
            // The newest are one small query; tags and ages the table cannot look for.
            var page = query.Value.IsSearch
                ? (await ready.AsItIsAsync(cancellation)).Page(reader, query.Value, SpokenFinds.None)
                : await store.PageAsync(reader, query.Value, cancellation);
            return Answer(request, await ItemsAsync(page, cancellation));
        }

        using var turn = await turns.TakeAsync(cancellation);
        return turn is null
            ? Problems.TooMany.Answer()
            : Answer(request, await FindAsync(reader, query.Value, cancellation));
    }

    /// <summary>The newest recordings for everyone, for the home page.</summary>
    public async Task<IReadOnlyList<RecordingItem>> NewestAsync(int count, CancellationToken cancellation) =>
        (await ItemsAsync(await store.PageAsync(Audience.Everyone, RecordingQuery.Newest(count), cancellation), cancellation)).Items;

    private static JsonAnswer Answer(HttpRequest request, RecordingsPage page) => JsonAnswer.Cacheable(request, page, RecordingsJson.Wire.RecordingsPage);

    /// <summary>Words are looked for in memory, unless there are too many to be held.</summary>
    private async Task<RecordingPage> PageAsync(Audience reader, RecordingQuery query, SpokenFinds said, CancellationToken cancellation) =>
        await ready.WithTextsAsync(cancellation) is { Texts: TextsRead.All } copy
            ? copy.Page(reader, query, said)
            : await store.PageAsync(reader, query, cancellation, said);

    private async Task<RecordingsPage> FindAsync(Audience reader, RecordingQuery query, CancellationToken cancellation)
    {
        var said = await transcripts.FindAsync(query.Words, cancellation);
        var found = await PageAsync(reader, query, said, cancellation);
        var items = new RecordingItem?[found.Items.Count];
        var inTranscripts = ToRead(found.Items, query.Words, said);
        var options = new ParallelOptions { MaxDegreeOfParallelism = ReadAtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(
            found.Items.Index(), options, async (one, stop) => items[one.Index] = await ItemAsync(one.Item.Recording, inTranscripts[one.Index], query.Words, said, stop));
        return new RecordingsPage([.. items.OfType<RecordingItem>()], found.Next);
    }

    /// <summary>
    /// The words to be looked for in each one's transcripts: those that its description lacks, without which it is no find; or, where it lacks
    /// none, all of them, so that one sees when they are said, as far as the reading of one page goes.
    /// </summary>
    private static List<SearchWords> ToRead(IReadOnlyList<StoredRecording> found, SearchWords words, SpokenFinds said)
    {
        var missing = found.Select(one => one.Recording.Description.Missing(words)).ToList();
        var spare = RecordingPage.MostTranscripts - found.Zip(missing).Sum(one => said.FilesToRead(one.First.Recording, one.Second));
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

    private async Task<RecordingsPage> ItemsAsync(RecordingPage found, CancellationToken cancellation)
    {
        var items = new List<RecordingItem>(found.Items.Count);
        foreach (var (recording, _) in found.Items)
        {
            items.Add(await views.ItemAsync(recording, cancellation));
        }

        return new RecordingsPage(items, found.Next);
    }
}
