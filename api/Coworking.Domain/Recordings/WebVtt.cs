using System.Globalization;
using System.Text;

namespace Coworking.Domain.Recordings;

/// <summary>Checks subtitles in the WebVTT format of W3C: enough that a browser shows every cue of a file that passes.</summary>
public static class WebVtt
{
    /// <summary>Largest file, in bytes.</summary>
    public const int LargestSize = 1024 * 1024;

    /// <summary>Most cues: a second each for five hours. A browser that plays the recording holds them all.</summary>
    public const int MostCues = 20_000;

    private const string Arrow = "-->";
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null when the file is good, else what is wrong and in which line (from 1).</summary>
    public static string? FaultOf(ReadOnlySpan<byte> file)
    {
        if (file.Length > LargestSize)
        {
            return $"larger than {LargestSize} bytes";
        }

        string text;
        try
        {
            text = Strict.GetString(file).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return "not UTF-8 text";
        }

        if (!text.StartsWith("WEBVTT", StringComparison.Ordinal) || (text.Length > 6 && !char.IsWhiteSpace(text[6])) || text.Contains('\0'))
        {
            return "line 1: must be WEBVTT";
        }

        return FaultOfCues(text.ReplaceLineEndings("\n").Split('\n'));
    }

    private static string? FaultOfCues(string[] lines)
    {
        var cues = 0;
        // A block that begins with NOTE is a remark, of which nothing is shown.
        var isRemark = false;
        for (var index = 1; index < lines.Length; index++)
        {
            isRemark = lines[index].Length > 0
                && (lines[index - 1].Length > 0 ? isRemark : lines[index].StartsWith("NOTE", StringComparison.Ordinal));
            if (isRemark || lines[index].Split(Arrow, 2) is not [var from, var after])
            {
                continue;
            }

            var to = after.Trim().Split([' ', '\t'], 2)[0];
            if (Seconds(from.Trim()) is not { } start || Seconds(to) is not { } end || end <= start)
            {
                return $"line {index + 1}: a cue's times are wrong";
            }

            if (++cues > MostCues)
            {
                return $"more than {MostCues} cues";
            }
        }

        return cues == 0 ? "no cues" : null;
    }

    /// <summary><c>[hh:]mm:ss.fff</c> as seconds.</summary>
    private static double? Seconds(string time)
    {
        var parts = time.Split(':');
        return parts.Length is 2 or 3
            && parts[^1] is { Length: 6 } seconds && seconds[2] == '.' && Number(seconds[..2]) is { } whole and < 60 && Number(seconds[3..]) is { } thousandths
            && parts[^2].Length == 2 && Number(parts[^2]) is { } minutes and < 60
            && (parts.Length == 2 ? 0 : Number(parts[0])) is { } hours
            ? (hours * 3600) + (minutes * 60) + whole + (thousandths / 1000.0)
            : null;
    }

    private static int? Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 10_000 ? number : null;
}
