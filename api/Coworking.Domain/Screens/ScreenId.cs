using System.Buffers;
using System.Buffers.Binary;

namespace Coworking.Domain.Screens;

/// <summary>A television's name among televisions: 12 characters, 60 random bits. It opens nothing.</summary>
public readonly record struct ScreenId
{
    private const int Length = 12;
    private const int BitsOfCharacter = 5;

    // Crockford's alphabet: without letters that are misread.
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private static readonly SearchValues<char> Allowed = SearchValues.Create(Alphabet);

    private ScreenId(string value) => Value = value;

    /// <summary>The whole id, safe in a URL and in a key.</summary>
    public string Value { get; }

    /// <summary>Makes an id out of 8 random bytes.</summary>
    public static ScreenId Create(ReadOnlySpan<byte> random)
    {
        Span<char> text = stackalloc char[Length];
        var bits = BinaryPrimitives.ReadUInt64LittleEndian(random);
        foreach (ref var character in text)
        {
            character = Alphabet[(int)(bits & 31)];
            bits >>= BitsOfCharacter;
        }

        return new ScreenId(text.ToString());
    }

    /// <summary>Reads an id that came from outside.</summary>
    public static bool TryParse(string? text, out ScreenId id)
    {
        var isWellFormed = text is { Length: Length } && text.AsSpan().IndexOfAnyExcept(Allowed) < 0;
        id = isWellFormed ? new ScreenId(text!) : default;
        return isWellFormed;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
