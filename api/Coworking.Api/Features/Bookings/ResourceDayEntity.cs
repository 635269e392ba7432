using System.Globalization;
using Azure.Data.Tables;
using Coworking.Domain.Bookings;
using Coworking.Domain.Closures;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>
/// Row <c>R|resource</c>: <c>Busy</c> holds the stretches as minutes of the day (<c>540-600,615-675</c>), <c>Ids</c> the
/// tails of the bookings that hold them and <c>Kept</c> until when each is kept for who has not come (Unix seconds, or
/// <c>-</c>), in the same order; <c>Holds</c> what is kept for people who waited (<c>540-600 1780000000 tail</c>),
/// <c>Closed</c> and <c>ClosedIds</c> closures, <c>Waited</c> whether somebody may wait. Availability reads all but ids:
/// a whole day stays a few kilobytes.
/// </summary>
internal static class ResourceDayEntity
{
    public const string Busy = "Busy";
    public const string Kept = "Kept";
    public const string Holds = "Holds";
    public const string Closed = "Closed";
    private const string Ids = "Ids";
    private const string ClosedIds = "ClosedIds";
    private const string Waited = "Waited";

    public static TableEntity Of(ResourceDay sheet, LocalDate date)
    {
        var row = new TableEntity(DayKeys.Partition(date), DayKeys.Resource(sheet.Resource))
        {
            [Busy] = string.Join(',', sheet.Bookings.Select(held => Write(held.Range))),
            [Ids] = string.Join(',', sheet.Bookings.Select(held => held.Booking.Tail)),
            [Kept] = string.Join(',', sheet.Bookings.Select(held => held.KeptUntil is { } until ? Seconds(until) : "-")),
        };
        if (sheet.Holds.Count > 0)
        {
            row[Holds] = string.Join(',', sheet.Holds.Select(hold => $"{Write(hold.Range)} {Seconds(hold.Until)} {hold.Entry.Tail}"));
        }

        if (sheet.Closed.Count > 0)
        {
            row[Closed] = string.Join(',', sheet.Closed.Select(closed => Write(closed.Range)));
            row[ClosedIds] = string.Join(',', sheet.Closed.Select(closed => closed.Closure.Tail));
        }

        if (sheet.Waited)
        {
            row[Waited] = true;
        }

        return row;
    }

    public static ResourceDay Read(TableEntity row, LocalDate date) => new(
        ResourceOf(row),
        [.. KeptRanges(row).Zip(Parts(row, Ids), (held, tail) => new BookedRange(held.Range, BookingId.FromTail(date, tail), held.Until))],
        [.. HoldRanges(row).Select(hold => new HoldRange(hold.Range, BookingId.FromTail(date, hold.Tail), hold.Until))],
        [.. Parts(row, Closed).Select(Range).Zip(Parts(row, ClosedIds), (range, tail) => new ClosedRange(range, ClosureId.FromTail(date, tail)))],
        row.GetBoolean(Waited) ?? false);

    /// <summary>When a resource cannot be booked, from the columns that do not say for whom.</summary>
    public static BusySheet ReadBusy(TableEntity row) => new(
        ResourceOf(row),
        [.. KeptRanges(row), .. HoldRanges(row).Select(hold => (hold.Range, (Instant?)hold.Until))],
        [.. Parts(row, Closed).Select(Range)],
        [.. HoldRanges(row).Select(hold => (hold.Range, hold.Until))]);

    public static ResourceId ResourceOf(TableEntity row) => new(row.RowKey[2..]);

    private static IEnumerable<(TimeRange Range, Instant? Until)> KeptRanges(TableEntity row)
    {
        var kept = Parts(row, Kept);
        return Parts(row, Busy).Select((part, i) => (Range(part), i < kept.Length && kept[i] != "-" ? At(kept[i]) : (Instant?)null));
    }

    private static IEnumerable<(TimeRange Range, Instant Until, string Tail)> HoldRanges(TableEntity row) =>
        Parts(row, Holds).Select(hold => hold.Split(' ')).Select(parts => (Range(parts[0]), At(parts[1]), parts[2]));

    private static string[] Parts(TableEntity row, string column) => row.GetString(column) is { Length: > 0 } text ? text.Split(',') : [];

    private static TimeRange Range(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return new TimeRange(Minutes(text.AsSpan(0, dash)), Minutes(text.AsSpan(dash + 1)));
    }

    private static TimeOfDay Minutes(ReadOnlySpan<char> text) => new(int.Parse(text, CultureInfo.InvariantCulture));

    private static string Write(TimeRange range) => $"{range.Start.Minutes}-{range.End.Minutes}";

    private static Instant At(string seconds) => Instant.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture));

    private static string Seconds(Instant instant) => instant.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
