using System.Text.Json;
using System.Text.Json.Serialization;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Coworking.Domain.Recordings.Media;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>Who is heard, where and when, and on what terms. A member that is left out stays as it is; an empty one takes away what was said.</summary>
public abstract record RecordingParticulars
{
    /// <summary>At most 30 names of at most 120 characters.</summary>
    public string[]? People { get; init; }

    public string? Place { get; init; }

    /// <summary>As exactly as is known: <c>1968</c>, <c>1968-05</c> or <c>1968-05-09</c>.</summary>
    public string? RecordedOn { get; init; }

    public Licence? Licence { get; init; }

    /// <summary><c>0+</c>, <c>6+</c>, <c>12+</c>, <c>16+</c> or <c>18+</c>.</summary>
    public string? Age { get; init; }

    public Audience? Audience { get; init; }
}

/// <summary>Announces a file to be uploaded.</summary>
/// <param name="Kind">What the librarian takes it for; the file's own bytes have the last word.</param>
/// <param name="ContentType">What the browser takes it for; not relied on.</param>
/// <param name="Size">Bytes, at most 10 GiB.</param>
/// <param name="Language">Language spoken or sung: two or three letters.</param>
public sealed record CreateRecordingBody(
    LocalizedText Title, RecordingKind Kind, string FileName, string ContentType, long Size, LocalizedText? Description = null, string? Language = null, string[]? Tags = null)
    : RecordingParticulars;

/// <summary>Changes what is said about a recording; a member that is left out stays as it is.</summary>
/// <param name="Description">All three languages; none of them takes the description away.</param>
/// <param name="Language">An empty text takes the language away.</param>
public sealed record ChangeRecordingBody(LocalizedText? Title = null, DescriptionBody? Description = null, string? Language = null, string[]? Tags = null)
    : RecordingParticulars;

/// <summary>A text that may be empty.</summary>
public sealed record DescriptionBody(string? Kk = null, string? Ru = null, string? En = null)
{
    internal LocalizedText? ToText() => string.IsNullOrWhiteSpace(Kk + Ru + En) ? null : new LocalizedText(Kk, Ru, En);
}

/// <summary>A recording as its audience finds it in the list.</summary>
/// <param name="Poster">A link to a picture, good for some hours.</param>
public sealed record RecordingItem(
    string Id, LocalizedText Title, RecordingKind Kind, long DurationSeconds, long Size, IReadOnlyList<string> Tags, OffsetDateTime PublishedAt,
    string? Language = null, string? Poster = null, string? Age = null)
{
    /// <summary>Where what was asked for is said: at most three, in the order of time.</summary>
    public IReadOnlyList<SpokenMoment>? Moments { get; init; }
}

/// <summary>A moment of a recording at which something is said.</summary>
/// <param name="Language">Of the subtitles.</param>
/// <param name="Seconds">From its beginning.</param>
/// <param name="Text">The line, at most 160 characters of it.</param>
public sealed record SpokenMoment(string Language, long Seconds, string Text);

/// <summary>A smaller copy of a recording's file.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Size">Bytes.</param>
public sealed record RenditionItem(RenditionName Name, string ContentType, long Size);

/// <summary>A recording as its audience sees it on its page.</summary>
/// <param name="Subtitles">Languages that it has subtitles in.</param>
/// <param name="Renditions">Smaller copies to choose from.</param>
/// <param name="RecordedOn">A year, a month or a day.</param>
public sealed record RecordingAnswer(
    string Id, LocalizedText Title, RecordingKind Kind, long DurationSeconds, long Size, IReadOnlyList<string> Tags, OffsetDateTime PublishedAt,
    string ContentType, IReadOnlyList<string> Subtitles, IReadOnlyList<RenditionItem> Renditions, IReadOnlyList<string> People, Audience Audience, LocalizedText? Description = null,
    string? Language = null, string? Poster = null, string? Place = null, string? RecordedOn = null, Licence? Licence = null, string? Age = null);

