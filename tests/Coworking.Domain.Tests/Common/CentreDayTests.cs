using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using NodaTime;
using Xunit;

namespace Coworking.Domain.Tests.Common;

/// <summary>Days on which the clock is changed.</summary>
public sealed class CentreDayTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly CentreDay Spring = new(new LocalDate(2027, 3, 28), Berlin);
    private static readonly CentreDay Autumn = new(new LocalDate(2027, 10, 31), Berlin);

    [Fact]
    public void A_day_has_23_24_or_25_hours()
    {
        Assert.Equal(23 * 60, Spring.ElapsedMinutes(A.Range("00:00", "24:00")));
        Assert.Equal(25 * 60, Autumn.ElapsedMinutes(A.Range("00:00", "24:00")));
        Assert.Equal(24 * 60, new CentreDay(A.Tuesday, Berlin).ElapsedMinutes(A.Range("00:00", "24:00")));
    }

    [Fact]
    public void The_day_on_which_Almaty_changed_its_zone_had_25_hours() =>
        Assert.Equal(25 * 60, new CentreDay(new LocalDate(2024, 2, 29), A.Almaty).ElapsedMinutes(A.Range("00:00", "24:00")));

    [Fact]
    public void A_later_time_on_the_dial_is_never_an_earlier_instant()
    {
        foreach (var day in new[] { Spring, Autumn, new CentreDay(new LocalDate(2024, 2, 29), A.Almaty) })
        {
            var instants = Enumerable.Range(0, 97).Select(quarter => day.At(new TimeOfDay(quarter * 15))).ToList();
            Assert.Equal(instants.Order(), instants);
        }
    }

    [Fact]
    public void A_start_in_the_skipped_hour_is_outside_the_opening_hours()
    {
        var centre = A.Centre(Berlin, A.AlwaysOpen());
        var now = Spring.At(TimeOfDay.Midnight);
        var request = A.Request().On(Spring.Date).Of("seat-01");

        Assert.IsType<BookingRefusal.OutsideOpeningHours>(request.From("02:15", "04:00").Plan(centre, now).Error);
        Assert.IsType<BookingRefusal.OutsideOpeningHours>(request.From("02:00", "03:00").Plan(centre, now).Error);
        Assert.True(request.From("01:30", "04:00").Plan(centre, now).IsOk);
    }

    [Fact]
    public void Limits_count_minutes_that_really_pass()
    {
        var centre = A.Centre(Berlin, A.AlwaysOpen());
        var spring = A.Request().On(Spring.Date).Of("seat-01");
        var autumn = A.Request().On(Autumn.Date).Of("seat-01");

        Assert.True(spring.From("01:00", "06:00").Plan(centre, Spring.At(TimeOfDay.Midnight)).IsOk);
        Assert.IsType<BookingRefusal.TooLong>(autumn.From("01:00", "05:00").Plan(centre, Autumn.At(TimeOfDay.Midnight)).Error);
        Assert.Equal(new BookingRefusal.TooShort(30), spring.From("01:45", "03:00").Plan(centre, Spring.At(TimeOfDay.Midnight)).Error);
    }

    [Theory]
    [InlineData("00:00", 0)]
    [InlineData("09:05", 545)]
    [InlineData("24:00", 1440)]
    public void A_time_of_day_is_read_and_written(string text, int minutes)
    {
        Assert.True(TimeOfDay.TryParse(text, out var time));
        Assert.Equal(minutes, time.Minutes);
        Assert.Equal(text, time.ToString());
    }

    [Theory]
    [InlineData("24:01")]
    [InlineData("9:05")]
    [InlineData("09:60")]
    [InlineData("09.05")]
    [InlineData("٠٩:٠٥")]
    [InlineData("09:05 ")]
    [InlineData(null)]
    public void Anything_else_is_no_time_of_day(string? text) => Assert.False(TimeOfDay.TryParse(text, out _));

    [Fact]
    public void Touching_ranges_merge_and_leave_what_is_free()
    {
        var busy = TimeRange.Merge([A.Range("11:00", "12:00"), A.Range("10:00", "11:00"), A.Range("10:30", "10:45"), A.Range("15:00", "16:00")]);
        Assert.Equal([A.Range("10:00", "12:00"), A.Range("15:00", "16:00")], busy);
        Assert.Equal([A.Range("09:00", "10:00"), A.Range("12:00", "13:00")], A.Range("09:00", "13:00").Without(busy));
    }
}
