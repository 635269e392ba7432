using System.Buffers;

namespace Coworking.Domain.Common;

/// <summary>Crockford's base 32, in ASCII order: no i, l, o, u, so that what is printed or shown can be read out and typed.</summary>
public static class Crockford
{
    /// <summary>The 32 characters, small.</summary>
    public const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    private const int BitsOfCharacter = 5;
    private const int LastCharacter = 31;
    private static readonly SearchValues<char> Allowed = SearchValues.Create(Alphabet);

    /// <summary>That many characters of five bits each, the lowest first; at most 12.</summary>
    public static string Text(ulong bits, int length) => string.Create(length, bits, static (text, rest) =>
    {
        foreach (ref var character in text)
        {
            character = Alphabet[(int)(rest & LastCharacter)];
            rest >>= BitsOfCharacter;
        }
    });

    /// <summary>Whether a text has characters of the alphabet alone, as a program writes them.</summary>
    public static bool IsWritten(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(Allowed) < 0;

    /// <summary>
    /// What a person typed, as a program writes it: case, spaces and hyphens do not matter; <c>I</c> and <c>L</c> are read as <c>1</c>,
    /// <c>O</c> as <c>0</c>. Null when it is not that many characters of the alphabet.
    /// </summary>
    public static string? Typed(string typed, int length)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var text = string.Concat(typed.Where(c => c is not (' ' or '-')).Select(char.ToLowerInvariant).Select(c => c switch { 'i' or 'l' => '1', 'o' => '0', _ => c }));
        return text.Length == length && IsWritten(text) ? text : null;
    }
}
