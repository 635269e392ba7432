using Coworking.Domain.Bookings;
using Coworking.Domain.Resources;
using Xunit;

namespace Coworking.Domain.Tests.Bookings;

/// <summary>A class: a room, a TV and any free computers, all or nothing.</summary>
public sealed class ClassTests
{
    private readonly Desk _desk = new();

    [Fact]
    public void A_class_gets_its_room_and_any_computers_that_are_free()
    {
        A.Request().Of("pc-02").BookedAt(_desk, new PatronId("somebody"));

        var booked = Book(computers: 3, "study", "tv-1");

        Assert.Equal(["study", "tv-1", "pc-01", "pc-03", "pc-04"], booked.Value.Resources.Select(held => held.Id.Value).OrderBy(id => id.StartsWith("pc", StringComparison.Ordinal)).ThenBy(id => id, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("pc-02")]
    [InlineData("study")]
    public void Where_one_thing_is_missing_the_class_gets_nothing(string taken)
    {
        A.Request().Of(taken).BookedAt(_desk, new PatronId("somebody"));

        var refused = Book(computers: 4, "study", "tv-1");

        var slot = Assert.IsType<BookingRefusal.SlotTaken>(refused.Error);
        Assert.Equal(taken == "study" ? ["study"] : [], slot.Taken.Select(id => id.Value));
        Assert.Empty(_desk.Sheets(A.Tuesday)[new("tv-1")].Bookings);
    }

    [Fact]
    public void A_class_counts_all_its_places()
    {
        Assert.IsType<BookingRefusal.TooManyResources>(Book(computers: 5, "study").Error);
        Assert.IsType<BookingRefusal.UnknownResource>(Book(computers: 2, "moon").Error);
        Assert.IsType<BookingRefusal.TooManyResources>(Book(new Desk(A.Centre(rules: rules => rules with { MostResources = 4 })), 3, "study", "tv-1").Error);
    }

    private Domain.Common.Result<Booking, BookingRefusal> Book(int computers, params string[] named) => Book(_desk, computers, named);

    private static Domain.Common.Result<Booking, BookingRefusal> Book(Desk desk, int computers, params string[] named)
    {
        var request = A.Request().Request with
        {
            Wanted = new Wanted.ClassBlock([.. named.Select(id => new ResourceId(id))], new Wanted.AnyOf(ResourceKind.Computer, computers)),
        };
        return desk.Book(request, new PatronId("teacher"), A.Now());
    }
}
