namespace Coworking.Domain.Common;

/// <summary>One text in up to three languages; at least one is present and none is blank.</summary>
public sealed record LocalizedText
{
    /// <exception cref="ArgumentException">All three are missing or blank.</exception>
    public LocalizedText(string? kk, string? ru, string? en)
    {
        Kk = Present(kk);
        Ru = Present(ru);
        En = Present(en);
        if (Kk is null && Ru is null && En is null)
        {
            throw new ArgumentException("A text needs at least one language.", nameof(ru));
        }
    }

    /// <summary>Kazakh, in Cyrillic script.</summary>
    public string? Kk { get; }

    /// <summary>Russian.</summary>
    public string? Ru { get; }

    /// <summary>English.</summary>
    public string? En { get; }

    /// <summary>The longest of the texts, in UTF-16 units: what a length limit is held against.</summary>
    public int LongestLength => Math.Max(Kk?.Length ?? 0, Math.Max(Ru?.Length ?? 0, En?.Length ?? 0));

    /// <summary>
    /// The text in <paramref name="language"/> (<c>kk</c>, <c>ru</c>, <c>en</c>), else the nearest that a reader of it
    /// is likely to read: Russian, then Kazakh, then English.
    /// </summary>
    public string In(string language) => (language switch
    {
        "kk" => Kk,
        "en" => En,
        _ => Ru,
    }) ?? Ru ?? Kk ?? En!;

    private static string? Present(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
