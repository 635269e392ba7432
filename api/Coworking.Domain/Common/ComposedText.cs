using System.Buffers;
using System.Text;

namespace Coworking.Domain.Common;

/// <summary>Text in Unicode's composed form, whatever somebody sent: halves of characters and what Unicode keeps for no character become U+FFFD.</summary>
public static class ComposedText
{
    /// <summary>What the runtime refuses to compose stands among these; a whole pair of surrogates does, too, and is left as it is.</summary>
    private static readonly SearchValues<char> Suspects =
        SearchValues.Create([.. Enumerable.Range(0xD800, 0x800).Select(code => (char)code), '\uFFFE', '\uFFFF']);

    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return (text.AsSpan().ContainsAny(Suspects) ? Clean(text) : text).Normalize(NormalizationForm.FormC);
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        // A half of a character is enumerated as the replacement character.
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append((rune.Value & 0xFFFE) == 0xFFFE ? Rune.ReplacementChar : rune);
        }

        return clean.ToString();
    }
}