/// <summary>Where to send the file: blocks to <c>url&amp;comp=block&amp;blockid=…</c>, then the list to <c>url&amp;comp=blocklist</c>.</summary>
/// <param name="Blocks">Ids of the blocks that storage has already: they need not be sent again.</param>
/// <param name="Id">The upload's own name: who goes on with it, or completes it, says it.</param>
public sealed record UploadLink(string Url, int BlockSize, OffsetDateTime ExpiresAt, IReadOnlyList<string> Blocks, string Id);

/// <summary>Announces a smaller copy of a recording's file.</summary>
/// <param name="ContentType">What the browser takes it for; not relied on.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Fingerprint">Of the file that it was made of, where that may have been replaced meanwhile.</param>
public sealed record StartRenditionBody(string ContentType, long Size, string? Fingerprint = null);

/// <summary>Announces a file that is to take the place of a recording's.</summary>
/// <param name="Size">Bytes, at most 10 GiB.</param>
/// <param name="Upload">The upload that goes on, by the <c>id</c> of its link; without it a new one begins, and one that was under way is given up.</param>
public sealed record StartReplacementBody(string FileName, long Size, string? Upload = null);

/// <summary>A recording as the desk sees it, in any state.</summary>
/// <param name="Etag">For <c>If-Match</c> of the next change.</param>
public sealed record DeskRecording(
    string Id, RecordingState Status, LocalizedText Title, RecordingKind Kind, IReadOnlyList<string> Tags, string FileName, long Size,
    IReadOnlyList<string> Subtitles, OffsetDateTime CreatedAt, string Etag)
{
    public required IReadOnlyList<string> People { get; init; }

    public required Licence Licence { get; init; }

    public required Audience Audience { get; init; }

    /// <summary>Smaller copies of its file.</summary>
    public required IReadOnlyList<RenditionItem> Renditions { get; init; }

    /// <summary>Whether it is known how loud it is from place to place.</summary>
    public required bool Peaks { get; init; }

    /// <summary>Whether no program tries any more to make a copy that browsers play: it failed three times.</summary>
    public required bool ConversionFailed { get; init; }

    /// <summary>Whether its file is too large for the program that makes copies at night: they have to be made elsewhere.</summary>
    public required bool ConversionTooLarge { get; init; }

    /// <summary>Why browsers do not play its file.</summary>
    public Hindrance? Reason { get; init; }

    /// <summary>How its picture is written, such as <c>h264</c>.</summary>
    public string? PictureCodec { get; init; }

    /// <summary>How its sound is written, such as <c>aac</c>.</summary>
    public string? SoundCodec { get; init; }

    /// <summary>Of its picture, in dots.</summary>
    public int? Width { get; init; }

    /// <summary>Of its picture, in dots.</summary>
    public int? Height { get; init; }

    public string? Place { get; init; }

    public string? RecordedOn { get; init; }

    public string? Age { get; init; }

    public LocalizedText? Description { get; init; }

    public string? Language { get; init; }

    public long? DurationSeconds { get; init; }

    public string? ContentType { get; init; }

    public string? Poster { get; init; }

    /// <summary>The same picture for lists.</summary>
    public string? Thumbnail { get; init; }

    public OffsetDateTime? PublishedAt { get; init; }

    public OffsetDateTime? DeletedAt { get; init; }

    /// <summary>Until when it can be brought back, where it is deleted.</summary>
    public OffsetDateTime? RestorableUntil { get; init; }

    public UploadLink? Upload { get; init; }
}

public sealed record SubtitleLink(string Language, string Url);

/// <summary>Where to play a smaller copy from.</summary>
/// <param name="Download">Where to save it from, as for the recording.</param>
public sealed record RenditionLink(RenditionName Name, string Url, string ContentType, long Size, string? Download = null);

