namespace Coworking.Domain.Resources;

/// <summary>The centre's name for one resource, such as <c>pc-01</c>: 1 to 32 of a-z, 0-9 and inner hyphens.</summary>
public readonly record struct ResourceId
{
    private const int Longest = 32;

    /// <exception cref="ArgumentException"><paramref name="value"/> is not such a name.</exception>
    public ResourceId(string value)
    {
        if (!IsWellFormed(value))
        {
            throw new ArgumentException($"Not the id of a resource: {value}", nameof(value));
        }

        Value = value;
    }

    /// <summary>The text of the id.</summary>
    public string Value { get; }

    /// <summary>Reads an id that came from outside.</summary>
    public static bool TryParse(string? text, out ResourceId id)
    {
        id = IsWellFormed(text) ? new ResourceId(text!) : default;
        return id.Value is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static bool IsWellFormed(string? text) =>
        text is { Length: >= 1 and <= Longest }
        && text[0] != '-' && text[^1] != '-'
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
