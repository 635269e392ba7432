using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using Xunit;

namespace Coworking.Domain.Tests.Bookings;

public sealed class FreeNowTests
{
    private static readonly IReadOnlyList<TimeRange> Bookable = [A.Range("09:00", "13:00"), A.Range("14:00", "17:45")];

    [Theory]
    [InlineData("08:59", 0, "09:00")]
    [InlineData("09:00", 2, null)]
    [InlineData("10:14", 1, null)]
    [InlineData("12:31", 1, null)]
    [InlineData("12:45", 0, "14:00")]
    [InlineData("13:30", 0, "14:00")]
    [InlineData("17:15", 2, null)]
    [InlineData("17:16", 2, null)]
    [InlineData("17:30", 0, null)]
    public void Free_means_from_this_quarter_for_half_an_hour(string clock, int free, string? from) =>
        Assert.Equal(
            new FreeNow(ResourceKind.Seat, 2, free, from is null ? null : TimeOfDay.Parse(from)),
            Of(clock, Busy(), Busy(("10:00", "11:00"), ("12:45", "13:00"))));

    [Fact]
    public void Where_all_are_taken_it_says_when_the_first_is_free_again_on_the_grid() =>
        Assert.Equal(TimeOfDay.Parse("11:15"), Of("10:00", Busy(("09:50", "11:10")), Busy(("10:00", "12:00"))).FreeFrom);

    [Fact]
    public void A_gap_shorter_than_the_shortest_booking_is_not_free() =>
        Assert.Equal(TimeOfDay.Parse("11:00"), Of("10:00", Busy(("10:15", "11:00"))).FreeFrom);

    private static IReadOnlyList<TimeRange> Busy(params (string Start, string End)[] ranges) => [.. ranges.Select(range => A.Range(range.Start, range.End))];

    private static FreeNow Of(string clock, params IReadOnlyList<TimeRange>[] busy) =>
        FreeNow.Of(ResourceKind.Seat, busy, Bookable, TimeOfDay.Parse(clock), A.DefaultRules());
}
