using Coworking.Domain.Recordings;

namespace Coworking.Api.Features.Recordings.Transcripts;

/// <summary>Finds recordings by what is said in them, and the moments at which it is said.</summary>
public sealed class SearchTranscripts(WordStore store, IndexTranscripts files)
{
    /// <summary>Longer questions are looked up by their longest words; the rest is looked for in what these find.</summary>
    private const int MostWords = 6;

    private const int MostMoments = 3;

    /// <summary>Where each of the words is said.</summary>
    internal async Task<SpokenFinds> FindAsync(SearchWords asked, CancellationToken cancellation)
    {
        var looked = asked.Each.Where(word => word.Length is >= Transcript.ShortestWord and <= Transcript.LongestWord)
            .Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length).Take(MostWords).ToList();
        var found = await Task.WhenAll(looked.Select(async word => (Word: word, Found: await store.FindAsync(word, cancellation))));
        return new SpokenFinds(found.ToDictionary(one => one.Word, one => one.Found, StringComparer.Ordinal));
    }

    /// <summary>
    /// The moments at which the words are said in <paramref name="recording"/>, in the language that says most of them, in the order of
    /// time, read one transcript after the other; none where one of them is said in no language, because the index was late or could not know it.
    /// </summary>
    internal async Task<IReadOnlyList<SpokenMoment>> MomentsAsync(Recording recording, SearchWords words, SpokenFinds finds, CancellationToken cancellation)
    {
        var left = words;
        IReadOnlyList<SpokenMoment> best = [];
        var most = 0;
        // Its own language first: what was said, not how it was translated.
        foreach (var (language, file) in recording.Subtitles.Where(one => finds.IsIn(one.Value, words))
            .OrderBy(one => one.Key == recording.Description.Language ? 0 : 1).ThenBy(one => one.Key, StringComparer.Ordinal))
        {
            if (await files.ReadAsync(file, cancellation) is not { } said)
            {
                continue;
            }

            left = said.Unsaid(left);
            var found = words.Each.Count - said.Unsaid(words).Each.Count;
            if (found > most)
            {
                (most, best) = (found, [.. said.Moments(words, MostMoments).Select(line => new SpokenMoment(language, line.Milliseconds / 1000, line.Text))]);
            }

            if (left.IsEmpty && best.Count == MostMoments)
            {
                break;
            }
        }

        return left.IsEmpty ? best : [];
    }
}
