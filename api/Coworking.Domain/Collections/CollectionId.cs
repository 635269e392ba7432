using System.Buffers.Binary;
using Coworking.Domain.Common;

namespace Coworking.Domain.Collections;

/// <summary>A collection's name: 12 characters, 60 random bits. It stands in addresses that people keep and subscribe to, so it never changes.</summary>
public readonly record struct CollectionId
{
    private const int Length = 12;

    private CollectionId(string value) => Value = value;

    /// <summary>The whole id, safe in a URL and in a key.</summary>
    public string Value { get; }

    /// <summary>Makes an id out of 8 random bytes.</summary>
    public static CollectionId Create(ReadOnlySpan<byte> random) => new(Crockford.Text(BinaryPrimitives.ReadUInt64LittleEndian(random), Length));

    /// <summary>Reads an id that came from outside.</summary>
    public static bool TryParse(string? text, out CollectionId id)
    {
        var isWellFormed = text is { Length: Length } && Crockford.IsWritten(text);
        id = isWellFormed ? new CollectionId(text!) : default;
        return isWellFormed;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
