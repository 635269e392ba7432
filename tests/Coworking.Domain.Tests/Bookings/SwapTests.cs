using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;
using Xunit;

namespace Coworking.Domain.Tests.Bookings;

/// <summary>Another computer without a lost minute.</summary>
public sealed class SwapTests
{
    private readonly Desk _desk = new();

    [Fact]
    public void Before_it_begins_all_of_a_booking_changes_places()
    {
        var booking = Booked("pc-01", "10:00", "11:00", "a");
        var (swapped, change) = Swap(booking, "pc-01", "pc-02", A.Now("09:30"));

        Assert.Equal([new BookedResource(new("pc-02"), ResourceKind.Computer)], swapped.Resources);
        Assert.Empty(Sheet(change, "pc-01").Bookings);
        Assert.Equal(A.Range("10:00", "11:00"), Assert.Single(Sheet(change, "pc-02").Bookings).Range);
    }

    [Fact]
    public void In_the_middle_each_computer_keeps_its_part()
    {
        var booking = Booked("pc-01", "10:00", "11:00", "a").CheckIn(A.Now("10:00")).Value;
        var (swapped, change) = Swap(booking, "pc-01", "pc-02", A.Now("10:22"));

        Assert.Equal(["10:00-10:22", "10:22-11:00"], swapped.Resources.Select(held => swapped.RangeOf(held).ToString()));
        Assert.Equal(A.Range("10:00", "10:22"), Assert.Single(Sheet(change, "pc-01").Bookings).Range);
        Assert.Equal(A.Range("10:22", "11:00"), Assert.Single(Sheet(change, "pc-02").Bookings).Range);
        Assert.Equal(A.Range("10:00", "11:00"), swapped.Range);
    }

    [Fact]
    public void Two_exchange_where_each_fits_the_others_rest()
    {
        var one = Booked("pc-01", "10:00", "11:00", "a").CheckIn(A.Now("10:00")).Value;
        var other = Booked("pc-02", "10:00", "10:45", "b").CheckIn(A.Now("10:00")).Value;
        var (swapped, change) = Swap(one, "pc-01", "pc-02", A.Now("10:30"), other);

        var exchanged = change.Bookings.Single(happened => happened.After.Id == other.Id).After;
        Assert.Equal(["pc-01", "pc-02"], swapped.Resources.Select(held => held.Id.Value));
        Assert.Equal(["pc-02", "pc-01"], exchanged.Resources.Select(held => held.Id.Value));
        Assert.Equal(["10:00-10:30", "10:30-10:45"], Sheet(change, "pc-01").Bookings.Select(held => held.Range.ToString()));
        Assert.Equal(["10:00-10:30", "10:30-11:00"], Sheet(change, "pc-02").Bookings.Select(held => held.Range.ToString()));
    }

    [Fact]
    public void Swapping_there_and_back_leaves_three_parts_and_no_gap()
    {
        var booking = Booked("pc-01", "10:00", "11:00", "a").CheckIn(A.Now("10:00")).Value;
        var (away, first) = Swap(booking, "pc-01", "pc-02", A.Now("10:20"));
        var (back, _) = Swap(away, "pc-02", "pc-01", A.Now("10:40"), sheets: first.Sheets);

        Assert.Equal(
            ["pc-01 10:00-10:20", "pc-02 10:20-10:40", "pc-01 10:40-11:00"],
            back.Resources.Select(held => $"{held.Id} {back.RangeOf(held)}"));
    }

    [Fact]
    public void What_the_other_needs_for_longer_is_not_exchanged()
    {
        var one = Booked("pc-01", "10:00", "11:00", "a");
        var other = Booked("pc-02", "10:00", "11:00", "b");
        Booked("pc-02", "11:00", "12:00", "c");
        var longer = one.Extend(TimeOfDay.Parse("11:15"), A.Now()).Value;
        var ledger = Ledger(A.Now("09:00"), [longer, other], replaced: [_desk.Sheets(A.Tuesday)[new("pc-01")].Release(one.Id).Book(new BookedRange(longer.Range, one.Id), A.Now())]);

        var swapped = ledger.Swap(longer, Computer("pc-01"), Computer("pc-02"), id => id == other.Id ? other : null);

        Assert.IsType<ChangeRefusal.CannotExchange>(swapped.Error);
        Assert.True(ledger.Change.IsEmpty);
    }

    [Fact]
    public void A_computer_is_swapped_for_a_computer_only_and_only_by_who_has_it()
    {
        var booking = Booked("pc-01", "10:00", "11:00", "a");
        var ledger = Ledger(A.Now("09:00"), [booking]);

        Assert.IsType<ChangeRefusal.Rule>(ledger.Swap(booking, Computer("pc-01"), Computer("seat-01"), _ => null).Error);
        Assert.IsType<ChangeRefusal.Rule>(ledger.Swap(booking, Computer("pc-01"), Computer("old-pc"), _ => null).Error);
        Assert.IsType<ChangeRefusal.NotHeld>(ledger.Swap(booking, Computer("pc-03"), Computer("pc-02"), _ => null).Error);
    }

    private static ResourceDay Sheet(DayChange change, string id) => change.Sheets.Single(sheet => sheet.Resource == new ResourceId(id));

    private Resource Computer(string id) => _desk.Settings.Inventory.Find(new ResourceId(id))!;

    private Booking Booked(string id, string start, string end, string patron) =>
        A.Request().Of(id).From(start, end).BookedAt(_desk, new PatronId(patron)).Value;

    private DayLedger Ledger(Instant now, Booking[] bookings, IReadOnlyList<ResourceDay>? replaced = null)
    {
        replaced ??= [];
        var sheets = _desk.Sheets(A.Tuesday).Touched.Where(sheet => replaced.All(other => other.Resource != sheet.Resource)).Concat(replaced)
            .Select(sheet => sheet with { Bookings = [.. sheet.Bookings.Select(held => held with { KeptUntil = bookings.Any(one => one.Id == held.Booking && one.KeptUntil is null) ? null : held.KeptUntil })] });
        return new DayLedger(_desk.Settings, new DaySheets(sheets), bookings.Select(one => PatronDay.Empty(one.Patron).With(one)), [], now);
    }

    private (Booking Swapped, DayChange Change) Swap(
        Booking booking, string from, string to, Instant now, Booking? other = null, IReadOnlyList<ResourceDay>? sheets = null)
    {
        var ledger = Ledger(now, other is null ? [booking] : [booking, other], sheets);
        var swapped = ledger.Swap(booking, Computer(from), Computer(to), id => other?.Id == id ? other : null);
        Assert.True(swapped.IsOk, swapped.IsOk ? "" : swapped.Error.ToString());
        return (swapped.Value, ledger.Change);
    }
}
