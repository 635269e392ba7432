using System.Text;

namespace Coworking.Provision.Libraries;

internal static class BicepText
{
    /// <summary>A text as Bicep writes it, in its quotes: whatever somebody typed is that text and nothing else.</summary>
    public static string Of(string text)
    {
        var written = new StringBuilder("'");
        foreach (var letter in text.EnumerateRunes())
        {
            _ = letter.Value switch
            {
                '\'' => written.Append("\\'"),
                '\\' => written.Append(@"\\"),
                // Only before a brace does it begin an expression, but it may always be escaped.
                '$' => written.Append("\\$"),
                '\n' => written.Append("\\n"),
                '\r' => written.Append("\\r"),
                '\t' => written.Append("\\t"),
                _ => written.Append(letter.ToString()),
            };
        }

        return written.Append('\'').ToString();
    }
}
