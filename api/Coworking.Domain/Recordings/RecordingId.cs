using System.Buffers.Binary;
using Coworking.Domain.Common;
using NodaTime;

namespace Coworking.Domain.Recordings;

/// <summary>
/// A recording's name: 7 characters of time counted backwards, then 12 random ones. Sorted as text, the newest recording comes first,
/// so that the store's own order is the order people see; 60 random bits make it unguessable before it is published.
/// </summary>
public readonly record struct RecordingId
{
    private const int TimeLength = 7;
    private const int RandomLength = 12;

    /// <summary>35 bits of seconds: enough until the year 3058.</summary>
    private const ulong MostSeconds = (1UL << (5 * TimeLength)) - 1;

    private RecordingId(string value) => Value = value;

    /// <summary>The whole id, safe in a URL and in a key.</summary>
    public string Value { get; }

    /// <summary>Makes an id for a recording announced at <paramref name="now"/> out of 8 random bytes.</summary>
    public static RecordingId Create(Instant now, ReadOnlySpan<byte> random)
    {
        var seconds = (ulong)Math.Clamp(now.ToUnixTimeSeconds(), 0, (long)MostSeconds);
        Span<char> text = stackalloc char[TimeLength + RandomLength];
        Write(MostSeconds - seconds, text[..TimeLength]);
        Write(BinaryPrimitives.ReadUInt64LittleEndian(random), text[TimeLength..]);
        return new RecordingId(text.ToString());
    }

    /// <summary>Reads an id that came from outside.</summary>
    public static bool TryParse(string? text, out RecordingId id)
    {
        var isWellFormed = text is { Length: TimeLength + RandomLength } && Crockford.IsWritten(text);
        id = isWellFormed ? new RecordingId(text!) : default;
        return isWellFormed;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static void Write(ulong bits, Span<char> into)
    {
        for (var index = into.Length - 1; index >= 0; index--)
        {
            into[index] = Crockford.Alphabet[(int)(bits & 31)];
            bits >>= 5;
        }
    }
}
