using System.Globalization;
using System.Text;

namespace Coworking.Api.Platform.Tables;

/// <summary>Makes partition and row keys. What Azure Tables refuses in a key, and our own separator, is escaped here and nowhere else.</summary>
public static class TableKey
{
    /// <summary>Stands between the parts of a key.</summary>
    public const char Separator = '|';

    /// <summary>The most characters Azure Tables takes in a key (1 KiB of UTF-16).</summary>
    public const int MaxLength = 512;

    /// <summary>Sorts after every key that begins with <c>prefix + Separator</c>.</summary>
    private const char AfterSeparator = '}';

    /// <summary>The parts, escaped, with separators between.</summary>
    /// <exception cref="ArgumentException">The key is too long for Azure Tables.</exception>
    public static string Join(params ReadOnlySpan<string> parts)
    {
        var key = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0)
            {
                key.Append(Separator);
            }

            Append(key, parts[i]);
        }

        return key.Length <= MaxLength ? key.ToString() : throw new ArgumentException("The key is too long.", nameof(parts));
    }

    /// <summary>From (inclusive) and to (exclusive) of all keys whose first part is <paramref name="firstPart"/>.</summary>
    public static (string From, string To) Range(string firstPart)
    {
        var escaped = Join(firstPart);
        return (escaped + Separator, escaped + AfterSeparator);
    }

    /// <summary>The parts again, as they were before <see cref="Join"/>.</summary>
    public static string[] Split(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return [.. key.Split(Separator).Select(Unescape)];
    }

    private static void Append(StringBuilder key, string part)
    {
        foreach (var c in part)
        {
            // '/', '\', '#', '?' and control characters are refused by Azure Tables; '%' upsets some of its clients.
            if (c is '/' or '\\' or '#' or '?' or '%' or '~' or Separator or AfterSeparator || char.IsControl(c))
            {
                key.Append('~').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                key.Append(c);
            }
        }
    }

    private static string Unescape(string part)
    {
        if (!part.Contains('~', StringComparison.Ordinal))
        {
            return part;
        }

        var text = new StringBuilder(part.Length);
        var rest = part.AsSpan();
        while (!rest.IsEmpty)
        {
            var escaped = rest[0] == '~';
            text.Append(escaped ? (char)ushort.Parse(rest[1..5], NumberStyles.HexNumber, CultureInfo.InvariantCulture) : rest[0]);
            rest = rest[(escaped ? 5 : 1)..];
        }

        return text.ToString();
    }
}
