using NodaTime;

namespace Coworking.Domain.Series;

/// <summary>One weekday over a range of dates, both ends included.</summary>
public sealed record WeeklyRule
{
    /// <summary>A year and a week: longer series are made anew.</summary>
    public const int MostDates = 53;

    private WeeklyRule(IsoDayOfWeek weekday, LocalDate from, LocalDate until, IReadOnlyList<LocalDate> dates)
    {
        Weekday = weekday;
        From = from;
        Until = until;
        Dates = dates;
    }

    /// <summary>Monday to Sunday.</summary>
    public IsoDayOfWeek Weekday { get; }

    /// <summary>First date that may be one of the series, inclusive.</summary>
    public LocalDate From { get; }

    /// <summary>Last date that may be one of the series, inclusive.</summary>
    public LocalDate Until { get; }

    /// <summary>The dates in order: 1 to <see cref="MostDates"/>.</summary>
    public IReadOnlyList<LocalDate> Dates { get; }

    /// <summary>A rule; null where it has no date at all or more than <see cref="MostDates"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="weekday"/> is no day of the week.</exception>
    public static WeeklyRule? Of(IsoDayOfWeek weekday, LocalDate from, LocalDate until)
    {
        if (weekday is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday)
        {
            throw new ArgumentOutOfRangeException(nameof(weekday));
        }

        var first = from.PlusDays((weekday - from.DayOfWeek + 7) % 7);
        if (until < first || Period.DaysBetween(first, until) / 7 >= MostDates)
        {
            return null;
        }

        var count = (Period.DaysBetween(first, until) / 7) + 1;
        return new WeeklyRule(weekday, from, until, [.. Enumerable.Range(0, count).Select(week => first.PlusWeeks(week))]);
    }
}
