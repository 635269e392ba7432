using Coworking.Domain.Bookings;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Api.Features.Upkeep.Consistency;

/// <summary>Holds the waiting list against the sheets. A hold that has run out counts as free, whatever is written.</summary>
internal sealed class LineChecks(DayRows day, Inventory? inventory, Instant now)
{
    public IEnumerable<Finding> Run() =>
    [
        .. day.Sheets.SelectMany(Holds),
        .. day.Line.Where(row => row.Entry.StatusAt(now) == WaitStatus.Held).SelectMany(Kept),
        .. day.Line.Where(row => row.Entry.StatusAt(now) == WaitStatus.Waiting).SelectMany(Marked),
    ];

    private IEnumerable<Finding> Holds(SheetRow sheet) => sheet.Holds
        .Where(hold => now < hold.Until && !day.Line.Exists(row => IsFor(row.Entry, sheet, hold)))
        .Select(hold => day.Find(FindingKind.HoldWithoutWaiting, sheet.RowKey, $"{hold.Range} is kept for {hold.Tail}, who does not wait for it."));

    private static bool IsFor(WaitlistEntry entry, SheetRow sheet, SheetHold hold) =>
        entry.Id.Tail == hold.Tail && entry is { Status: WaitStatus.Held, Kept: { } kept }
        && kept.Range == hold.Range && Seconds(kept.Until) == Seconds(hold.Until) && kept.Resources.Any(resource => resource.Value == sheet.Resource);

    private IEnumerable<Finding> Kept(WaitRow row) => row.Entry.Kept!.Resources
        .Where(resource => !day.Sheets.Exists(sheet => sheet.Resource == resource.Value && sheet.Holds.Any(hold => IsFor(row.Entry, sheet, hold))))
        .Select(resource => day.Find(FindingKind.WaitingWithoutHold, row.RowKey, $"{resource} does not keep {row.Entry.Kept.Range} for it."));

    private IEnumerable<Finding> Marked(WaitRow row) => day.Sheets
        .Where(sheet => !sheet.IsWaitedFor && inventory?.Find(new ResourceId(sheet.Resource)) is { Active: true, DeskOnly: false } resource && row.Entry.Concerns(resource.Id, resource.Kind))
        .Select(sheet => day.Find(FindingKind.WaitingNotMarked, row.RowKey, $"The sheet of {sheet.Resource} does not say that somebody waits."));

    private static long Seconds(Instant instant) => instant.ToUnixTimeSeconds();
}
