namespace Coworking.Api.Features.Recordings.Transcripts;

/// <summary>
/// Looks through the notes of which words were written for which subtitles. That some are late is no fault, the next hour brings them into
/// step; a note that cannot be read would never be taken away.
/// </summary>
public sealed class CheckWords(WordStore store)
{
    /// <summary>The rows of partition <c>files</c> that no release of ours wrote so.</summary>
    public IAsyncEnumerable<string> UnreadableAsync(CancellationToken cancellation) =>
        store.NotesAsync(cancellation).Where(row => !WordEntity.IsReadable(row)).Select(row => row.RowKey);
}
