using Coworking.Domain.Common;
using Coworking.Domain.Series;
using NodaTime;
using Xunit;

namespace Coworking.Domain.Tests.Series;

/// <summary>A club every Wednesday: its dates, and what the desk changes about them.</summary>
public sealed class WeeklySeriesTests
{
    private static readonly LocalDate Wednesday = A.Tuesday.PlusDays(1);
    private static readonly SeriesId Id = SeriesId.Create([1, 2, 3, 4, 5, 6, 7, 8]);

    [Fact]
    public void Its_dates_are_that_weekday_from_the_first_to_the_last_date_both_included()
    {
        Assert.Equal([Wednesday, Wednesday.PlusWeeks(1), Wednesday.PlusWeeks(2)], Rule(A.Tuesday, Wednesday.PlusWeeks(2))!.Dates);
        Assert.Equal([Wednesday], Rule(Wednesday, Wednesday)!.Dates);
        Assert.Equal([Wednesday.PlusWeeks(1)], Rule(Wednesday.PlusDays(1), Wednesday.PlusWeeks(2).PlusDays(-1))!.Dates);
    }

    [Fact]
    public void It_has_at_least_one_date_and_at_most_a_year_and_a_week_of_them()
    {
        Assert.Null(Rule(Wednesday.PlusDays(1), Wednesday.PlusDays(6)));
        Assert.Null(Rule(Wednesday, A.Tuesday));
        Assert.Equal(53, Rule(Wednesday, Wednesday.PlusWeeks(52))!.Dates.Count);
        Assert.Equal(53, Rule(A.Tuesday, Wednesday.PlusWeeks(53).PlusDays(-1))!.Dates.Count);
        Assert.Null(Rule(Wednesday, Wednesday.PlusWeeks(53)));
    }

    [Fact]
    public void A_date_has_one_name_for_its_booking_for_ever_and_no_other_date_or_series_has_it()
    {
        Assert.Equal(Id.BookingOn(Wednesday), Id.BookingOn(Wednesday));
        Assert.Equal(Wednesday, Id.BookingOn(Wednesday).Date);
        Assert.Equal("2026-11-25-2wjmcdyb53vk", Id.BookingOn(Wednesday).Value);

        var names = Rule(Wednesday, Wednesday.PlusWeeks(52))!.Dates.SelectMany(date => new[] { Id.BookingOn(date).Tail, SeriesId.Create([9, 9, 9, 9, 9, 9, 9, 9]).BookingOn(date).Tail });
        Assert.Equal(106, names.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Its_name_is_read_as_it_was_written()
    {
        Assert.True(SeriesId.TryParse(Id.Value, out var read));
        Assert.Equal(Id, read);
        Assert.False(SeriesId.TryParse("wednesdays", out _));
        Assert.False(SeriesId.TryParse(Id.Value + "0", out _));
        Assert.Equal($"series:{Id.Value}", Id.Patron.Value);
    }

    [Theory]
    [InlineData(null, null, "xxxx")]
    [InlineData(1, null, ".xxx")]
    [InlineData(2, 2, "..x.")]
    public void One_date_the_rest_or_all_are_taken_out(int? fromWeek, int? untilWeek, string expected)
    {
        var cancelled = Club().Cancel(Part(fromWeek, untilWeek), A.Tuesday);

        Assert.Equal(expected, string.Concat(cancelled.Dates.Select(date => date.IsCancelled ? 'x' : '.')));
    }

    [Fact]
    public void What_is_past_stays()
    {
        var cancelled = Club().Cancel(SeriesPart.All, Wednesday.PlusWeeks(2));
        Assert.Equal([false, false, true, true], cancelled.Dates.Select(date => date.IsCancelled));

        var changed = Club().Change(SeriesPart.All, new SeriesChange(TimeOfDay.Parse("15:00"), null, null), Wednesday.PlusWeeks(2).PlusDays(1))!;
        Assert.Equal(["16:00-18:00", "16:00-18:00", "16:00-18:00", "15:00-18:00"], changed.Dates.Select(date => date.Range.ToString()));
    }

    [Fact]
    public void A_change_touches_what_it_names_and_nothing_that_was_taken_out()
    {
        var club = Club().Cancel(SeriesPart.One(Wednesday.PlusWeeks(1)), A.Tuesday);

        var changed = club.Change(SeriesPart.Rest(Wednesday.PlusWeeks(1)), new SeriesChange(null, TimeOfDay.Parse("17:30"), [new("study")]), A.Tuesday)!;

        Assert.Equal([false, false, true, true], changed.Dates.Select(date => date.IsChanged));
        Assert.Equal(["16:00-18:00", "16:00-18:00", "16:00-17:30", "16:00-17:30"], changed.Dates.Select(date => date.Range.ToString()));
        Assert.Equal(["hall", "hall", "study", "study"], changed.Dates.Select(date => date.Resources[0].Value));
    }

    [Fact]
    public void A_change_that_would_end_before_it_starts_is_none()
    {
        Assert.Null(Club().Change(SeriesPart.All, new SeriesChange(TimeOfDay.Parse("18:00"), null, null), A.Tuesday));

        var early = Club().Change(SeriesPart.One(Wednesday), new SeriesChange(TimeOfDay.Parse("10:00"), TimeOfDay.Parse("11:00"), null), A.Tuesday)!;
        Assert.Null(early.Change(SeriesPart.All, new SeriesChange(TimeOfDay.Parse("11:00"), null, null), A.Tuesday));
        Assert.NotNull(early.Change(SeriesPart.Rest(Wednesday.PlusWeeks(1)), new SeriesChange(TimeOfDay.Parse("11:00"), null, null), A.Tuesday));
    }

    [Fact]
    public void A_date_that_is_settled_is_not_moved_again()
    {
        var changed = Club().Change(SeriesPart.All, new SeriesChange(TimeOfDay.Parse("15:00"), null, null), A.Tuesday)!;

        var settled = changed.Settle(new HashSet<LocalDate> { Wednesday });

        Assert.Equal([false, true, true, true], settled.Dates.Select(date => date.IsChanged));
    }

    private static WeeklyRule? Rule(LocalDate from, LocalDate until) => WeeklyRule.Of(IsoDayOfWeek.Wednesday, from, until);

    private static SeriesPart Part(int? fromWeek, int? untilWeek) =>
        new(fromWeek is { } from ? Wednesday.PlusWeeks(from) : null, untilWeek is { } until ? Wednesday.PlusWeeks(until) : null);

    private static WeeklySeries Club() => WeeklySeries.Make(
        Id, Rule(A.Tuesday, Wednesday.PlusWeeks(3))!, A.Range("16:00", "18:00"), [new("hall")], "Chess club", purpose: null, people: 10, A.Now());
}
