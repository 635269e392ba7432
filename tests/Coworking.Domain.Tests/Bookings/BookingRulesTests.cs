using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using Coworking.Domain.Closures;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;
using Xunit;

namespace Coworking.Domain.Tests.Bookings;

/// <summary>Each rule of the product at its edge.</summary>
public sealed class BookingRulesTests
{
    [Fact]
    public void A_quiet_request_is_booked_with_its_check_in_window()
    {
        var booking = A.Request().From("10:00", "11:00").Of("pc-01").BookedAt(new Desk()).Value;

        Assert.Equal(BookingStatus.Confirmed, booking.Status);
        Assert.Equal(A.Now("10:00"), booking.StartsAt);
        Assert.Equal(A.Now("11:00"), booking.EndsAt);
        Assert.Equal(A.Now("09:45"), booking.CheckInOpensAt);
        Assert.Equal(A.Now("10:10"), booking.CheckInClosesAt);
        Assert.Equal(1, booking.Version);
    }

    [Theory]
    [InlineData("pc-99")]
    [InlineData("old-pc")]
    public void A_resource_that_is_not_there_or_retired_is_unknown(string id) =>
        Assert.Equal(new BookingRefusal.UnknownResource(new ResourceId(id)), A.Request().Of("pc-01", id).Plan().Error);

    [Fact]
    public void A_kind_the_centre_does_not_have_is_unknown() =>
        Assert.Equal(new BookingRefusal.UnknownResource(null), A.Request().AnyOf(ResourceKind.Booth).Plan().Error);

    [Fact]
    public void More_places_than_a_booking_may_have_are_too_many()
    {
        var few = A.Centre(rules: rules => rules with { MostResources = 2 });

        Assert.True(A.Request().Of("pc-01", "pc-02").Plan(few).IsOk);
        Assert.Equal(new BookingRefusal.TooManyResources(2), A.Request().Of("pc-01", "pc-02", "pc-03").Plan(few).Error);
        Assert.Equal(new BookingRefusal.TooManyResources(2), A.Request().AnyOf(ResourceKind.Computer, 3).Plan(few).Error);
    }

    [Fact]
    public void More_of_a_kind_than_the_centre_has_are_too_many() =>
        Assert.Equal(new BookingRefusal.TooManyResources(3), A.Request().AnyOf(ResourceKind.Seat, 4).Plan().Error);

    [Fact]
    public void What_only_the_desk_lends_is_refused_by_name_and_never_picked()
    {
        Assert.Equal(new BookingRefusal.DeskOnly(new ResourceId("camera")), A.Request().Of("camera").Plan().Error);
        Assert.DoesNotContain(A.Request().AnyOf(ResourceKind.Equipment).Plan().Value.Candidates, resource => resource.DeskOnly);
    }

    [Theory]
    [InlineData("10:05", "11:00")]
    [InlineData("10:00", "10:50")]
    public void A_time_off_the_grid_is_refused(string start, string end) =>
        Assert.Equal(new BookingRefusal.OffGrid(15), A.Request().From(start, end).Plan().Error);

    [Fact]
    public void Half_an_hour_is_the_shortest_booking()
    {
        Assert.True(A.Request().From("10:00", "10:30").Plan().IsOk);
        Assert.Equal(new BookingRefusal.TooShort(30), A.Request().From("10:00", "10:15").Plan().Error);
    }

    [Fact]
    public void The_current_quarter_may_be_booked_and_the_one_before_may_not()
    {
        Assert.True(A.Request().From("10:15", "11:00").Plan(now: A.Now("10:29")).IsOk);
        Assert.Equal(
            new BookingRefusal.InThePast(A.Tuesday, TimeOfDay.Parse("10:30")),
            A.Request().From("10:15", "11:00").Plan(now: A.Now("10:30")).Error);
    }

    [Fact]
    public void Yesterday_is_in_the_past_even_where_the_centre_was_closed() =>
        Assert.IsType<BookingRefusal.InThePast>(A.Request().On(A.Tuesday.PlusDays(-2)).Plan().Error);

