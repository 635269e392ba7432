using Azure;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>Turns recordings into what readers and the desk get to see.</summary>
public sealed class RecordingViews(RecordingLinks links, ConversionClaims claims)
{
    public static OffsetDateTime Wire(Instant instant) => instant.WithOffset(Offset.Zero);

    public static long Seconds(Recording recording) => Math.Max(1, (long)Math.Round(recording.Checked!.Facts.Duration.TotalSeconds));

    /// <summary>Bytes of what is played: the file itself, or the copy that stands in for it.</summary>
    public static long PlayedSize(Recording recording) => recording.StandIn?.Size ?? recording.File.Size;

    /// <summary>The content type of what is played.</summary>
    public static string PlayedType(Recording recording) => recording.StandIn?.ContentType ?? recording.Checked!.Facts.ContentType;

    public async Task<RecordingItem> ItemAsync(Recording recording, CancellationToken cancellation) => new(
        recording.Id.Value, recording.Description.Title, recording.Kind, Seconds(recording), PlayedSize(recording), recording.Description.Tags,
        Wire(recording.PublishedAt!.Value), recording.Description.Language, await links.ForThumbnailAsync(recording, cancellation), Age(recording));

    public async Task<RecordingAnswer> AnswerAsync(Recording recording, CancellationToken cancellation) => new(
        recording.Id.Value, recording.Description.Title, recording.Kind, Seconds(recording), PlayedSize(recording), recording.Description.Tags,
        Wire(recording.PublishedAt!.Value), PlayedType(recording), SubtitleLanguages(recording), Renditions(recording),
        recording.Description.Provenance.People, recording.Description.Terms.Audience,
        recording.Description.Text, recording.Description.Language, await links.ForPosterAsync(recording, cancellation),
        recording.Description.Provenance.Place, recording.Description.Provenance.On?.ToString(),
        recording.Description.Terms.Licence is Licence.NotSaid ? null : recording.Description.Terms.Licence, Age(recording));

    /// <param name="ends">For which recordings no program makes copies, where it was looked up.</param>
    internal async Task<DeskRecording> DeskAsync(Recording recording, ETag version, IReadOnlyDictionary<string, ConversionEnd>? ends, CancellationToken cancellation) => new(
        recording.Id.Value, recording.State, recording.Description.Title, recording.Kind, recording.Description.Tags, recording.File.Name,
        recording.File.Size, SubtitleLanguages(recording), Wire(recording.CreatedAt), version.ToString())
    {
        People = recording.Description.Provenance.People,
        Place = recording.Description.Provenance.Place,
        RecordedOn = recording.Description.Provenance.On?.ToString(),
        Licence = recording.Description.Terms.Licence,
        Audience = recording.Description.Terms.Audience,
        Renditions = Renditions(recording),
        Peaks = recording.Peaks is not null,
        ConversionFailed = recording.State == RecordingState.NeedsConversion && EndOf(recording, ends) is ConversionEnd.TriedInVain,
        ConversionTooLarge = EndOf(recording, ends) is ConversionEnd.TooLarge,
        Reason = recording.Checked?.Facts.Hindrance,
        PictureCodec = recording.Checked?.Facts.Picture,
        SoundCodec = recording.Checked?.Facts.Sound,
        Width = recording.Checked?.Facts.Size?.Width,
        Height = recording.Checked?.Facts.Size?.Height,
        Age = Age(recording),
        Description = recording.Description.Text,
        Language = recording.Description.Language,
        DurationSeconds = recording.Checked is null ? null : Seconds(recording),
        ContentType = recording.Checked?.Facts.ContentType,
        Poster = await links.ForPosterAsync(recording, cancellation),
        Thumbnail = await links.ForThumbnailAsync(recording, cancellation),
        PublishedAt = recording is { PublishedAt: { } published, State: not RecordingState.NeedsConversion } ? Wire(published) : null,
        DeletedAt = recording.DeletedAt is { } deleted ? Wire(deleted) : null,
        RestorableUntil = recording.DeletedAt is { } gone ? Wire(gone + Recording.RestorableFor) : null,
    };

    /// <summary>One recording as the desk sees it.</summary>
    public async Task<DeskRecording> DeskAsync(Recording recording, ETag version, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(recording);
        var ends = RenditionRules.Lacking(recording).Any() ? await claims.EndedAsync(cancellation) : null;
        return await DeskAsync(recording, version, ends, cancellation);
    }

    /// <summary>What a change of a recording answers: the recording as it is now, and its version.</summary>
    public async Task<IResult> DeskAnswerAsync(StoredRecording stored, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var answer = await DeskAsync(stored.Recording, stored.Version, cancellation);
        return JsonAnswer.Ok(answer, RecordingsJson.Wire.DeskRecording, answer.Etag);
    }

    private static RenditionItem[] Renditions(Recording recording) =>
        [.. recording.Renditions.OrderBy(one => one.Name).Select(one => new RenditionItem(one.Name, one.ContentType, one.Size))];

    private static ConversionEnd? EndOf(Recording recording, IReadOnlyDictionary<string, ConversionEnd>? ends) =>
        ends is not null && ends.TryGetValue(recording.Id.Value, out var end) && RenditionRules.Lacking(recording).Any() ? end : null;

    private static string? Age(Recording recording) => recording.Description.Terms.Age?.ToString();

    private static string[] SubtitleLanguages(Recording recording) => [.. recording.Subtitles.Keys.Order(StringComparer.Ordinal)];
}
