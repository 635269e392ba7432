using System.Security.Cryptography;
using Coworking.Api.Platform.Identity;
using Coworking.Domain.Bookings;

namespace Coworking.Api.Features.Desk;

/// <summary>A PIN that a card's holder chose: 4 to 8 digits. It does not print itself.</summary>
internal sealed class Pin
{
    private const int Shortest = 4;
    private const int Longest = 8;

    private readonly string _digits;

    private Pin(string digits) => _digits = digits;

    /// <summary>Null where it cannot be one.</summary>
    public static Pin? Read(string? typed) =>
        typed is { Length: >= Shortest and <= Longest } && typed.All(char.IsAsciiDigit) ? new Pin(typed) : null;

    /// <summary>The stored form, with fresh salt.</summary>
    public PinHash Hash(PatronId holder, CodeSigner signer)
    {
        var salt = RandomNumberGenerator.GetBytes(PinHash.SaltBytes);
        return new PinHash(salt, PinHash.Rounds, Stretched(holder, signer, salt, PinHash.Rounds));
    }

    /// <summary>Whether it is the PIN that was stored. Against <see cref="PinHash.Nobodys"/> it takes as long and says no.</summary>
    public bool Is(PinHash stored, PatronId holder, CodeSigner signer) =>
        CryptographicOperations.FixedTimeEquals(stored.Hash, Stretched(holder, signer, stored.Salt, stored.Iterations));

    /// <summary>All PINs can be tried in a second: what is stretched is keyed, so that who has only the table can try none.</summary>
    private byte[] Stretched(PatronId holder, CodeSigner signer, byte[] salt, int iterations) => Rfc2898DeriveBytes.Pbkdf2(
        signer.Sign(CodePurpose.Pin, holder.Value, _digits), salt, iterations, HashAlgorithmName.SHA256, PinHash.HashBytes);

    /// <inheritdoc/>
    public override string ToString() => "PIN";
}

/// <summary>What is kept of a PIN.</summary>
internal sealed record PinHash(byte[] Salt, int Iterations, byte[] Hash)
{
    public const int SaltBytes = 16;
    public const int HashBytes = 32;
    public const int Rounds = 100_000;

    /// <summary>No PIN has this hash: it stands in for the PIN of a card that has none.</summary>
    public static PinHash Nobodys { get; } = new(RandomNumberGenerator.GetBytes(SaltBytes), Rounds, RandomNumberGenerator.GetBytes(HashBytes));
}
