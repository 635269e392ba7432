using Coworking.Domain.Bookings;
using Xunit;

namespace Coworking.Domain.Tests.Bookings;

/// <summary>What keeps a room for an event waits for nobody: the centre itself is there from the start to the end.</summary>
public sealed class EventBookingTests
{
    private readonly Desk _desk = new();

    [Theory]
    [InlineData("09:59", BookingStatus.Confirmed)]
    [InlineData("10:00", BookingStatus.CheckedIn)]
    [InlineData("10:59", BookingStatus.CheckedIn)]
    [InlineData("11:00", BookingStatus.Completed)]
    public void Nobody_checks_in_and_its_place_is_kept(string time, BookingStatus status)
    {
        var held = Held();

        Assert.Equal(status, held.StatusAt(A.Now(time)));
        Assert.Null(held.KeptUntil);
        Assert.All(_desk.Sheets(A.Tuesday).Touched.SelectMany(sheet => sheet.Bookings), kept => Assert.False(kept.IsLapsed(A.Now("10:59"))));
        Assert.Equal(status, held.Settled(A.Now(time)).Status);
    }

    [Fact]
    public void Ended_early_it_frees_the_rest_and_before_its_start_all()
    {
        Assert.Equal(A.Range("10:00", "10:20"), Held().Leave(A.Now("10:20")).Value.Range);
        Assert.Equal(BookingStatus.Cancelled, Held(1).Cancel(A.Now("09:00")).Value.Status);
    }

    private Booking Held(int day = 0) => _desk.Book(
        A.Request().Of("hall").Request with { Date = A.Tuesday.PlusDays(day), Event = "event" }, new PatronId("guest:1"), A.Now()).Value;
}
