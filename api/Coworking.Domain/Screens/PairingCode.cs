using System.Buffers.Binary;
using NodaTime;

namespace Coworking.Domain.Screens;

/// <summary>
/// What a new television shows and a librarian types, such as <c>K7P-3M9</c>: six characters, 30 random bits, good for
/// <see cref="Lifetime"/> and for one television. Who has the code alone has nothing: only the desk may use it.
/// </summary>
public readonly record struct PairingCode
{
    /// <summary>How long it may be typed, from the moment that it was made; exclusive.</summary>
    public static readonly Duration Lifetime = Duration.FromMinutes(10);

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 6;
    private const int Half = Length / 2;
    private const int BitsOfCharacter = 5;
    private const int LongestTyped = 32;

    private PairingCode(string value) => Value = value;

    /// <summary>Six characters without the hyphen.</summary>
    public string Value { get; }

    /// <summary>Makes a code out of 4 random bytes.</summary>
    public static PairingCode Create(ReadOnlySpan<byte> random)
    {
        Span<char> text = stackalloc char[Length];
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(random);
        foreach (ref var character in text)
        {
            character = Alphabet[(int)(bits & 31)];
            bits >>= BitsOfCharacter;
        }

        return new PairingCode(text.ToString());
    }

    /// <summary>Reads what a person typed: case, spaces and hyphens do not matter; <c>I</c> and <c>L</c> are read as <c>1</c>, <c>O</c> as <c>0</c>.</summary>
    public static bool TryParse(string? typed, out PairingCode code)
    {
        code = default;
        if (typed is not { Length: <= LongestTyped })
        {
            return false;
        }

        var text = string.Concat(typed.Where(c => c is not (' ' or '-')).Select(char.ToUpperInvariant).Select(c => c switch { 'I' or 'L' => '1', 'O' => '0', _ => c }));
        if (text.Length != Length || text.Any(c => !Alphabet.Contains(c, StringComparison.Ordinal)))
        {
            return false;
        }

        code = new PairingCode(text);
        return true;
    }

    /// <summary>As the television shows it.</summary>
    public override string ToString() => $"{Value[..Half]}-{Value[Half..]}";
}
