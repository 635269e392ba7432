using System.Text.Json;
using Coworking.Api.Features.Recordings.Transcripts;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>Which recordings are asked for.</summary>
internal sealed record RecordingQuery(PageQuery Page, RecordingId? After, SearchWords Words, RecordingKind? Kind, string? Language, string? Tag, AgeMark? Age)
{
    public const string FingerprintSaid = "SHA-256, in hexadecimal, over the file's size, a colon and sixteen slices of at most 64 KiB";

    private const int LongestWords = 200;

    /// <summary>Only those of this state; null for all that the one who asks may see.</summary>
    public RecordingState? State { get; init; }

    /// <summary>Only those with a file of this fingerprint.</summary>
    public FileFingerprint? Fingerprint { get; init; }

    /// <summary>Whether words are also looked for in the names of files.</summary>
    public bool IsForDesk { get; init; }

    public bool IsSearch => !Words.IsEmpty || Tag is not null || Age is not null;

    public static RecordingQuery Newest(int count) => new(new PageQuery(count, Cursor: null), After: null, SearchWords.Of(""), Kind: null, Language: null, Tag: null, Age: null);

    /// <summary>What the desk asks, which sees all states and the names of files.</summary>
    public static Result<RecordingQuery, ProblemAnswer> ReadForDesk(HttpRequest request)
    {
        var query = Read(request);
        if (!query.IsOk)
        {
            return query;
        }

        var word = Value(request, "status");
        RecordingState? state = Enum.GetValues<RecordingState>()
            .Where(one => JsonNamingPolicy.KebabCaseLower.ConvertName(one.ToString()) == word).Select(one => (RecordingState?)one).FirstOrDefault();
        if (word is not null && state is null)
        {
            return RecordingProblems.Unclear("status");
        }

        var print = Value(request, "fingerprint");
        FileFingerprint fingerprint = default;
        return print is not null && !FileFingerprint.TryParse(print, out fingerprint)
            ? RecordingProblems.Unclear("fingerprint")
            : query.Value with { State = state, Fingerprint = print is null ? null : fingerprint, IsForDesk = true };
    }

    public static Result<RecordingQuery, ProblemAnswer> Read(HttpRequest request)
    {
        var page = PageQuery.Read(request);
        if (!page.IsOk)
        {
            return page.Error;
        }

        RecordingId after = default;
        if (page.Value.Cursor is { } cursor && !RecordingId.TryParse(cursor, out after))
        {
            return RecordingProblems.Unclear("cursor");
        }

        var (words, kind, language, tag) = (Value(request, "query"), Value(request, "kind"), Value(request, "language"), Value(request, "tag"));
        if (words?.Length > LongestWords)
        {
            return RecordingProblems.Unclear("query");
        }

        if (kind is not (null or "audio" or "video"))
        {
            return RecordingProblems.Unclear("kind");
        }

        if (language is not null && !RecordingDescription.IsLanguage(language))
        {
            return RecordingProblems.Unclear("language");
        }

        var age = Value(request, "age");
        AgeMark mark = default;
        if (age is not null && !AgeMark.TryParse(age, out mark))
        {
            return RecordingProblems.Unclear("age");
        }

        return new RecordingQuery(
            page.Value,
            page.Value.Cursor is null ? null : after,
            SearchWords.Of(words ?? ""),
            kind switch { "audio" => RecordingKind.Audio, "video" => RecordingKind.Video, _ => null },
            language,
            tag is null ? null : RecordingDescription.Tidy(tag),
            age is null ? null : mark);
    }

    /// <summary>The part that the table looks for itself where it is asked.</summary>
    public bool IsAfterCursorAndOfKind(Recording recording) =>
        (After is not { } after || string.CompareOrdinal(recording.Id.Value, after.Value) > 0)
        && (Kind is null || recording.Kind == Kind)
        && (Language is null || recording.Description.Language == Language);

    /// <param name="said">Where the words are said; null where only what is said about a recording counts.</param>
    public bool Matches(Recording recording, SpokenFinds? said = null) =>
        (Tag is null || recording.Description.Tags.Contains(Tag, StringComparer.Ordinal))
        && (Age is null || recording.Description.Terms.Age <= Age)
        && (Words.IsEmpty || Found(recording, recording.Description.Missing(Words, IsForDesk ? recording.File.Name : null), said));

    private static bool Found(Recording recording, SearchWords missing, SpokenFinds? said) => missing.IsEmpty || said?.MayHold(recording, missing) == true;

    private static string? Value(HttpRequest request, string name) => request.Query[name].ToString() is { Length: > 0 } value ? value : null;
}
