using System.Globalization;
using Azure.Data.Tables;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Coworking.Domain.Recordings.Media;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>
/// A row of table <c>Recordings</c>. PartitionKey <c>recordings</c>, RowKey the recording's id. An id begins with the time counted
/// backwards, so the table's only order, by RowKey, is newest first: a page of the list is one query that stops after its last item,
/// with no index to keep. One partition serves 2,000 rows a second, and a library has thousands of recordings, not millions.
/// </summary>
internal static class RecordingEntity
{
    public const string Partition = "recordings";

    /// <summary>Rows of this partition that are no recordings stand behind all that are: ids have digits and capital letters.</summary>
    public const string Behind = "~";

    private const char Between = '\n';

    private static readonly string[] Texts = ["TextKk", "TextRu", "TextEn"];

    /// <summary>What is read for lists: all but the long texts.</summary>
    public static readonly string[] WithoutTexts =
    [
        "PartitionKey", "RowKey", "State", "Kind", "TitleKk", "TitleRu", "TitleEn", "Language", "Tags", "People", "Licence", "Age", "Audience", "FileName", "Size",
        "Upload", "CheckedVersion", "Container", "Milliseconds", "Picture", "Sound", "Kept", "Poster", "Thumbnail", "Renditions", "CreatedAt", "PublishedAt",
    ];

    /// <summary>What is read to search: what lists show, and where words are looked for.</summary>
    public static readonly string[] Searched = [.. WithoutTexts, .. Texts, "Place", "Subtitles"];

    /// <summary>What is read to add up the room that recordings take.</summary>
    public static readonly string[] Sizes = ["Size", "Renditions"];

    /// <summary>What is read to know which subtitles there are.</summary>
    public static readonly string[] Files = ["Subtitles"];

    public static TableEntity From(Recording recording)
    {
        var (description, file) = (recording.Description, recording.Checked);
        return new TableEntity(Partition, recording.Id.Value)
        {
            ["State"] = recording.State.ToString(),
            ["Kind"] = recording.Kind.ToString(),
            ["TitleKk"] = description.Title.Kk,
            ["TitleRu"] = description.Title.Ru,
            ["TitleEn"] = description.Title.En,
            ["TextKk"] = description.Text?.Kk,
            ["TextRu"] = description.Text?.Ru,
            ["TextEn"] = description.Text?.En,
            ["Language"] = description.Language,
            ["Tags"] = string.Join(Between, description.Tags),
            ["People"] = string.Join(Between, description.Provenance.People),
            ["Place"] = description.Provenance.Place,
            ["RecordedOn"] = description.Provenance.On?.ToString(),
            ["Licence"] = description.Terms.Licence.ToString(),
            ["Age"] = description.Terms.Age?.Years,
            ["Audience"] = description.Terms.Audience.ToString(),
            ["FileName"] = recording.File.Name,
            ["Size"] = recording.File.Size,
            ["Upload"] = recording.Upload.Value,
            ["CheckedVersion"] = file?.Version,
            ["Container"] = file?.Facts.Container.ToString(),
            ["Milliseconds"] = (long?)file?.Facts.Duration.TotalMilliseconds,
            ["Picture"] = file?.Facts.Picture,
            ["Sound"] = file?.Facts.Sound,
            ["Width"] = file?.Facts.Size?.Width,
            ["Height"] = file?.Facts.Size?.Height,
            ["Kept"] = file?.Kept.Value,
            ["Fingerprint"] = file?.Fingerprint?.Value,
            ["Poster"] = recording.Poster?.Kept.Value,
            ["Thumbnail"] = recording.Thumbnail?.Kept.Value,
            ["Peaks"] = recording.Peaks?.Value,
            ["Renditions"] = string.Join(Between, recording.Renditions.Select(one => $"{one.Name}={one.Container}={one.Size}={one.Kept}")),
            ["Subtitles"] = string.Join(Between, recording.Subtitles.Select(one => $"{one.Key}={one.Value}")),
            ["CreatedAt"] = recording.CreatedAt.ToDateTimeOffset(),
            ["PublishedAt"] = recording.PublishedAt?.ToDateTimeOffset(),
            ["HiddenAt"] = recording.HiddenAt?.ToDateTimeOffset(),
            ["DeletedAt"] = recording.DeletedAt?.ToDateTimeOffset(),
        };
    }

