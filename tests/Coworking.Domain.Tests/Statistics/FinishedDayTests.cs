using Coworking.Domain.Bookings;
using Coworking.Domain.Closures;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using Coworking.Domain.Statistics;
using NodaTime;
using Xunit;

namespace Coworking.Domain.Tests.Statistics;

public sealed class FinishedDayTests
{
    private static readonly Instant Night = A.Now("02:20", A.Tuesday.PlusDays(1));
    private int _made;

    [Fact]
    public void Each_booking_counts_under_one_measure_of_each_kind_it_holds()
    {
        var counted = Count(
            Booked("ann", "09:30", "11:00", BookingStatus.CheckedIn, "pc-01"),
            Booked("ann", "15:00", "16:00", BookingStatus.Completed, "pc-02") with { Source = BookingSource.Desk },
            Booked("ben", "10:00", "11:00", BookingStatus.Completed, "hall", "tv-1"),
            Booked("cal", "10:00", "11:00", BookingStatus.Confirmed, "pc-03"),
            Booked("dan", "12:00", "13:00", BookingStatus.Cancelled, "pc-03"),
            Booked("eve", "12:00", "13:00", BookingStatus.Cancelled, "pc-04") with { MovedTo = A.Id(900) });

        AssertTally(counted, ResourceKind.Computer, Measure.Came, 1, 90, 1);
        AssertTally(counted, ResourceKind.Computer, Measure.CameByDesk, 1, 60, 1);
        AssertTally(counted, ResourceKind.Computer, Measure.NoShow, 1, 60, 1);
        AssertTally(counted, ResourceKind.Computer, Measure.Cancelled, 1, 60, 1);
        AssertTally(counted, ResourceKind.Room, Measure.Came, 1, 60, 1);
        AssertTally(counted, ResourceKind.Equipment, Measure.Came, 1, 60, 1);
        Assert.Empty(Of(counted, ResourceKind.Seat).Tallies);
    }

    [Fact]
    public void Minutes_fall_into_the_hours_in_which_they_were_used_and_patrons_into_the_one_in_which_they_began()
    {
        var counted = Count(
            Booked("ann", "09:30", "11:15", BookingStatus.Completed, "pc-01", "pc-02"), Booked("ann", "09:30", "10:00", BookingStatus.Completed, "pc-03"));

        var tally = Of(counted, ResourceKind.Computer).Tallies[Measure.Came];
        Assert.Equal([new HourTally(9, 1, 90), new HourTally(10, 0, 120), new HourTally(11, 0, 30)], tally.Hours);
        Assert.Equal((2, 240, 1), (tally.Count, tally.Minutes, tally.Patrons));
        Assert.Equal(tally.Minutes, tally.Hours.Sum(hour => hour.Minutes));
    }

    [Fact]
    public void Guests_clubs_and_the_forgotten_are_one_person_together()
    {
        var counted = Count(
            Booked("ann", "09:00", "10:00", BookingStatus.Completed, "pc-01"),
            Booked("guest:1", "09:00", "10:00", BookingStatus.Completed, "pc-02"),
            Booked("guest:2", "09:15", "10:00", BookingStatus.Completed, "pc-03"),
            Booked("series:1", "10:00", "11:00", BookingStatus.Completed, "pc-04"),
            Booked("-", "11:00", "12:00", BookingStatus.Completed, "pc-04"));

        AssertTally(counted, ResourceKind.Computer, Measure.Came, 5, 285, 2);
        Assert.Equal([2, 1, 1], Of(counted, ResourceKind.Computer).Tallies[Measure.Came].Hours.Select(hour => hour.Patrons));
    }

    [Fact]
    public void Capacity_is_what_is_open_less_what_a_closure_shuts()
    {
        var shut = ResourceDay.Empty(new ResourceId("hall")).Close(new ClosedRange(A.Range("12:30", "15:00"), ClosureId.Create(A.Tuesday, new byte[8])));
        var counted = new FinishedDay(A.Tuesday, [], [], new DaySheets([shut])).Count(A.Centre(), Night);

        var rooms = Of(counted, ResourceKind.Room).Capacity;
        Assert.Equal([120, 90, 0, 60, 120], new[] { 11, 12, 13, 14, 15 }.Select(hour => rooms[hour]));
        Assert.Equal(4 * 8 * 60, Of(counted, ResourceKind.Computer).Capacity.Sum());
    }

    [Fact]
    public void A_room_that_an_event_had_is_used_by_nobody_and_could_not_be()
    {
        var held = Booked("guest:1", "10:00", "11:30", BookingStatus.Confirmed, "hall") with { Event = "event" };
        var counted = Count(held, Booked("guest:2", "15:00", "16:00", BookingStatus.Cancelled, "hall") with { Event = "other" });

        Assert.Empty(Of(counted, ResourceKind.Room).Tallies);
        Assert.Equal([120, 60, 90, 120], new[] { 9, 10, 11, 15 }.Select(hour => Of(counted, ResourceKind.Room).Capacity[hour]));
    }

    [Fact]
    public void Days_whose_events_were_not_counted_part_the_days_whose_events_were()
    {
        var days = new[] { 1, 2, 4, 5, 6 }.Select(day => new DayFigures(new LocalDate(2026, 11, day), [], Events: day == 5 ? null : new EventFigures(0, 0)));

        Assert.Equal(["1-2", "4-4", "6-6"], EventSpan.Of(days).Select(span => $"{span.From.Day}-{span.To.Day}"));
    }

    [Fact]
    public void Who_waits_counts_once_for_the_kind_they_wait_for()
    {
        var entry = new WaitlistEntry
        {
            Id = A.Id(1),
            Patron = A.Aigerim,
            Day = new CentreDay(A.Tuesday, A.Almaty),
            Window = A.Range("10:00", "12:00"),
            Minutes = 45,
            Wanted = new Wanted.Named([new ResourceId("pc-01"), new ResourceId("pc-02")]),
            CreatedAt = A.Now(),
        };
        var counted = new FinishedDay(A.Tuesday, [], [entry, entry with { Id = A.Id(2), Wanted = new Wanted.AnyOf(ResourceKind.Computer, 1) }], DaySheets.Empty).Count(A.Centre(), Night);

        AssertTally(counted, ResourceKind.Computer, Measure.Waited, 2, 90, 1);
    }

    private static DayFigures Count(params Booking[] bookings) => new FinishedDay(A.Tuesday, bookings, [], DaySheets.Empty).Count(A.Centre(), Night);

    private static KindFigures Of(DayFigures day, ResourceKind kind) => day.Kinds.Single(one => one.Kind == kind);

    private static void AssertTally(DayFigures day, ResourceKind kind, Measure measure, int count, int minutes, int patrons)
    {
        var tally = Of(day, kind).Tallies[measure];
        Assert.Equal((count, minutes, patrons), (tally.Count, tally.Minutes, tally.Patrons));
    }

    private Booking Booked(string patron, string start, string end, BookingStatus status, params string[] resources) => new()
    {
        Id = A.Id(++_made),
        Patron = new PatronId(patron),
        Day = new CentreDay(A.Tuesday, A.Almaty),
        Range = A.Range(start, end),
        Resources = [.. resources.Select(id => new ResourceId(id)).Select(id => new BookedResource(id, A.Centre().Inventory.Find(id)!.Kind))],
        CheckInOpensAt = A.Now(start),
        CheckInClosesAt = A.Now(start) + Duration.FromMinutes(15),
        CreatedAt = A.Now(),
        Status = status,
        Version = 1,
    };
}
