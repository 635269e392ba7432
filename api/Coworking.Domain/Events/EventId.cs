using System.Buffers.Binary;
using Coworking.Domain.Common;

namespace Coworking.Domain.Events;

/// <summary>An event's name among events: 12 characters, 60 random bits. It keeps it on whatever day the event takes place.</summary>
public readonly record struct EventId
{
    private const int Length = 12;

    private EventId(string value) => Value = value;

    /// <summary>The whole id, safe in a URL and in a key.</summary>
    public string Value { get; }

    /// <summary>Makes an id out of 8 random bytes.</summary>
    public static EventId Create(ReadOnlySpan<byte> random) => new(Crockford.Text(BinaryPrimitives.ReadUInt64LittleEndian(random), Length));

    /// <summary>Reads an id that came from outside.</summary>
    public static bool TryParse(string? text, out EventId id)
    {
        var isWellFormed = text is { Length: Length } && Crockford.IsWritten(text);
        id = isWellFormed ? new EventId(text!) : default;
        return isWellFormed;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
