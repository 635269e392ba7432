using Coworking.Domain.Common;

namespace Coworking.Domain.Recordings;

/// <summary>What is wrong with what a librarian says of a recording or of its file.</summary>
public enum RecordingFault
{
    TitleTooLong,
    TextTooLong,
    UnknownLanguage,
    TooManyTags,
    FileNameUnfit,
    FileEmpty,
    FileTooLarge,
    TooManySubtitles,
    TooManyPeople,
    PlaceUnfit,
    DateUnfit,
    AgeUnfit,
    InHouseIsForThoseInside,
}

/// <summary>What a librarian says about a recording: everything people read and search.</summary>
public sealed record RecordingDescription
{
    /// <summary>Longest title in each language, in characters.</summary>
    public const int LongestTitle = 200;

    /// <summary>Longest text in each language, in characters.</summary>
    public const int LongestText = 4000;

    /// <summary>Most tags of one recording.</summary>
    public const int MostTags = 20;

    /// <summary>Longest tag, in characters.</summary>
    public const int LongestTag = 40;

    private RecordingDescription(LocalizedText title, LocalizedText? text, string? language, IReadOnlyList<string> tags)
    {
        Title = title;
        Text = text;
        Language = language;
        Tags = tags;
    }

    /// <summary>In at least one language, each at most <see cref="LongestTitle"/> characters.</summary>
    public LocalizedText Title { get; }

    /// <summary>What it is about, or null.</summary>
    public LocalizedText? Text { get; }

    /// <summary>The language spoken or sung, two or three letters of ISO 639, or null.</summary>
    public string? Language { get; }

    /// <summary>Lower-case, without repetition, in the librarian's order.</summary>
    public IReadOnlyList<string> Tags { get; }

    /// <summary>Who is heard or seen, where and when.</summary>
    public Provenance Provenance { get; init; } = Provenance.Unknown;

    /// <summary>What may be done with it, and who may see it.</summary>
    public Terms Terms { get; init; } = Terms.Open;

    /// <summary>Checks and tidies what was written.</summary>
    public static Result<RecordingDescription, RecordingFault> Create(
        LocalizedText title, LocalizedText? text, string? language, IEnumerable<string>? tags)
    {
        ArgumentNullException.ThrowIfNull(title);
        if (title.LongestLength > LongestTitle)
        {
            return RecordingFault.TitleTooLong;
        }

        if (text?.LongestLength > LongestText)
        {
            return RecordingFault.TextTooLong;
        }

        if (language is not null && !IsLanguage(language))
        {
            return RecordingFault.UnknownLanguage;
        }

        var tidy = (tags ?? []).Select(Tidy).Where(tag => tag.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        if (tidy.Length > MostTags || Array.Exists(tidy, tag => tag.Length > LongestTag || tag.Any(char.IsControl)))
        {
            return RecordingFault.TooManyTags;
        }

        return new RecordingDescription(title, text, language, tidy);
    }

    /// <summary>Whether a text may name a language: two or three lower-case letters.</summary>
    public static bool IsLanguage(string? text) => text is { Length: 2 or 3 } && text.All(char.IsAsciiLetterLower);

    /// <summary>Whether the words asked for stand in titles, texts, people, place or tags; no words match all.</summary>
    /// <param name="also">Other texts that the words may stand in.</param>
    public bool Matches(SearchWords asked, params IEnumerable<string?> also) => Missing(asked, also).IsEmpty;

    /// <summary>The words asked for that stand nowhere in what is said about it.</summary>
    /// <param name="also">Other texts that the words may stand in.</param>
    public SearchWords Missing(SearchWords asked, params IEnumerable<string?> also)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return asked.MissingFrom([Title.Kk, Title.Ru, Title.En, Text?.Kk, Text?.Ru, Text?.En, .. Provenance.People, Provenance.Place, .. Tags, .. also]);
    }

    /// <summary>The form in which a tag is kept and compared.</summary>
    public static string Tidy(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return tag.Trim().ToLowerInvariant();
    }
}
