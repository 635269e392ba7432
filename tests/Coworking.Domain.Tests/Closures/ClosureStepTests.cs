using Coworking.Domain.Bookings;
using Coworking.Domain.Closures;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;
using Xunit;

namespace Coworking.Domain.Tests.Closures;

/// <summary>Whom a closure sends away, whom it lets finish, whom it does not touch; and how it is put into a day step by step.</summary>
public sealed class ClosureStepTests
{
    private static readonly ResourceId Seat = new("seat-01");
    private readonly Dictionary<BookingId, Booking> _bookings = [];

    [Theory]
    [InlineData("09:00", "10:00", false)]
    [InlineData("10:45", "11:15", true)]
    [InlineData("11:00", "12:00", true)]
    [InlineData("12:00", "13:00", false)]
    public void A_booking_that_shares_a_minute_with_it_is_cancelled_with_its_reason(string start, string end, bool isCancelled)
    {
        var desk = new Desk();
        Held(desk, start, end);

        var struck = Closed("11:00", "12:00", Seat).Preview(desk.Sheets(A.Tuesday), Find, A.Now());

        Assert.Equal(isCancelled, struck is [{ After: { Status: BookingStatus.Cancelled, Reason.En: "Repairs" } }]);
    }

    [Theory]
    [InlineData("10:00", "11:00", "10:07", "10:07", BookingStatus.Completed)]
    [InlineData("10:00", "12:00", "11:00", "10:30", BookingStatus.CheckedIn)]
    public void Who_is_there_stays_until_it_begins(string start, string end, string from, string now, BookingStatus status)
    {
        var desk = new Desk();
        Held(desk, start, end, BookingStatus.CheckedIn);

        var after = Assert.Single(Closed(from, "18:00", Seat).Preview(desk.Sheets(A.Tuesday), Find, A.Now(now))).After;

        Assert.Equal(A.Range(start, from), after.Range);
        Assert.Equal(status, after.Status);
        Assert.Equal(BookingStatus.Completed, after.StatusAt(A.Now(from)));
    }

    [Fact]
    public void Who_has_checked_in_and_would_begin_with_it_is_cancelled()
    {
        var desk = new Desk();
        Held(desk, "11:00", "12:00", BookingStatus.CheckedIn);

        Assert.Equal(BookingStatus.Cancelled, Assert.Single(Closed("11:00", "12:00", Seat).Preview(desk.Sheets(A.Tuesday), Find, A.Now("10:50"))).After.Status);
    }

    [Fact]
    public void What_is_over_and_what_nobody_came_for_is_not_touched()
    {
        var desk = new Desk();
        Held(desk, "09:00", "10:00", BookingStatus.CheckedIn);
        Held(desk, "10:00", "12:00");

        Assert.Empty(Closed("09:30", "12:00", Seat).Preview(desk.Sheets(A.Tuesday), Find, A.Now("10:30")));
    }

    [Fact]
    public void Only_the_part_that_holds_the_resource_counts()
    {
        var booking = Held(new Desk(), "10:00", "12:00");
        var sheets = new DaySheets([ResourceDay.Empty(Seat) with { Bookings = [new BookedRange(A.Range("10:00", "11:00"), booking.Id)] }]);

        Assert.Empty(Closed("11:00", "12:00", Seat).Preview(sheets, Find, A.Now()));
        Assert.Single(Closed("10:30", "12:00", Seat).Preview(sheets, Find, A.Now()));
    }

    [Theory]
    [InlineData("2027-03-28")]
    [InlineData("2027-03-29")]
    [InlineData("2027-10-31")]
    public void On_days_of_23_24_and_25_hours_nobody_stays_where_it_is_shut(string date)
    {
        var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var day = new CentreDay(NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value, berlin);
        var desk = new Desk(A.Centre(berlin, A.AlwaysOpen()));
        var now = day.At(TimeOfDay.Midnight);
        var booking = A.Request().On(day.Date).Of("seat-01").From("01:30", "03:30").BookedAt(desk, now: now).Value;
        _bookings[booking.Id] = booking;

        foreach (var quarter in Enumerable.Range(0, 95))
        {
            var shut = new TimeRange(new TimeOfDay(quarter * 15), new TimeOfDay((quarter + 1) * 15));
            var planned = Closure.Plan(ClosureId.FromTail(day.Date, "0123456789ab"), new ClosureRequest(day.Date, shut, [Seat], A.Text("Repairs")), desk.Settings, now);
            var meetsInTruth = day.At(shut.Start) < booking.EndsAt && booking.StartsAt < day.At(shut.End);

            // What the clock skips lasts no time: nothing can be shut then, and nobody need go.
            var isCancelled = planned.IsOk && planned.Value.Preview(desk.Sheets(day.Date), Find, now).Count == 1;
            Assert.True(isCancelled == (meetsInTruth && planned.IsOk), $"{shut}: cancelled {isCancelled}, meets in truth {meetsInTruth}");
        }
    }

