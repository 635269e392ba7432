using System.Globalization;
using Azure.Data.Tables;
using Coworking.Domain.Recordings;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>One write of a recording.</summary>
/// <param name="Number">Counted from 1; the recording's row says how many there were.</param>
/// <param name="By">The name of the staff member, empty where they have none; null where the program did it by itself.</param>
internal sealed record HistoryEntry(int Number, Instant At, RecordingChange Change, string? By);

/// <summary>
/// What was done with a recording, in the recording's own partition, so that it is written with what it tells of or not at all: RowKey
/// <c>~id~place</c>. The places of a recording are used in turn: the newest <see cref="Most"/> entries are there, and nothing need be swept.
/// </summary>
internal static class HistoryRow
{
    /// <summary>Most entries of a recording: with the recording they go in one transaction, which takes a hundred rows.</summary>
    public const int Most = 90;

    public static TableEntity From(RecordingId id, HistoryEntry entry) =>
        new(RecordingEntity.Partition, Prefix(id) + (entry.Number % Most).ToString("00", CultureInfo.InvariantCulture))
        {
            ["Number"] = entry.Number,
            ["At"] = entry.At.ToDateTimeOffset(),
            ["Acts"] = string.Join(',', entry.Change.Acts),
            ["Members"] = string.Join(',', entry.Change.Members),
            ["By"] = entry.By,
        };

    public static HistoryEntry Read(TableEntity row) => new(
        row.GetInt32("Number")!.Value,
        Instant.FromDateTimeOffset(row.GetDateTimeOffset("At")!.Value),
        new RecordingChange([.. Parts(row, "Acts").Select(Enum.Parse<RecordingAct>)], Parts(row, "Members")),
        row.GetString("By"));

    /// <summary>All rows of one recording's history, and no others.</summary>
    public static string FilterOf(RecordingId id) => TableClient.CreateQueryFilter(
        $"PartitionKey eq {RecordingEntity.Partition} and RowKey ge {Prefix(id)} and RowKey lt {Prefix(id) + RecordingEntity.Behind}");

    private static string Prefix(RecordingId id) => $"{RecordingEntity.Behind}{id.Value}~";

    private static string[] Parts(TableEntity row, string column) => (row.GetString(column) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
}
