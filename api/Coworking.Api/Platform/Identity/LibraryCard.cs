using System.Buffers.Text;
using Coworking.Domain.Bookings;

namespace Coworking.Api.Platform.Identity;

/// <summary>
/// The number of a library card: 3 to 32 of A-Z, 0-9 and hyphens, whatever case and spaces it came in. It lives as long as
/// a request: what is kept is its keyed hash. It does not print itself.
/// </summary>
public sealed class LibraryCard
{
    /// <summary>What the pseudonym of a card's holder begins with.</summary>
    public const string Prefix = "card:";

    private const int Shortest = 3;
    private const int Longest = 32;
    private const int LongestTyped = 64;

    private readonly string _number;

    private LibraryCard(string number) => _number = number;

    /// <summary>Reads a number that somebody typed; null where it cannot be one.</summary>
    public static LibraryCard? Read(string? typed)
    {
        if (typed is not { Length: <= LongestTyped })
        {
            return null;
        }

        var number = string.Concat(typed.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        return number.Length is >= Shortest and <= Longest && number.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '-')
            ? new LibraryCard(number)
            : null;
    }

    /// <summary>Who holds the card, at one centre: the same card is somebody else at another.</summary>
    public PatronId HolderAt(string centre, CodeSigner signer)
    {
        ArgumentNullException.ThrowIfNull(signer);
        return new PatronId(Prefix + Base64Url.EncodeToString(signer.HashCard($"{centre}|{_number}")));
    }

    /// <inheritdoc/>
    public override string ToString() => "card";
}
