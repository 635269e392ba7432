using Coworking.Domain.Bookings;
using Xunit;

namespace Coworking.Domain.Tests.Bookings;

public sealed class CancelTests
{
    private static readonly Booking Booked = A.Request().From("10:00", "11:00").BookedAt(new Desk()).Value;

    [Fact]
    public void A_cancelled_booking_stays_cancelled_and_counts_for_nothing()
    {
        var cancelled = Booked.Cancel(A.Now("10:09")).Value;

        Assert.Equal(BookingStatus.Cancelled, cancelled.StatusAt(A.Now("12:00")));
        Assert.Equal(2, cancelled.Version);
        Assert.Equal(0, PatronDay.Empty(A.Aigerim).With(cancelled).MinutesOf(Domain.Resources.ResourceKind.Computer, A.Now()));
        Assert.Null(PatronDay.Empty(A.Aigerim).With(cancelled).Overlapping(A.Range("10:00", "11:00"), A.Now()));
    }

    [Fact]
    public void Cancelling_twice_changes_nothing_even_long_after()
    {
        var cancelled = Booked.Cancel(A.Now("09:00")).Value;
        Assert.Same(cancelled, cancelled.Cancel(A.Now("17:00")).Value);
    }

    [Fact]
    public void What_has_ended_cannot_be_cancelled()
    {
        var there = Booked.CheckIn(A.Now("10:05")).Value;
        Assert.IsType<ChangeRefusal.AlreadyOver>(there.Cancel(A.Now("11:00")).Error);
        Assert.Equal(BookingStatus.Completed, there.StatusAt(A.Now("11:00")));
        Assert.Equal(BookingStatus.CheckedIn, there.StatusAt(A.Now("10:59")));
    }

    [Fact]
    public void Booking_and_cancelling_all_day_long_does_not_grow_the_sheet()
    {
        var desk = new Desk();
        var own = PatronDay.Empty(A.Aigerim);
        for (var i = 0; i < 100; i++)
        {
            var booking = A.Request().From("10:00", "11:00").BookedAt(desk, new Domain.Bookings.PatronId($"p{i}"), A.Now());
            own = booking.IsOk ? own.With(booking.Value.Cancel(A.Now()).Value) : own;
            desk = new Desk();
        }

        own = own.With(Booked);
        Assert.True(own.Bookings.Count <= PatronDay.MostGivenBack + 1);
        Assert.Contains(Booked, own.Bookings);
    }
}
