using Coworking.Domain.Common;
using Coworking.Domain.Resources;

namespace Coworking.Domain.Bookings;

/// <summary>Changes of a booking that need the day's sheets to agree.</summary>
public static class BookingChanges
{
    /// <summary>
    /// A later end: within the hours and the day's limit of its patron, while the resources are free and nobody waits
    /// for them. The longest length of one booking does not bind it, and at the desk nor does the day's limit.
    /// </summary>
    public static Result<Booking, ChangeRefusal> Extend(this DayLedger ledger, Booking booking, TimeOfDay end, bool atDesk)
    {
        var extended = booking.Extend(end, ledger.Now);
        if (!extended.IsOk || ReferenceEquals(extended.Value, booking))
        {
            return extended;
        }

        if (ExtensionRefusal(ledger, booking, extended.Value, atDesk) is { } refusal)
        {
            return new ChangeRefusal.Rule(refusal);
        }

        ledger.Rewrite(booking, extended.Value, "extended");
        return extended;
    }

    /// <summary>The same booking at another time of its day, or on other resources: all of it or nothing.</summary>
    public static Result<Booking, ChangeRefusal> Move(this DayLedger ledger, Booking booking, BookingRequest request)
    {
        if (booking.StatusAt(ledger.Now) is not (BookingStatus.Confirmed or BookingStatus.AwaitingApproval))
        {
            return booking.StatusAt(ledger.Now) == BookingStatus.CheckedIn ? new ChangeRefusal.AlreadyStarted() : new ChangeRefusal.AlreadyOver();
        }

        if (booking.Range == request.Range && request.Wanted is Wanted.Named named && named.Resources.ToHashSet().SetEquals(booking.Resources.Select(held => held.Id)))
        {
            return booking;
        }

        var plan = BookingPlan.Make(request, ledger.Settings, ledger.Now);
        if (!plan.IsOk)
        {
            return new ChangeRefusal.Rule(plan.Error);
        }

        if (plan.Value.Binds(Waived.TooManyOpen) && !plan.Value.Kinds.ToHashSet().SetEquals(booking.Resources.Select(held => held.Kind)))
        {
            return new ChangeRefusal.OtherKind();
        }

        // What is free may be somebody's who waited for it and has not been told yet.
        ledger.Promote();
        var without = new DaySheets(ledger.Sheets.Touched.Select(sheet => sheet.Release(booking.Id)));
        var made = plan.Value.Book(booking.Id, ledger.Own(booking.Patron).Without(booking.Id), without, noneLeftToOpen: null, ledger.Now);
        if (!made.IsOk)
        {
            return new ChangeRefusal.Rule(made.Error);
        }

        var moved = booking.TakingPlaceOf(made.Value.Booking);
        ledger.Rewrite(booking, moved, "moved");
        ledger.Promote();
        return moved;
    }

    /// <summary>
    /// Another resource of the same kind in the place of one, from this minute on. Where somebody has the other one, the
    /// two exchange, if each is free for as long as the other needs it.
    /// </summary>
    /// <param name="ledger">The day.</param>
    /// <param name="booking">Whose resource is swapped.</param>
    /// <param name="from">The one it has.</param>
    /// <param name="to">The one it gets.</param>
    /// <param name="find">Finds a booking of the day.</param>
    public static Result<Booking, ChangeRefusal> Swap(
        this DayLedger ledger, Booking booking, Resource from, Resource to, Func<BookingId, Booking?> find)
    {
        if (!booking.IsOpen(ledger.Now))
        {
            return new ChangeRefusal.AlreadyOver();
        }

        if (from.Kind != to.Kind || !to.Active)
        {
            return new ChangeRefusal.Rule(new BookingRefusal.UnknownResource(to.Id));
        }

        var clock = booking.Day.WallClock(ledger.Now);
        if (Rest(booking, from.Id, clock) is not { } rest)
        {
            return Rest(booking, to.Id, clock) is null ? new ChangeRefusal.NotHeld(from.Id) : booking;
        }

        var swapped = booking.Swapped(from.Id, to, ledger.Now);
        var there = ledger.Sheet(to.Id).Bookings.Where(held => !held.IsLapsed(ledger.Now) && held.Range.Overlaps(rest)).ToList();
        if (there.Count == 0)
        {
            if (!ledger.IsFree(to, rest))
            {
                return new ChangeRefusal.CannotExchange(to.Id);
            }

            ledger.Rewrite(booking, swapped, "swapped");
            ledger.Promote();
            return swapped;
        }

        return there is [var only] && find(only.Booking) is { } other && Rest(other, to.Id, clock) is { } otherRest
            && CanTake(ledger, from, otherRest, booking.Id) && CanTake(ledger, to, rest, other.Id)
            ? Exchange(ledger, (booking, swapped), (other, other.Swapped(to.Id, from, ledger.Now)))
            : new ChangeRefusal.CannotExchange(to.Id);
    }

