using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Domain.Closures;

/// <summary>A booking before and after a closure.</summary>
public sealed record ClosedBooking(Booking Before, Booking After);

/// <summary>Puts a closure into a day, resource by resource.</summary>
public static class ClosureSteps
{
    /// <summary>
    /// One step: the first resource that is still to be done. Its sheet says what is shut, its bookings within are
    /// cancelled or ended, what was kept there for people who waited is theirs no longer. Where that is more than fits,
    /// the stretch is shut first and the rest of the bookings follow in the next step.
    /// </summary>
    /// <param name="ledger">The day.</param>
    /// <param name="closure">The closure, not done yet.</param>
    /// <param name="find">Finds a booking of the day.</param>
    /// <param name="mostRows">So many rows may be written beside the closure's own.</param>
    public static Closure Step(this DayLedger ledger, Closure closure, Func<BookingId, Booking?> find, int mostRows)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(closure);
        var resource = closure.ToDo[0];
        var told = new List<BookingId>();
        var isDone = true;
        if (closure.Shut is { } shut)
        {
            WithdrawKept(ledger, resource, shut);
            var room = new Room(mostRows - 1 - RowsOf(ledger.Change), resource);
            foreach (var (before, after) in Struck(ledger.Sheet(resource), shut, closure.Reason, find, ledger.Now))
            {
                isDone = room.TakeFor(before);
                if (!isDone)
                {
                    break;
                }

                ledger.Rewrite(before, after, "closed");
                told.Add(before.Id);
            }
        }

        ledger.Put(Shut(ledger.Sheet(resource), closure));
        return closure.Progressed(resource, told, isDone);
    }

    /// <summary>The bookings that a closure would cancel or end, each once. Nothing is changed.</summary>
    public static IReadOnlyList<ClosedBooking> Preview(this Closure closure, DaySheets sheets, Func<BookingId, Booking?> find, Instant now)
    {
        ArgumentNullException.ThrowIfNull(closure);
        ArgumentNullException.ThrowIfNull(sheets);
        return closure.Shut is { } shut
            ? [.. closure.Resources.SelectMany(resource => Struck(sheets[resource], shut, closure.Reason, find, now)).DistinctBy(closed => closed.Before.Id)]
            : [];
    }

    private static IEnumerable<ClosedBooking> Struck(
        ResourceDay sheet, TimeRange shut, LocalizedText reason, Func<BookingId, Booking?> find, Instant now) => sheet.Bookings
        .Where(held => held.Range.Overlaps(shut))
        .Select(held => find(held.Booking))
        .OfType<Booking>()
        .Select(booking => new ClosedBooking(booking, booking.Stopped(shut.Start, reason, now)))
        .Where(closed => !ReferenceEquals(closed.Before, closed.After));

    private static ResourceDay Shut(ResourceDay sheet, Closure closure)
    {
        var open = sheet.Reopen(closure.Id, closure.Shut?.End ?? TimeOfDay.Midnight);
        return closure.Shut is { } shut ? open.Close(new ClosedRange(shut, closure.Id)) : open;
    }

    private static void WithdrawKept(DayLedger ledger, ResourceId resource, TimeRange shut)
    {
        var kept = ledger.Line.Where(entry => entry.StatusAt(ledger.Now) == WaitStatus.Held
            && entry.Kept!.Range.Overlaps(shut) && entry.Kept.Resources.Contains(resource)).ToList();
        foreach (var entry in kept)
        {
            foreach (var other in entry.Kept!.Resources)
            {
                ledger.Put(ledger.Sheet(other).Withdraw(entry.Id));
            }

            ledger.Put(entry.Back(), "hold-withdrawn");
        }
    }

    private static int RowsOf(DayChange change) => (2 * change.Bookings.Count) + change.Sheets.Count + change.Patrons.Count + (2 * change.Line.Count);

    /// <summary>Counts the rows that bookings still may take: each its own and one of the outbox, its patron's sheet and its resources' sheets once.</summary>
    private sealed class Room(int left, ResourceId resource)
    {
        private readonly HashSet<ResourceId> _sheets = [resource];
        private readonly HashSet<PatronId> _patrons = [];
        private int _left = left;

        public bool TakeFor(Booking booking)
        {
            var rows = 2 + (_patrons.Contains(booking.Patron) ? 0 : 1) + booking.Resources.Select(held => held.Id).Distinct().Count(id => !_sheets.Contains(id));
            if (rows > _left)
            {
                return false;
            }

            _left -= rows;
            _patrons.Add(booking.Patron);
            _sheets.UnionWith(booking.Resources.Select(held => held.Id));
            return true;
        }
    }
}
