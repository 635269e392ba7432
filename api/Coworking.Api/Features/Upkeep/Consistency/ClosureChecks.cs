using Coworking.Domain.Bookings;
using NodaTime;

namespace Coworking.Api.Features.Upkeep.Consistency;

/// <summary>Holds closures against the sheets. A closure that is still at work with a resource says so; until then nothing is wrong there.</summary>
internal sealed class ClosureChecks(DayRows day, Instant now)
{
    public IEnumerable<Finding> Run() =>
    [
        .. day.Sheets.SelectMany(Shut),
        .. day.Closures.SelectMany(Done),
        .. day.Sheets.SelectMany(Inside),
    ];

    private ClosureRow? By(SheetClosed closed) => day.Closures.Find(closure => closure.Tail == closed.Tail);

    private IEnumerable<Finding> Shut(SheetRow sheet) => sheet.Closed
        .Where(closed => By(closed) is not { } closure || (closure.Shut != closed.Range && !closure.ToDo.Contains(sheet.Resource, StringComparer.Ordinal)))
        .Select(closed => day.Find(FindingKind.ClosedWithoutClosure, sheet.RowKey, $"{closed.Range} is shut by {closed.Tail}, {(By(closed) is { } closure ? $"which shuts {closure.Shut?.ToString() ?? "nothing"}" : "which is not there")}."));

    private IEnumerable<Finding> Done(ClosureRow closure) => closure.Resources.Except(closure.ToDo, StringComparer.Ordinal)
        .Where(resource => closure.Shut is { } shut
            && !day.Sheets.Exists(sheet => sheet.Resource == resource && sheet.Closed.Any(closed => closed.Tail == closure.Tail && closed.Range == shut)))
        .Select(resource => day.Find(FindingKind.ClosureNotOnSheet, closure.RowKey, $"{resource} is not shut {closure.Shut}."));

    private IEnumerable<Finding> Inside(SheetRow sheet) =>
        from closed in sheet.Closed
        where By(closed) is { } closure && !closure.ToDo.Contains(sheet.Resource, StringComparer.Ordinal)
        from entry in sheet.Entries
        where entry.Range.Overlaps(closed.Range)
            && day.Bookings.TryGetValue(BookingId.FromTail(day.Date, entry.Tail).Value, out var row) && row.Booking.IsOpen(now)
        select day.Find(FindingKind.BookingInClosedTime, sheet.RowKey, $"{entry.Range} of {entry.Tail} in {closed.Range} of {closed.Tail}.");
}