/// <summary>Where to play a recording from, until <paramref name="ExpiresAt"/>. The link answers Range requests.</summary>
/// <param name="Renditions">Smaller copies to choose from.</param>
/// <param name="Peaks">How loud it is from place to place: 100 to 2000 bytes, evenly spaced, 0 is silence.</param>
/// <param name="Play">What the player counts this play by at <c>…/plays</c>; absent where it is not to be counted.</param>
/// <param name="Download">A link that a browser saves under the recording's title instead of opening; absent where the licence lets nobody keep it.</param>
public sealed record PlaybackAnswer(
    string Url, string ContentType, long Size, long DurationSeconds, OffsetDateTime ExpiresAt, long LastsSeconds,
    IReadOnlyList<SubtitleLink> Subtitles, IReadOnlyList<RenditionLink> Renditions, string? Poster = null, string? Peaks = null, string? Play = null,
    string? Download = null);

/// <summary>How much room recordings take and may take, in bytes.</summary>
public sealed record UsageAnswer(long Used, long Quota);

public sealed record RecordingsPage(IReadOnlyList<RecordingItem> Items, string? Next = null);

/// <summary>The library in columns, newest first: the first of each belongs to the first recording. What is not known is empty.</summary>
/// <param name="Sizes">Bytes, as precise as they are shown: tenths of a unit of 1024, 1024² or 1024³ below ten of it, wholes above.</param>
/// <param name="Published">Dates in UTC.</param>
/// <param name="Tags">Of each recording, one a line.</param>
/// <param name="People">Of each recording, one a line.</param>
/// <param name="Posters">1 where there is a picture at <c>/api/recordings/{id}/poster</c>.</param>
/// <param name="Smalls">Bytes of the smaller copy, as precise as <paramref name="Sizes"/>; 0 where there is none.</param>
/// <param name="Audios">Bytes of the copy that is sound alone, as precise as <paramref name="Sizes"/>; 0 where there is none.</param>
public sealed record CatalogueAnswer(
    IReadOnlyList<string> Ids, IReadOnlyList<LocalizedText> Titles, IReadOnlyList<RecordingKind> Kinds, IReadOnlyList<long> Seconds, IReadOnlyList<long> Sizes,
    IReadOnlyList<LocalDate> Published, IReadOnlyList<string> Languages, IReadOnlyList<string> Ages, IReadOnlyList<string> Tags,
    IReadOnlyList<string> People, IReadOnlyList<int> Posters,
    IReadOnlyList<long> Smalls, IReadOnlyList<long> Audios);

public sealed record DeskRecordingsPage(IReadOnlyList<DeskRecording> Items, string? Next = null);

/// <summary>What was done with a recording in one go.</summary>
/// <param name="Members">Which parts of the description changed.</param>
/// <param name="By">The name of the staff member, empty where they have none; left out where the program did it by itself.</param>
public sealed record RecordingEntry(OffsetDateTime At, IReadOnlyList<RecordingAct> Acts, IReadOnlyList<string> Members, string? By = null);

/// <summary>What was done with a recording, newest first, at most 90 entries.</summary>
public sealed record RecordingHistoryAnswer(IReadOnlyList<RecordingEntry> Items);

[JsonSerializable(typeof(CreateRecordingBody))]
[JsonSerializable(typeof(ChangeRecordingBody))]
[JsonSerializable(typeof(StartRenditionBody))]
[JsonSerializable(typeof(StartReplacementBody))]
[JsonSerializable(typeof(UploadLink))]
[JsonSerializable(typeof(UsageAnswer))]
[JsonSerializable(typeof(RecordingAnswer))]
[JsonSerializable(typeof(DeskRecording))]
[JsonSerializable(typeof(PlaybackAnswer))]
[JsonSerializable(typeof(RecordingsPage))]
[JsonSerializable(typeof(CatalogueAnswer))]
[JsonSerializable(typeof(DeskRecordingsPage))]
[JsonSerializable(typeof(RecordingHistoryAnswer))]
internal sealed partial class RecordingsJson : JsonSerializerContext
{
    public static RecordingsJson Wire { get; } = new(new JsonSerializerOptions(WireJson.Options));
}
