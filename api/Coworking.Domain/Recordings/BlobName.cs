namespace Coworking.Domain.Recordings;

/// <summary>
/// The server's name for stored bytes: 128 random bits in hexadecimal, said to nobody but inside a signed link, never reused for
/// other bytes.
/// </summary>
public readonly record struct BlobName
{
    /// <exception cref="ArgumentException">Not 32 hexadecimal digits.</exception>
    public BlobName(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length != 32 || !value.All(char.IsAsciiHexDigitLower))
        {
            throw new ArgumentException("A blob's name is 32 hexadecimal digits.", nameof(value));
        }

        Value = value;
    }

    /// <summary>The name itself.</summary>
    public string Value { get; }

    /// <summary>Makes a name out of 16 random bytes.</summary>
    public static BlobName Create(ReadOnlySpan<byte> random) => new(Convert.ToHexStringLower(random[..16]));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
