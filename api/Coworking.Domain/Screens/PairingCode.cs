using System.Buffers.Binary;
using Coworking.Domain.Common;
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

    private const int Length = 6;
    private const int Half = Length / 2;
    private const int LongestTyped = 32;

    private PairingCode(string value) => Value = value;

    /// <summary>Six characters without the hyphen.</summary>
    public string Value { get; }

    /// <summary>Makes a code out of 4 random bytes.</summary>
    public static PairingCode Create(ReadOnlySpan<byte> random) => new(Crockford.Text(BinaryPrimitives.ReadUInt32LittleEndian(random), Length).ToUpperInvariant());

    /// <summary>Reads what a person typed: case, spaces and hyphens do not matter; <c>I</c> and <c>L</c> are read as <c>1</c>, <c>O</c> as <c>0</c>.</summary>
    public static bool TryParse(string? typed, out PairingCode code)
    {
        var text = typed is { Length: <= LongestTyped } ? Crockford.Typed(typed, Length) : null;
        code = text is null ? default : new PairingCode(text.ToUpperInvariant());
        return text is not null;
    }

    /// <summary>As the television shows it.</summary>
    public override string ToString() => $"{Value[..Half]}-{Value[Half..]}";
}
