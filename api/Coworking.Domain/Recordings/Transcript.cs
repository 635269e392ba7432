using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Coworking.Domain.Common;

namespace Coworking.Domain.Recordings;

/// <summary>One line of a transcript.</summary>
/// <param name="Milliseconds">When it begins to be said.</param>
/// <param name="Text">What is said, on one line, without marks.</param>
public sealed record SpokenLine(long Milliseconds, string Text);

/// <summary>What is said in a recording, in one language.</summary>
public sealed partial class Transcript
{
    /// <summary>Most different words of one transcript that are searched; more than five hours of talk have.</summary>
    public const int MostWords = 20_000;

    /// <summary>Longest line that is shown of a find, in characters.</summary>
    public const int LongestLine = 160;

    /// <summary>Shorter words are said everywhere and find nothing.</summary>
    public const int ShortestWord = 2;

    /// <summary>What is longer is no word.</summary>
    public const int LongestWord = 40;

    private const string Arrow = "-->";

    private static readonly (string Escaped, string Meant)[] Escapes =
        [("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", "\u00A0"), ("&lrm;", ""), ("&rlm;", ""), ("&amp;", "&")];

    /// <summary>The words of each line, as they are compared: made once, however often they are looked through.</summary>
    private readonly Lazy<IReadOnlyList<SearchWords>> _said;

    private Transcript(IReadOnlyList<SpokenLine> lines)
    {
        Lines = lines;
        _said = new(() => [.. Lines.Select(line => SearchWords.Of(line.Text))]);
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<SpokenLine> Lines { get; }

    /// <summary>Reads a WebVTT file that <see cref="WebVtt.FaultOf"/> found good; of another, what can be read.</summary>
    public static Transcript Of(byte[] webVtt)
    {
        ArgumentNullException.ThrowIfNull(webVtt);
        var lines = new List<SpokenLine>();
        foreach (var block in Encoding.UTF8.GetString(webVtt).TrimStart('\uFEFF').ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var rows = block.Trim('\n').Split('\n');
            var times = Array.FindIndex(rows, row => row.Contains(Arrow, StringComparison.Ordinal));
            if (times < 0 || rows[0].StartsWith("NOTE", StringComparison.Ordinal) || Milliseconds(rows[times].Split(Arrow)[0].Trim()) is not { } start)
            {
                continue;
            }

            var text = Plain(string.Join(' ', rows.Skip(times + 1)));
            if (text.Length > 0)
            {
                lines.Add(new SpokenLine(start, text));
            }
        }

        return new Transcript(lines);
    }

    /// <summary>Its different words as they are compared, in order; at most <see cref="MostWords"/>, the first that are said.</summary>
    public IReadOnlyList<string> Words() =>
    [
        .. _said.Value.SelectMany(line => line.Each)
            .Where(word => word.Length is >= ShortestWord and <= LongestWord)
            .Distinct(StringComparer.Ordinal)
            .Take(MostWords)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Those of <paramref name="words"/> that are said in no line.</summary>
    public SearchWords Unsaid(SearchWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return _said.Value.Aggregate(words, (left, line) => left.IsEmpty ? left : left.MissingFrom(line));
    }

    /// <summary>
    /// The lines in which most of <paramref name="words"/> are said, at most <paramref name="most"/>, in the order of time, each cut to
    /// <see cref="LongestLine"/> around the word. None where none is said.
    /// </summary>
    public IReadOnlyList<SpokenLine> Moments(SearchWords words, int most)
    {
        ArgumentNullException.ThrowIfNull(words);
        var said = Lines.Zip(_said.Value)
            .Select(one => (Line: one.First, Found: words.Each.Count - words.MissingFrom(one.Second).Each.Count))
            .Where(one => one.Found > 0)
            .ToList();
        var best = said.Count == 0 ? 0 : said.Max(one => one.Found);
        return
        [
            .. said.Where(one => one.Found == best).Take(most)
                .Select(one => one.Line with { Text = Cut(one.Line.Text, words) }),
        ];
    }

    /// <summary>The ampersand last: what it makes is no mark.</summary>
    private static string Plain(string text) =>
        Escapes.Aggregate(Marks().Replace(text, ""), (plain, one) => plain.Replace(one.Escaped, one.Meant, StringComparison.Ordinal)).Trim();

    private static string Cut(string text, SearchWords words)
    {
        var whole = ComposedText.Of(text);
        if (whole.Length <= LongestLine)
        {
            return whole;
        }

        // A little of what goes before the word, from the beginning of a word on.
        var at = Math.Max(0, words.FirstIn(whole) - (LongestLine / 3));
        var from = at == 0 ? 0 : whole.IndexOf(' ', at) + 1;
        var rest = whole[from..];
        return $"{(from > 0 ? "…" : "")}{(rest.Length > LongestLine ? $"{rest[..(LongestLine - 2)].TrimEnd()}…" : rest)}";
    }

    private static long? Milliseconds(string time)
    {
        var parts = time.Replace('.', ':').Split(':');
        return parts.Length is 3 or 4 && Array.TrueForAll(parts, part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? (parts[..^1].Aggregate(0L, (sum, part) => (sum * 60) + int.Parse(part, CultureInfo.InvariantCulture)) * 1000) + int.Parse(parts[^1], CultureInfo.InvariantCulture)
            : null;
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();
}
