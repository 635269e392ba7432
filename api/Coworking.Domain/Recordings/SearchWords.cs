using Coworking.Domain.Common;

namespace Coworking.Domain.Recordings;

/// <summary>
/// Words as searches compare them: without case, and with ё and the Kazakh letters as people type them on a Russian keyboard. The site
/// searches its copy of the catalogue in the same way; one table of examples (<c>web/src/recordings/search-examples.json</c>) holds both.
/// </summary>
public sealed class SearchWords
{
    private const string Letters = "ёқәөүұңғһі";
    private const string Neighbours = "екаоуунгхи";

    private readonly string[] _words;

    private SearchWords(string[] words) => _words = words;

    public bool IsEmpty => _words.Length == 0;

    /// <summary>Each as it is compared, in the order in which they were typed.</summary>
    public IReadOnlyList<string> Each => _words;

    /// <summary>The words of what somebody typed; everything that is no letter and no number stands between words.</summary>
    public static SearchWords Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(Split(text));
    }

    /// <summary>Text as it is compared.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var composed = ComposedText.Of(text);
        return string.Create(composed.Length, composed, static (folded, from) =>
        {
            for (var index = 0; index < folded.Length; index++)
            {
                var letter = char.ToLowerInvariant(from[index]);
                var at = Letters.IndexOf(letter, StringComparison.Ordinal);
                folded[index] = at < 0 ? letter : Neighbours[at];
            }
        });
    }

    /// <summary>Whether each of these words begins a word somewhere in <paramref name="texts"/>. No words are in any text.</summary>
    public bool BeginWordsOf(params IEnumerable<string?> texts) => IsEmpty || MissingFrom(texts).IsEmpty;

    /// <summary>Those of these words that begin no word in <paramref name="texts"/>.</summary>
    public SearchWords MissingFrom(params IEnumerable<string?> texts) => MissingFrom(Of(string.Join('\n', texts)));

    /// <summary>Those of these words that begin none of the words of <paramref name="text"/>.</summary>
    public SearchWords MissingFrom(SearchWords text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(Array.FindAll(_words, word => !Array.Exists(text._words, other => other.StartsWith(word, StringComparison.Ordinal))));
    }

    /// <summary>Where in a composed <paramref name="text"/> the first word stands that one of these begins; 0 where none does.</summary>
    public int FirstIn(string text)
    {
        var folded = Fold(text);
        for (var index = 0; index < folded.Length; index++)
        {
            var begins = IsOfWord(folded[index]) && (index == 0 || !IsOfWord(folded[index - 1]));
            if (begins && Array.Exists(_words, word => folded.AsSpan(index).StartsWith(word)))
            {
                return index;
            }
        }

        return 0;
    }

    private static string[] Split(string text)
    {
        var folded = Fold(text).ToCharArray();
        for (var index = 0; index < folded.Length; index++)
        {
            if (!IsOfWord(folded[index]))
            {
                folded[index] = ' ';
            }
        }

        return new string(folded).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool IsOfWord(char letter) => char.IsLetter(letter) || char.IsNumber(letter);
}
