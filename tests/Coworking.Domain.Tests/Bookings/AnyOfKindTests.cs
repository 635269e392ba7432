using Coworking.Domain.Bookings;
using Coworking.Domain.Resources;
using Xunit;

namespace Coworking.Domain.Tests.Bookings;

public sealed class AnyOfKindTests
{
    [Fact]
    public void A_short_booking_fills_a_gap_rather_than_cutting_a_whole_morning()
    {
        var desk = new Desk();
        Assert.True(A.Request().From("10:00", "11:00").Of("pc-03").BookedAt(desk, new PatronId("a")).IsOk);

        var chosen = A.Request().From("09:00", "10:00").AnyOf(ResourceKind.Computer).BookedAt(desk, new PatronId("b")).Value;

        Assert.Equal(new ResourceId("pc-03"), chosen.Resources.Single().Id);
    }

    [Fact]
    public void Over_many_days_every_computer_gets_its_turn()
    {
        var plan = A.Request().AnyOf(ResourceKind.Computer).Plan().Value;
        var turns = Enumerable.Range(1, 400)
            .Select(i => plan.Choose(DaySheets.Empty, A.Id(i))!.Single().Id)
            .CountBy(id => id)
            .ToList();

        Assert.Equal(4, turns.Count);
        Assert.All(turns, turn => Assert.InRange(turn.Value, 50, 150));
    }

    [Fact]
    public void All_of_the_count_or_none()
    {
        var desk = new Desk();
        Assert.True(A.Request().Of("seat-01").BookedAt(desk, new PatronId("a")).IsOk);

        Assert.Empty(Assert.IsType<BookingRefusal.SlotTaken>(A.Request().AnyOf(ResourceKind.Seat, 3).BookedAt(desk).Error).Taken);
        Assert.Equal(2, A.Request().AnyOf(ResourceKind.Seat, 2).BookedAt(desk).Value.Resources.Count);
    }
}