    [Fact]
    public void A_computer_is_lent_seven_days_ahead_and_not_eight()
    {
        Assert.True(A.Request().On(A.Tuesday.PlusDays(7)).Plan().IsOk);
        Assert.Equal(new BookingRefusal.BeyondHorizon(A.Tuesday.PlusDays(7)), A.Request().On(A.Tuesday.PlusDays(8)).Plan().Error);
        Assert.True(A.Request().On(A.Tuesday.PlusDays(8)).Of("hall").Plan().IsOk);
    }

    [Fact]
    public void The_horizon_counts_in_the_centres_dates_not_in_utc()
    {
        // 19:30 UTC on the 23rd is half past midnight on the 24th in Almaty.
        var now = Instant.FromUtc(2026, 11, 23, 19, 30);

        Assert.True(A.Request().On(new LocalDate(2026, 12, 1)).Plan(now: now).IsOk);
        Assert.Equal(new BookingRefusal.BeyondHorizon(new LocalDate(2026, 12, 1)), A.Request().On(new LocalDate(2026, 12, 2)).Plan(now: now).Error);
    }

    [Fact]
    public void A_closed_day_says_why()
    {
        var holiday = A.Centre(hours: A.Hours(new DatedHours(A.Tuesday, [], A.Text("Holiday"))));

        Assert.Equal(new BookingRefusal.Closed(A.Tuesday, A.Text("Holiday")), A.Request().Plan(holiday).Error);
        Assert.Equal(new BookingRefusal.Closed(new(2026, 11, 28), null), A.Request().On(new LocalDate(2026, 11, 28)).Plan().Error);
    }

    [Theory]
    [InlineData("08:30", "09:30")]
    [InlineData("12:30", "13:30")]
    [InlineData("12:30", "14:30")]
    [InlineData("17:00", "18:00")]
    [InlineData("18:00", "19:00")]
    public void A_booking_lies_within_one_open_stretch_and_ends_before_the_doors_close(string start, string end)
    {
        var refusal = Assert.IsType<BookingRefusal.OutsideOpeningHours>(A.Request().From(start, end).Of("seat-01").Plan().Error);
        Assert.Equal([A.Range("09:00", "13:00"), A.Range("14:00", "17:45")], refusal.Bookable);
    }

    [Theory]
    [InlineData("09:00", "10:00")]
    [InlineData("12:00", "13:00")]
    [InlineData("14:00", "15:00")]
    [InlineData("16:45", "17:45")]
    public void It_may_touch_opening_lunch_and_the_last_quarter(string start, string end) =>
        Assert.True(A.Request().From(start, end).Plan().IsOk);

    [Fact]
    public void An_hour_is_the_longest_at_a_computer()
    {
        Assert.Equal(new BookingRefusal.TooLong(ResourceKind.Computer, 60), A.Request().From("10:00", "11:15").Plan().Error);
        Assert.True(A.Request().From("10:00", "11:15").Of("seat-01").Plan().IsOk);
        Assert.Equal(new BookingRefusal.TooLong(ResourceKind.Computer, 60), A.Request().From("10:00", "11:15").Of("hall", "pc-01").Plan().Error);
    }

    [Fact]
    public void Two_hours_a_day_of_computers_and_not_a_quarter_more()
    {
        var desk = new Desk();
        Assert.True(A.Request().From("09:00", "10:00").Of("pc-01").BookedAt(desk).IsOk);
        Assert.True(A.Request().From("10:00", "10:45").Of("pc-02").BookedAt(desk).IsOk);

        Assert.Equal(new BookingRefusal.DailyLimit(ResourceKind.Computer, 120, 105), A.Request().From("11:00", "11:30").BookedAt(desk).Error);
        Assert.True(A.Request().From("11:00", "12:00").Of("seat-01").BookedAt(desk).IsOk);
        Assert.True(A.Request().From("11:00", "11:30").BookedAt(desk, new PatronId("someone-else")).IsOk);
    }

