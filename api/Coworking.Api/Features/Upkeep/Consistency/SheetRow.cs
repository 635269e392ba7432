using System.Globalization;
using Azure.Data.Tables;
using Coworking.Domain.Common;
using NodaTime;

namespace Coworking.Api.Features.Upkeep.Consistency;

/// <summary>Row <c>R|resource</c>.</summary>
internal sealed record SheetRow(
    string RowKey, string Resource, IReadOnlyList<SheetEntry> Entries, IReadOnlyList<SheetHold> Holds, IReadOnlyList<SheetClosed> Closed, bool IsWaitedFor)
{
    public static SheetRow Read(TableEntity row, string resource) => new(
        row.RowKey,
        resource,
        EntriesOf(row),
        [.. Parts(row, "Holds").Select(hold => hold.Split(' ')).Select(hold => new SheetHold(RangeOf(hold[0]), At(hold[1]), hold[2]))],
        Paired(row, "Closed", "ClosedIds", (range, tail) => new SheetClosed(RangeOf(range), tail)),
        row.GetBoolean("Waited") ?? false);

    internal static TimeRange RangeOf(string text) => text.Split('-') is [var start, var end]
        ? new TimeRange(Minutes(start), Minutes(end))
        : throw new FormatException($"{text} is no stretch of time.");

    private static IReadOnlyList<SheetEntry> EntriesOf(TableEntity row)
    {
        var entries = Paired(row, "Busy", "Ids", (range, tail) => new SheetEntry(RangeOf(range), tail, Kept: null));
        if (row.GetString("Kept") is null)
        {
            return entries;
        }

        var kept = Parts(row, "Kept");
        return kept.Length == entries.Count
            ? [.. entries.Zip(kept, (entry, until) => entry with { Kept = new KeptUntil(until == "-" ? null : At(until)) })]
            : throw new FormatException($"{entries.Count} stretches, {kept.Length} times until when they are kept.");
    }

    private static IReadOnlyList<T> Paired<T>(TableEntity row, string one, string other, Func<string, string, T> pair)
    {
        var (ones, others) = (Parts(row, one), Parts(row, other));
        return ones.Length == others.Length ? [.. ones.Zip(others, pair)] : throw new FormatException($"{ones.Length} in {one}, {others.Length} in {other}.");
    }

    private static string[] Parts(TableEntity row, string column) => row.GetString(column) is { Length: > 0 } text ? text.Split(',') : [];

    private static TimeOfDay Minutes(string text) => new(int.Parse(text, CultureInfo.InvariantCulture));

    private static Instant At(string seconds) => Instant.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture));
}

/// <summary>A stretch of a sheet and the tail of the booking that has it; <paramref name="Kept"/> is null on a sheet of an early release.</summary>
internal sealed record SheetEntry(TimeRange Range, string Tail, KeptUntil? Kept);

/// <summary>Until when a place is kept; null for good.</summary>
internal sealed record KeptUntil(Instant? Until);

/// <summary>A stretch that is kept for an entry of the waiting list.</summary>
internal sealed record SheetHold(TimeRange Range, Instant Until, string Tail);

/// <summary>A stretch that a closure shuts.</summary>
internal sealed record SheetClosed(TimeRange Range, string Tail);
