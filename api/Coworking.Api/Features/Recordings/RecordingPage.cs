using Coworking.Api.Features.Recordings.Transcripts;
using Coworking.Domain.Recordings;

namespace Coworking.Api.Features.Recordings;

/// <summary>
/// One page out of recordings that are offered newest first: what is for <paramref name="reader"/> and asked for. A page ends sooner where
/// <paramref name="said"/> finds more than can be read of.
/// </summary>
/// <param name="reader">Null for the desk, which sees all.</param>
internal sealed class RecordingPage(Audience? reader, RecordingQuery query, SpokenFinds? said)
{
    /// <summary>Transcripts that are read for one page, of recordings that only what is said in them finds. One recording has fewer.</summary>
    internal const int MostTranscripts = 24;

    private readonly List<StoredRecording> _items = [];
    private int _transcripts;

    public IReadOnlyList<StoredRecording> Items => _items;

    /// <summary>Where the next page begins; null where this is the last.</summary>
    public string? Next { get; private set; }

    /// <summary>False when it is full: <paramref name="offered"/> belongs to the next.</summary>
    public bool Take(StoredRecording offered)
    {
        var recording = offered.Recording;
        if ((reader is { } circle && !recording.IsFor(circle)) || !query.Matches(recording, said))
        {
            return true;
        }

        var toRead = said?.FilesToRead(recording, recording.Description.Missing(query.Words)) ?? 0;
        if (_items.Count == query.Page.Limit || (_items.Count > 0 && _transcripts + toRead > MostTranscripts))
        {
            Next = _items[^1].Recording.Id.Value;
            return false;
        }

        _items.Add(offered);
        _transcripts += toRead;
        return true;
    }
}