    public static Recording Read(TableEntity row) => new()
    {
        Id = RecordingId.TryParse(row.RowKey, out var id) ? id : throw new FormatException("Not a recording's row."),
        Description = Description(row),
        Kind = Enum.Parse<RecordingKind>(row.GetString("Kind")),
        File = DeclaredFile.Create(row.GetString("FileName"), row.GetInt64("Size")!.Value).Value,
        State = Enum.Parse<RecordingState>(row.GetString("State")),
        CreatedAt = At(row, "CreatedAt")!.Value,
        Upload = new BlobName(row.GetString("Upload")),
        Checked = File(row),
        PublishedAt = At(row, "PublishedAt"),
        DeletedAt = At(row, "DeletedAt"),
        HiddenAt = At(row, "HiddenAt"),
        Poster = row.GetString("Poster") is { } poster ? new Poster(new BlobName(poster)) : null,
        Thumbnail = row.GetString("Thumbnail") is { } thumbnail ? new Poster(new BlobName(thumbnail)) : null,
        Peaks = row.GetString("Peaks") is { } peaks ? new BlobName(peaks) : null,
        Renditions = [.. Parts(row, "Renditions").Select(one => Rendition(one.Split('=')))],
        Subtitles = Parts(row, "Subtitles").Select(one => one.Split('=')).ToDictionary(one => one[0], one => new BlobName(one[1]), StringComparer.Ordinal),
    };

    /// <summary>Characters of its texts in all languages.</summary>
    public static int LengthOfTexts(TableEntity row) => Texts.Sum(text => row.GetString(text)?.Length ?? 0);

    public static TableEntity ButTexts(TableEntity row)
    {
        foreach (var text in Texts)
        {
            row.Remove(text);
        }

        return row;
    }

    /// <summary>Bytes of a recording's file and of its smaller copies.</summary>
    public static long Bytes(TableEntity row) =>
        row.GetInt64("Size")!.Value + Parts(row, "Renditions").Sum(one => Rendition(one.Split('=')).Size);

    /// <summary>The names under which subtitles are kept.</summary>
    public static IEnumerable<BlobName> SubtitlesOf(TableEntity row) => Parts(row, "Subtitles").Select(one => new BlobName(one.Split('=')[1]));

    private static RecordingDescription Description(TableEntity row)
    {
        var title = new LocalizedText(row.GetString("TitleKk"), row.GetString("TitleRu"), row.GetString("TitleEn"));
        return RecordingDescription.Create(title, Text(row), row.GetString("Language"), Parts(row, "Tags")).Value with
        {
            Provenance = Provenance.Create(
                Parts(row, "People"), row.GetString("Place"), RecordedOn.TryParse(row.GetString("RecordedOn"), out var on) ? on : null, latest: null).Value,
            Terms = Terms.Create(
                Said<Licence>(row, "Licence"), AgeMark.TryParse($"{row.GetInt32("Age")}", out var age) ? age : null, Said<Audience>(row, "Audience")).Value,
        };
    }

    /// <summary>A row from before this was said has the first value.</summary>
    private static T Said<T>(TableEntity row, string column)
        where T : struct, Enum => row.GetString(column) is { } said ? Enum.Parse<T>(said) : default;

    private static CheckedFile? File(TableEntity row) => row.GetString("CheckedVersion") is not { } version
        ? null
        : new CheckedFile(
            version,
            new MediaFacts(
                Enum.Parse<MediaContainer>(row.GetString("Container")), Enum.Parse<RecordingKind>(row.GetString("Kind")), Duration.FromMilliseconds(row.GetInt64("Milliseconds")!.Value))
            {
                Picture = row.GetString("Picture"),
                Sound = row.GetString("Sound"),
                Size = row.GetInt32("Width") is { } width && row.GetInt32("Height") is { } height ? new PictureSize(width, height) : null,
            },
            new BlobName(row.GetString("Kept")))
        {
            Fingerprint = FileFingerprint.TryParse(row.GetString("Fingerprint"), out var fingerprint) ? fingerprint : null,
        };

    private static Rendition Rendition(string[] parts) => new(
        Enum.Parse<RenditionName>(parts[0]), Enum.Parse<MediaContainer>(parts[1]), long.Parse(parts[2], CultureInfo.InvariantCulture), new BlobName(parts[3]));

    private static LocalizedText? Text(TableEntity row)
    {
        var (kk, ru, en) = (row.GetString("TextKk"), row.GetString("TextRu"), row.GetString("TextEn"));
        return (kk ?? ru ?? en) is null ? null : new LocalizedText(kk, ru, en);
    }

    private static string[] Parts(TableEntity row, string column) =>
        (row.GetString(column) ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries);

    private static Instant? At(TableEntity row, string column) =>
        row.GetDateTimeOffset(column) is { } time ? Instant.FromDateTimeOffset(time) : null;
}
