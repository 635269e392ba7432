using System.Buffers.Binary;
using Coworking.Domain.Common;

namespace Coworking.Domain.Screens;

/// <summary>A television's name among televisions: 12 characters, 60 random bits. It opens nothing.</summary>
public readonly record struct ScreenId
{
    private const int Length = 12;

    private ScreenId(string value) => Value = value;

    /// <summary>The whole id, safe in a URL and in a key.</summary>
    public string Value { get; }

    /// <summary>Makes an id out of 8 random bytes.</summary>
    public static ScreenId Create(ReadOnlySpan<byte> random) => new(Crockford.Text(BinaryPrimitives.ReadUInt64LittleEndian(random), Length));

    /// <summary>Reads an id that came from outside.</summary>
    public static bool TryParse(string? text, out ScreenId id)
    {
        var isWellFormed = text is { Length: Length } && Crockford.IsWritten(text);
        id = isWellFormed ? new ScreenId(text!) : default;
        return isWellFormed;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
