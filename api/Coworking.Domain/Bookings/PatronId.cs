namespace Coworking.Domain.Bookings;

/// <summary>
/// A patron's pseudonym: what the identity provider calls them, or a keyed hash of a library card. 1 to 128 characters.
/// Never shown, logged or put into an address, so it does not print itself.
/// </summary>
public readonly record struct PatronId
{
    private const int Longest = 128;

    /// <exception cref="ArgumentException">Blank or too long.</exception>
    public PatronId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        if (value.Length > Longest)
        {
            throw new ArgumentException($"A patron's id has at most {Longest} characters.", nameof(value));
        }

        Value = value;
    }

    /// <summary>Whose a booking is once nobody may know any more.</summary>
    public static PatronId Nobody { get; } = new("-");

    /// <summary>The pseudonym itself.</summary>
    public string Value { get; }

    /// <summary>Whether one person is meant: not a guest, who is another one with each booking, nor a series, nor whoever has been forgotten.</summary>
    public bool IsPerson => Value != Nobody.Value && !Value.StartsWith("guest:", StringComparison.Ordinal) && !Value.StartsWith("series:", StringComparison.Ordinal);

    /// <summary>A word that gives nobody away.</summary>
    public override string ToString() => "patron";
}
