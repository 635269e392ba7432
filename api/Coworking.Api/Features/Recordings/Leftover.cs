using Azure.Data.Tables;
using Coworking.Api.Platform.Blobs;
using Coworking.Domain.Recordings;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>Blobs that no recording names any more, and from when on they may be cleared away.</summary>
/// <param name="Upload">Where the file arrived; of a smaller copy that was taken away, whose place of arrival is long clear, its own name.</param>
/// <param name="Kept">What was kept of it.</param>
/// <param name="Recording">Whose they were: what it names when they are cleared away stays. Null in rows of earlier releases.</param>
internal sealed record Leftover(BlobName Upload, IReadOnlyList<BlobName> Kept, Instant Due, string? Recording)
{
    /// <summary>All that a recording has.</summary>
    public static Leftover Of(Recording recording, Instant due) => new(
        recording.Upload,
        [
            .. new[] { recording.Checked?.Kept, recording.Poster?.Kept, recording.Thumbnail?.Kept, recording.Peaks }.OfType<BlobName>(),
            .. recording.Renditions.Select(one => one.Kept),
            .. recording.Subtitles.Values,
        ],
        due,
        recording.Id.Value);

    /// <summary>What was kept, or may have been, of an upload that came to nothing: who completes it in this moment may still name it.</summary>
    public static Leftover Of(BlobName upload, BlobName kept, string recording, Instant now) => new(upload, [kept], now + LinkPeriod.Longest, recording);

    /// <summary>
    /// What a write left of files of any kind that were replaced or taken away. Who plays or reads them now does so to the end of the link.
    /// </summary>
    public static IEnumerable<Leftover> Between(Recording before, Recording after, Instant now)
    {
        var unused = Of(before, now).Kept.Except(Of(after, now).Kept).ToList();
        return before.IsKept && before.Checked is { } file && unused.Contains(file.Kept)
            ? [new Leftover(before.Upload, unused, now + LinkPeriod.Longest, before.Id.Value)]
            : unused.Select(name => Of(name, name, before.Id.Value, now));
    }
}

/// <summary>
/// Written in one transaction with what took the blobs' names away, so that an interrupted clearing goes on: partition
/// <c>recordings</c>, RowKey <c>~~upload</c>, gone when the blobs are.
/// </summary>
internal static class LeftoverRow
{
    private const string Prefix = RecordingEntity.Behind + RecordingEntity.Behind;
    private const char Between = '\n';

    public static string Key(Leftover leftover) => Prefix + leftover.Upload.Value;

    public static TableEntity From(Leftover leftover) => new(RecordingEntity.Partition, Key(leftover))
    {
        ["Kept"] = string.Join(Between, leftover.Kept),
        ["Due"] = leftover.Due.ToDateTimeOffset(),
        ["Recording"] = leftover.Recording,
    };

    public static Leftover Read(TableEntity row) => new(
        new BlobName(row.RowKey[Prefix.Length..]),
        [.. row.GetString("Kept").Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(name => new BlobName(name))],
        Instant.FromDateTimeOffset(row.GetDateTimeOffset("Due")!.Value),
        row.GetString("Recording"));

    public static string FilterOf(Instant due) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {RecordingEntity.Partition} and RowKey ge {Prefix} and Due le {due.ToDateTimeOffset()}");
}