    [Fact]
    public void The_day_counts_a_patrons_time_not_the_number_of_places()
    {
        var desk = new Desk();
        Assert.True(A.Request().From("09:00", "10:00").AnyOf(ResourceKind.Computer, 4).BookedAt(desk).IsOk);
        Assert.True(A.Request().From("10:00", "11:00").AnyOf(ResourceKind.Computer, 4).BookedAt(desk).IsOk);
        Assert.IsType<BookingRefusal.DailyLimit>(A.Request().From("11:00", "11:30").BookedAt(desk).Error);
    }

    [Fact]
    public void Who_holds_as_many_as_allowed_opens_no_more()
    {
        var plan = A.Request().Plan().Value;
        var refusal = plan.Book(A.Id(1), PatronDay.Empty(A.Aigerim), DaySheets.Empty, ResourceKind.Computer, A.Now()).Error;
        Assert.Equal(new BookingRefusal.TooManyOpen(ResourceKind.Computer, 2), refusal);
    }

    [Fact]
    public void Nobody_sits_in_two_places_at_once()
    {
        var desk = new Desk();
        var first = A.Request().From("10:00", "11:00").Of("pc-01").BookedAt(desk).Value;

        Assert.Equal(new BookingRefusal.OverlapsOwnBooking(first.Id, first.Range), A.Request().From("10:45", "11:15").Of("seat-01").BookedAt(desk).Error);
        Assert.True(A.Request().From("11:00", "11:30").Of("seat-01").BookedAt(desk).IsOk);
    }

    [Fact]
    public void Two_people_cannot_hold_one_slot()
    {
        var desk = new Desk();
        Assert.True(A.Request().From("10:00", "11:00").Of("pc-01").BookedAt(desk).IsOk);

        var refusal = Assert.IsType<BookingRefusal.SlotTaken>(A.Request().From("10:45", "11:15").Of("pc-01", "pc-02").BookedAt(desk, new PatronId("b")).Error);
        Assert.Equal([new ResourceId("pc-01")], refusal.Taken);
        Assert.True(A.Request().From("11:00", "12:00").Of("pc-01").BookedAt(desk, new PatronId("b")).IsOk);
    }

    [Fact]
    public void A_room_rests_ten_minutes_between_two_groups()
    {
        var desk = new Desk();
        Assert.True(A.Request().From("10:00", "11:00").Of("hall").BookedAt(desk).IsOk);

        Assert.IsType<BookingRefusal.SlotTaken>(A.Request().From("11:00", "12:00").Of("hall").BookedAt(desk, new PatronId("b")).Error);
        Assert.IsType<BookingRefusal.SlotTaken>(A.Request().From("09:00", "10:00").Of("hall").BookedAt(desk, new PatronId("b")).Error);
        Assert.True(A.Request().From("11:15", "12:00").Of("hall").BookedAt(desk, new PatronId("b")).IsOk);
        Assert.Equal([A.Range("09:50", "11:10"), A.Range("11:05", "12:10")], desk.Sheets(A.Tuesday)[new("hall")].Bookings.Select(held => held.Range.Widened(10)));
    }

    [Fact]
    public void A_closed_stretch_of_a_resource_is_not_free()
    {
        var sheet = ResourceDay.Empty(new("pc-01")) with { Closed = [new ClosedRange(A.Range("10:00", "12:00"), ClosureId.FromTail(A.Tuesday, "000000000001"))] };
        Assert.False(sheet.IsFree(A.Range("11:45", "12:15"), 0, A.Now()));
        Assert.True(sheet.IsFree(A.Range("12:00", "12:30"), 0, A.Now()));
    }

    [Fact]
    public void A_sheet_refuses_to_hold_what_is_held()
    {
        var sheet = ResourceDay.Empty(new("pc-01")).Book(new BookedRange(A.Range("10:00", "11:00"), A.Id(1)), A.Now());
        Assert.Throws<InvalidOperationException>(() => sheet.Book(new BookedRange(A.Range("10:30", "11:30"), A.Id(2)), A.Now()));
        Assert.Empty(sheet.Release(A.Id(1)).Bookings);
    }
}
