using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Coworking.Domain.Common;

namespace Coworking.Domain.Recordings;

/// <summary>The text of a WebVTT file.</summary>
public sealed record WebVttText(string Text);

/// <summary>
/// SRT, which has no standard: what players agree on. Of its marks bold, italic and underline stay; fonts, colours and places go,
/// because they would be shown as text.
/// </summary>
public static partial class SubRip
{
    private const string Arrow = "-->";

    /// <summary>Refuses a file without cues, with a NUL, with times that run backwards, or with too many cues.</summary>
    public static Result<WebVttText, SubtitleFault> ToWebVtt(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Contains('\0'))
        {
            return new SubtitleFault("not a text");
        }

        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var made = new StringBuilder("WEBVTT\n");
        var cues = 0;
        var next = 0;
        while (next < lines.Length)
        {
            var index = next++;
            if (lines[index].Split(Arrow, 2) is not [var from, var after])
            {
                continue;
            }

            var to = after.Trim().Split([' ', '\t'], 2)[0];
            if (Milliseconds(from.Trim()) is not { } start || Milliseconds(to) is not { } end || end <= start)
            {
                return new SubtitleFault($"line {index + 1}: a cue's times are wrong");
            }

            var cue = lines.Skip(next).TakeWhile(line => !string.IsNullOrWhiteSpace(line)).ToList();
            next += cue.Count;
            var words = cue.Select(Clean).Where(line => line.Length > 0).ToList();
            if (words.Count == 0)
            {
                continue;
            }

            if (++cues > WebVtt.MostCues)
            {
                return new SubtitleFault($"more than {WebVtt.MostCues} cues");
            }

            made.Append('\n').Append(Time(start)).Append(" --> ").Append(Time(end)).Append('\n').AppendJoin('\n', words).Append('\n');
        }

        return cues == 0 ? new SubtitleFault("no cues") : new WebVttText(made.ToString());
    }

    /// <summary>Marks that WebVTT knows, and nothing that it would take for one.</summary>
    private static string Clean(string line)
    {
        var bare = Places().Replace(OtherMarks().Replace(line, ""), "");
        var escaped = bare.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
        return KeptMarks().Replace(escaped, match => $"<{match.Groups["end"].Value}{match.Groups["name"].Value.ToLowerInvariant()}>").Trim();
    }

    private static string Time(long milliseconds) => string.Create(
        CultureInfo.InvariantCulture, $"{milliseconds / 3_600_000:00}:{milliseconds / 60_000 % 60:00}:{milliseconds / 1000 % 60:00}.{milliseconds % 1000:000}");

    private static long? Milliseconds(string time)
    {
        var parts = TimeOfCue().Match(time);
        return parts.Success
            ? (((((Number(parts, "h") * 60) + Number(parts, "m")) * 60) + Number(parts, "s")) * 1000) + long.Parse(parts.Groups["f"].Value.PadRight(3, '0'), CultureInfo.InvariantCulture)
            : null;
    }

    private static long Number(Match parts, string name) => long.Parse(parts.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<h>[0-9]{1,3}):(?<m>[0-5]?[0-9]):(?<s>[0-5]?[0-9])[,.](?<f>[0-9]{1,3})$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex TimeOfCue();

    [GeneratedRegex("</?(font|span|c|v|ruby|rt|lang)\\b[^>]*>", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OtherMarks();

    [GeneratedRegex(@"\{\\[^}]*\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Places();

    [GeneratedRegex("&lt;(?<end>/?)(?<name>[biu])&gt;", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex KeptMarks();
}
