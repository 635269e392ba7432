using System.Text.Json;
using System.Text.Json.Serialization;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>Announces a file to be uploaded.</summary>
/// <param name="Kind">What the librarian takes it for; the file's own bytes have the last word.</param>
/// <param name="ContentType">What the browser takes it for; not relied on.</param>
/// <param name="Size">Bytes, at most 10 GiB.</param>
/// <param name="Language">Language spoken or sung: two or three letters.</param>
public sealed record CreateRecordingBody(
    LocalizedText Title, RecordingKind Kind, string FileName, string ContentType, long Size, LocalizedText? Description = null, string? Language = null, string[]? Tags = null);

/// <summary>Changes what is said about a recording; a member that is left out stays as it is.</summary>
/// <param name="Language">An empty text takes the language away.</param>
public sealed record ChangeRecordingBody(LocalizedText? Title = null, LocalizedText? Description = null, string? Language = null, string[]? Tags = null);

/// <summary>A recording as anyone finds it in the list.</summary>
/// <param name="Poster">A link to a picture, good for some hours.</param>
public sealed record RecordingItem(
    string Id, LocalizedText Title, RecordingKind Kind, long DurationSeconds, long Size, IReadOnlyList<string> Tags, OffsetDateTime PublishedAt,
    string? Language = null, string? Poster = null);

/// <summary>A recording as anyone sees it on its page.</summary>
/// <param name="Subtitles">Languages that it has subtitles in.</param>
public sealed record RecordingAnswer(
    string Id, LocalizedText Title, RecordingKind Kind, long DurationSeconds, long Size, IReadOnlyList<string> Tags, OffsetDateTime PublishedAt,
    string ContentType, IReadOnlyList<string> Subtitles, LocalizedText? Description = null, string? Language = null, string? Poster = null);

/// <summary>Where to send the file: blocks to <c>url&amp;comp=block&amp;blockid=…</c>, then the list to <c>url&amp;comp=blocklist</c>.</summary>
/// <param name="Blocks">Ids of the blocks that storage has already: they need not be sent again.</param>
public sealed record UploadLink(string Url, int BlockSize, OffsetDateTime ExpiresAt, IReadOnlyList<string> Blocks);

/// <summary>A recording as the desk sees it, in any state.</summary>
/// <param name="Etag">For <c>If-Match</c> of the next change.</param>
public sealed record DeskRecording(
    string Id, RecordingState Status, LocalizedText Title, RecordingKind Kind, IReadOnlyList<string> Tags, string FileName, long Size,
    IReadOnlyList<string> Subtitles, OffsetDateTime CreatedAt, string Etag)
{
    public LocalizedText? Description { get; init; }

    public string? Language { get; init; }

    public long? DurationSeconds { get; init; }

    public string? ContentType { get; init; }

    public string? Poster { get; init; }

    public OffsetDateTime? PublishedAt { get; init; }

    public OffsetDateTime? DeletedAt { get; init; }

    public UploadLink? Upload { get; init; }
}

public sealed record SubtitleLink(string Language, string Url);

/// <summary>Where to play a recording from, until <paramref name="ExpiresAt"/>. The link answers Range requests.</summary>
public sealed record PlaybackAnswer(
    string Url, string ContentType, long Size, long DurationSeconds, OffsetDateTime ExpiresAt, IReadOnlyList<SubtitleLink> Subtitles, string? Poster = null);

public sealed record RecordingsPage(IReadOnlyList<RecordingItem> Items, string? Next = null);

public sealed record DeskRecordingsPage(IReadOnlyList<DeskRecording> Items, string? Next = null);

[JsonSerializable(typeof(CreateRecordingBody))]
[JsonSerializable(typeof(ChangeRecordingBody))]
[JsonSerializable(typeof(RecordingAnswer))]
[JsonSerializable(typeof(DeskRecording))]
[JsonSerializable(typeof(PlaybackAnswer))]
[JsonSerializable(typeof(RecordingsPage))]
[JsonSerializable(typeof(DeskRecordingsPage))]
internal sealed partial class RecordingsJson : JsonSerializerContext
{
    public static RecordingsJson Wire { get; } = new(new JsonSerializerOptions(WireJson.Options));
}