    private static Result<Booking, ChangeRefusal> Exchange(DayLedger ledger, (Booking Before, Booking After) one, (Booking Before, Booking After) other)
    {
        ledger.Rewrite((one.Before, one.After, "swapped"), (other.Before, other.After, "swapped"));
        ledger.Promote();
        return one.After;
    }

    private static bool CanTake(DayLedger ledger, Resource resource, TimeRange range, BookingId without) => ledger.Sheet(resource.Id)
        .Release(without).IsFree(range, ledger.Settings.Centre.Rules.For(resource.Kind).BufferMinutes, ledger.Now);

    private static TimeRange? Rest(Booking booking, ResourceId resource, TimeOfDay clock) => booking.Resources
        .Where(held => held.Id == resource && booking.RangeOf(held).End > clock)
        .Select(held => booking.RangeOf(held))
        .Select(range => (TimeRange?)(range.Start >= clock ? range : new TimeRange(clock, range.End)))
        .FirstOrDefault();

    private static BookingRefusal? ExtensionRefusal(DayLedger ledger, Booking booking, Booking extended, bool atDesk)
    {
        var rules = ledger.Settings.Centre.Rules;
        if (extended.Range.End.Minutes % rules.GridMinutes != 0 && !atDesk)
        {
            return new BookingRefusal.OffGrid(rules.GridMinutes);
        }

        var bookable = ledger.Settings.Centre.Bookable(booking.Id.Date);
        if (!atDesk && !bookable.Any(open => open.Contains(extended.Range)))
        {
            return new BookingRefusal.OutsideOpeningHours(bookable);
        }

        var own = ledger.Own(booking.Patron).Without(booking.Id);
        var minutes = booking.Day.ElapsedMinutes(extended.Range);
        foreach (var kind in booking.Resources.Select(held => held.Kind).Distinct())
        {
            var used = own.MinutesOf(kind, ledger.Now);
            if (!atDesk && rules.For(kind).DailyMinutes is { } daily && used + minutes > daily)
            {
                return new BookingRefusal.DailyLimit(kind, daily, used);
            }
        }

        if (!atDesk && own.Overlapping(extended.Range, ledger.Now) is { } other)
        {
            return new BookingRefusal.OverlapsOwnBooking(other.Id, other.Range);
        }

        return PlaceRefusal(ledger, booking, new TimeRange(booking.Range.End, extended.Range.End));
    }

    private static BookingRefusal? PlaceRefusal(DayLedger ledger, Booking booking, TimeRange added)
    {
        var held = booking.Resources.Where(resource => booking.RangeOf(resource).End == booking.Range.End).ToList();
        var taken = held.Where(resource => !ledger.Sheet(resource.Id).Release(booking.Id)
            .IsFree(added, ledger.Settings.Centre.Rules.For(resource.Kind).BufferMinutes, ledger.Now)).ToList();
        if (taken.Count > 0)
        {
            return new BookingRefusal.SlotTaken([.. taken.Select(resource => resource.Id)]);
        }

        return ledger.Line.Any(entry => entry.StatusAt(ledger.Now) == WaitStatus.Waiting && entry.Window.Overlaps(added)
                && held.Exists(resource => entry.Concerns(resource.Id, resource.Kind)))
            ? new BookingRefusal.SomebodyWaits()
            : null;
    }
}
