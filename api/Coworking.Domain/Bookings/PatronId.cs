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

    /// <summary>The pseudonym itself.</summary>
    public string Value { get; }

    /// <summary>A word that gives nobody away.</summary>
    public override string ToString() => "patron";
}
