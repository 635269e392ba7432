using Azure;
using Coworking.Api.Features.Recordings.Transcripts;
using Coworking.Domain.Recordings;

namespace Coworking.Api.Features.Recordings;

/// <summary>Whether what words are searched in is there.</summary>
internal enum TextsRead
{
    /// <summary>Nobody has searched since something changed.</summary>
    NotYet,

    /// <summary>All of them.</summary>
    All,

    /// <summary>They are too many to be held: words are searched in storage.</summary>
    TooMany,
}

/// <summary>All that is ready, newest first, as it stood at one moment.</summary>
/// <param name="Number">Which reading this is: what was made of another may be out of date.</param>
internal sealed record ReadyCopy(long Number, IReadOnlyList<Recording> Recordings, TextsRead Texts)
{
    private readonly Lazy<Dictionary<RecordingId, Recording>> _byId = new(() => Recordings.ToDictionary(one => one.Id));

    public IReadOnlyDictionary<RecordingId, Recording> ById => _byId.Value;

    public RecordingPage Page(Audience reader, RecordingQuery query, SpokenFinds said)
    {
        var page = new RecordingPage(reader, query, said);
        foreach (var recording in Recordings.Where(query.IsAfterCursorAndOfKind))
        {
            if (!page.Take(new StoredRecording(recording, Version: default)))
            {
                break;
            }
        }

        return page;
    }
}

/// <summary>
/// What readers may see, held in memory: anybody may ask for it again and again, and reading all of it each time is paid for by the second.
/// Each time one small read says whether it changed, so nobody gets what is older than their question. Only to list and to find: who plays
/// a recording is judged by its row.
/// </summary>
public sealed class ReadyRecordings(RecordingStore store, TimeProvider time) : IDisposable
{
    /// <summary>More than a library has; the newest of them.</summary>
    private const int Most = 10_000;

    /// <summary>16 MB: some thousand recordings that are described at length. An instance has 512.</summary>
    private const int MostTextCharacters = 8 * 1024 * 1024;

    /// <summary>Rows that came past the store, by a restore or from the release before, bring no mark: they are seen after this.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _reading = new(1);
    private volatile Held? _held;

    internal int MostCharacters { get; init; } = MostTextCharacters;

    /// <summary>As it is now, or has been since this was asked; without texts, or with them too where it had them to be read.</summary>
    internal Task<ReadyCopy> AsItIsAsync(CancellationToken cancellation) => AsItIsAsync(withTexts: false, cancellation);

    /// <summary>The same with texts, unless they are too many.</summary>
    internal Task<ReadyCopy> WithTextsAsync(CancellationToken cancellation) => AsItIsAsync(withTexts: true, cancellation);

    public void Dispose() => _reading.Dispose();

    private async Task<ReadyCopy> AsItIsAsync(bool withTexts, CancellationToken cancellation)
    {
        var asked = time.GetTimestamp();
        if (_held is { } held && held.Serves(withTexts) && time.GetElapsedTime(held.Begun) < Lifetime && held.Mark == await store.ReadersMarkAsync(cancellation))
        {
            return held.Copy;
        }

        await _reading.WaitAsync(cancellation);
        try
        {
            // What somebody else began to read after this was asked serves both.
            if (_held is not { } read || read.Begun < asked || !read.Serves(withTexts))
            {
                read = await ReadAsync(withTexts, cancellation);
                _held = read;
            }

            return read.Copy;
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task<Held> ReadAsync(bool withTexts, CancellationToken cancellation)
    {
        var begun = time.GetTimestamp();
        // The mark first: what changes while the rows are read has another one, and they are read again.
        var mark = await store.ReadersMarkAsync(cancellation);
        var (recordings, texts) = withTexts
            ? await store.ReadyWithTextsAsync(Most, MostCharacters, cancellation)
            : (await store.ReadyAsync(Most, cancellation), TextsRead.NotYet);
        return new Held(mark, begun, new ReadyCopy((_held?.Copy.Number ?? 0) + 1, recordings, texts));
    }

    private sealed record Held(ETag Mark, long Begun, ReadyCopy Copy)
    {
        public bool Serves(bool withTexts) => !withTexts || Copy.Texts != TextsRead.NotYet;
    }
}
