using Coworking.Domain.Recordings;

namespace Coworking.Api.Features.Recordings.Transcripts;

/// <summary>In which subtitles each word is said, as far as the index tells.</summary>
/// <param name="Words">The words that were looked up: in which files each is said, and whether these are all.</param>
internal sealed record SpokenFinds(IReadOnlyDictionary<string, (IReadOnlySet<BlobName> Files, bool AreAll)> Words)
{
    public static readonly SpokenFinds None = new(new Dictionary<string, (IReadOnlySet<BlobName> Files, bool AreAll)>(StringComparer.Ordinal));

    /// <summary>Whether all words that the recording's description lacks may be said in it, and at least one is.</summary>
    public bool MayHold(Recording recording, SearchWords missing) =>
        recording.Subtitles.Count > 0
        && missing.Each.All(word => !Words.TryGetValue(word, out var found) || !found.AreAll || recording.Subtitles.Values.Any(found.Files.Contains))
        && recording.Subtitles.Values.Any(file => IsIn(file, missing));

    /// <summary>How many transcripts must be read to tell whether they are said in it, and when.</summary>
    public int FilesToRead(Recording recording, SearchWords missing) => recording.Subtitles.Values.Count(file => IsIn(file, missing));

    /// <summary>Whether one of the words is said in a file.</summary>
    public bool IsIn(BlobName file, SearchWords words) =>
        words.Each.Any(word => Words.TryGetValue(word, out var found) && found.Files.Contains(file));
}
