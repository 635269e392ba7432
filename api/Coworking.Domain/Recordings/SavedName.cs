using System.Globalization;
using System.Text;

namespace Coworking.Domain.Recordings;

/// <summary>What a recording's file is called on the computer of who saves it: its title, and an ending by its content type.</summary>
public static class SavedName
{
    /// <summary>Letters of the title that are kept: file systems take 255 bytes, and a Cyrillic letter is two.</summary>
    public const int Longest = 80;

    private const string Forbidden = "\\/:*?\"<>|%";

    /// <summary>The name; what no file system or header takes becomes a space. Never empty.</summary>
    public static string Of(string title, string contentType)
    {
        ArgumentNullException.ThrowIfNull(title);
        var kept = new StringBuilder(Longest);
        var elements = StringInfo.GetTextElementEnumerator(title);
        while (elements.MoveNext() && kept.Length < Longest)
        {
            var element = elements.GetTextElement();
            kept.Append(element.Any(c => char.IsControl(c) || char.IsSurrogate(c) || Forbidden.Contains(c, StringComparison.Ordinal)) ? " " : element);
        }

        // A leading or last dot hides a file or its ending.
        var name = string.Join(' ', kept.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.', ' ');
        return $"{(name.Length == 0 ? "recording" : name)}{EndingOf(contentType)}";
    }

    private static string EndingOf(string contentType) => contentType switch
    {
        "video/mp4" => ".mp4",
        "video/webm" => ".webm",
        "video/quicktime" => ".mov",
        "video/x-matroska" => ".mkv",
        "video/ogg" => ".ogv",
        "video/x-msvideo" => ".avi",
        "audio/x-matroska" => ".mka",
        "audio/mp4" => ".m4a",
        "audio/mpeg" => ".mp3",
        "audio/webm" => ".weba",
        "audio/ogg" => ".ogg",
        "audio/aac" => ".aac",
        "audio/flac" => ".flac",
        "audio/wav" => ".wav",
        _ => "",
    };
}
