using Coworking.Domain.Centres;
using NodaTime;
using Xunit;

namespace Coworking.Domain.Tests.Hours;

public sealed class PublicHolidaysTests
{
    private static readonly HashSet<IsoDayOfWeek> FiveDayWeek = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];
    private static readonly HashSet<IsoDayOfWeek> SixDayWeek = [IsoDayOfWeek.Sunday];

    public static TheoryData<int> Years => [.. Enumerable.Range(PublicHolidays.FirstYear, PublicHolidays.LastYear - PublicHolidays.FirstYear + 1)];

    [Theory]
    [InlineData(2026, "01-01 01-02 01-07 03-08 03-09* 03-21 03-22 03-23 03-24* 03-25* 05-01 05-07 05-09 05-11* 05-27? 07-06 10-25 10-26* 12-16")]
    [InlineData(2027, "01-01 01-02 01-04* 01-07 03-08 03-15 03-21 03-22 03-23 03-24* 05-01 05-03* 05-07 05-09 05-10* 05-16? 07-06 10-25 12-16")]
    [InlineData(2028, "01-01 01-02 01-03* 01-04* 01-07 03-08 03-15 03-21 03-22 03-23 05-01 05-05? 05-07 05-08* 05-09 07-06 10-25 12-16 12-18*")]
    [InlineData(2029, "01-01 01-02 01-07 03-08 03-15 03-21 03-22 03-23 04-24? 05-01 05-07 05-09 07-06 10-25 12-16 12-17*")]
    [InlineData(2030, "01-01 01-02 01-07 03-08 03-15 03-21 03-22 03-23 03-25* 04-13? 05-01 05-07 05-09 07-06 07-08* 10-25 12-16")]
    public void The_days_off_of_a_year_for_a_five_day_week(int year, string expected) =>
        Assert.Equal(expected, string.Join(' ', PublicHolidays.Of(year, FiveDayWeek).Select(Written)));

    [Fact]
    public void In_a_six_day_week_a_holiday_on_Saturday_stays_there()
    {
        var off = PublicHolidays.Of(2028, SixDayWeek).Select(day => day.Date).ToHashSet();

        Assert.DoesNotContain(new LocalDate(2028, 12, 18), off);
        Assert.Contains(new LocalDate(2028, 5, 8), off);
    }

    [Fact]
    public void Christmas_and_Kurban_Ait_do_not_move_from_a_Sunday()
    {
        Assert.Equal(IsoDayOfWeek.Sunday, new LocalDate(2029, 1, 7).DayOfWeek);
        Assert.DoesNotContain(PublicHolidays.Of(2029, FiveDayWeek), day => day.Date == new LocalDate(2029, 1, 8));
        Assert.Equal(IsoDayOfWeek.Sunday, new LocalDate(2027, 5, 16).DayOfWeek);
        Assert.DoesNotContain(PublicHolidays.Of(2027, FiveDayWeek), day => day.Date == new LocalDate(2027, 5, 17));
    }

    [Theory, MemberData(nameof(Years))]
    public void Each_day_stands_once_in_order_and_a_moved_one_is_a_working_day(int year)
    {
        var off = PublicHolidays.Of(year, FiveDayWeek);

        Assert.Equal(off.Select(day => day.Date).Distinct().Order(), off.Select(day => day.Date));
        Assert.All(off, day => Assert.Equal(year, day.Date.Year));
        Assert.DoesNotContain(off.Where(day => day.IsMoved), day => FiveDayWeek.Contains(day.Date.DayOfWeek));
        Assert.All(off, day => Assert.All([day.Name.Kk, day.Name.Ru, day.Name.En], Assert.NotNull));
        // Kurban Ait lies within Nauryz in 2032.
        Assert.Equal(year == 2032 ? 0 : 1, off.Count(day => !day.IsCertain));
    }

    [Fact]
    public void Years_whose_law_is_not_known_are_not_guessed()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PublicHolidays.Of(2025, FiveDayWeek));
        Assert.Throws<ArgumentOutOfRangeException>(() => PublicHolidays.Of(2036, FiveDayWeek));
    }

    private static string Written(PublicHoliday day) =>
        $"{day.Date.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture)}{(day.IsMoved ? "*" : "")}{(day.IsCertain ? "" : "?")}";
}