    [Fact]
    public void A_step_shuts_one_resource_and_frees_what_else_its_bookings_held()
    {
        var desk = new Desk();
        var block = Booked(desk, A.Request().Of("hall", "tv-1").From("10:00", "11:00"));
        var ledger = Ledger(desk);

        var closure = ledger.Step(Closed("10:30", "12:00", new("tv-1"), new("hall")), Find, mostRows: 99);

        Assert.Equal([new ResourceId("hall")], closure.ToDo);
        Assert.Equal([block.Id], closure.Cancelled);
        Assert.Equal([new ClosedRange(A.Range("10:30", "12:00"), closure.Id)], ledger.Sheet(new("tv-1")).Closed);
        Assert.Empty(ledger.Sheet(new("tv-1")).Bookings);
        Assert.Empty(ledger.Sheet(new("hall")).Bookings);
        Assert.Empty(ledger.Sheet(new("hall")).Closed);
        Assert.Equal(["closed"], ledger.Change.Bookings.Select(one => one.What));
    }

    [Fact]
    public void Where_more_is_to_be_told_than_fits_it_is_shut_first_and_the_rest_follows()
    {
        var desk = new Desk();
        Held(desk, "10:00", "10:30", patron: "one");
        Held(desk, "10:30", "11:00", patron: "two");
        var ledger = Ledger(desk);

        var closure = ledger.Step(Closed("10:00", "12:00", Seat), Find, mostRows: 4);

        Assert.Equal([Seat], closure.ToDo);
        Assert.Single(closure.Cancelled);
        Assert.Single(ledger.Sheet(Seat).Closed);
        Assert.Single(ledger.Sheet(Seat).Bookings);
        Assert.Equal(4, ledger.Change.Sheets.Count + ledger.Change.Patrons.Count + (2 * ledger.Change.Bookings.Count));

        var rest = ledger.Step(closure, id => ledger.Change.Bookings.Select(one => one.After).FirstOrDefault(one => one.Id == id) ?? Find(id), mostRows: 99);
        Assert.True(rest.IsDone);
        Assert.Equal(2, rest.Cancelled.Count);
        Assert.Empty(ledger.Sheet(Seat).Bookings);
    }

    [Fact]
    public void Opening_again_takes_away_its_own_stretch_and_no_other()
    {
        var ledger = Ledger(new Desk());
        var closure = ledger.Step(Closed("10:00", "12:00", Seat), Find, mostRows: 99);
        ledger.Put(ledger.Sheet(Seat).Close(new ClosedRange(A.Range("11:00", "13:00"), ClosureId.FromTail(A.Tuesday, "zzzzzzzzzzzz"))));

        closure = ledger.Step(closure.Reopen(TimeOfDay.Parse("11:30")), Find, mostRows: 99);
        Assert.Equal(["10:00-11:30", "11:00-13:00"], ledger.Sheet(Seat).Closed.Select(closed => closed.Range.ToString()));

        ledger.Step(closure.Reopen(TimeOfDay.Parse("09:00")), Find, mostRows: 99);
        Assert.Equal(["11:00-13:00"], ledger.Sheet(Seat).Closed.Select(closed => closed.Range.ToString()));
    }

    private static Closure Closed(string start, string end, params ResourceId[] resources) => Closure.Plan(
        ClosureId.FromTail(A.Tuesday, "0123456789ab"), new ClosureRequest(A.Tuesday, A.Range(start, end), resources, A.Text("Repairs")), A.Centre(), A.Now()).Value;

    private DayLedger Ledger(Desk desk) => new(
        desk.Settings, desk.Sheets(A.Tuesday), _bookings.Values.Select(booking => booking.Patron).Distinct().Select(patron => desk.Own(A.Tuesday, patron)), [], A.Now());

    private Booking Held(Desk desk, string start, string end, BookingStatus status = BookingStatus.Confirmed, string patron = "aigerim") =>
        Booked(desk, A.Request().Of(Seat.Value).From(start, end), status, patron);

    private Booking Booked(Desk desk, RequestBuilder request, BookingStatus status = BookingStatus.Confirmed, string patron = "aigerim")
    {
        var made = request.BookedAt(desk, new PatronId(patron)).Value with { Status = status };
        _bookings[made.Id] = made;
        return made;
    }

    private Booking? Find(BookingId id) => _bookings.GetValueOrDefault(id);
}
