using Coworking.Domain.Common;
using NodaTime;

namespace Coworking.Domain.Centres;

/// <summary>When the doors are open on one day: ordered, apart from one another; none on a closed day.</summary>
/// <param name="Open">Open intervals in order.</param>
/// <param name="Reason">Why this day differs from its weekday, where it does.</param>
public sealed record DayHours(IReadOnlyList<TimeRange> Open, LocalizedText? Reason)
{
    /// <summary>
    /// Where a booking may lie: the open intervals, the last one ended <paramref name="marginMinutes"/> early so that
    /// people can pack up before the doors close. A lunch break needs no such margin.
    /// </summary>
    public IReadOnlyList<TimeRange> Bookable(int marginMinutes)
    {
        if (Open.Count == 0)
        {
            return Open;
        }

        var last = Open[^1];
        var end = last.End.Moved(-marginMinutes);
        return last.Start < end ? [.. Open.Take(Open.Count - 1), new TimeRange(last.Start, end)] : [.. Open.Take(Open.Count - 1)];
    }
}

/// <summary>A date that differs from its weekday: a holiday, a moved day off, an evening opening.</summary>
/// <param name="Date">The date.</param>
/// <param name="Open">Its open intervals; none means closed.</param>
/// <param name="Reason">What to tell people.</param>
public sealed record DatedHours(LocalDate Date, IReadOnlyList<TimeRange> Open, LocalizedText? Reason);

/// <summary>The centre's week and the dates that differ from it.</summary>
public sealed class OpeningHours
{
    private readonly Dictionary<LocalDate, DatedHours> _exceptions;

    /// <exception cref="ArgumentException">Intervals of a day overlap, or a date is listed twice.</exception>
    public OpeningHours(IReadOnlyDictionary<IsoDayOfWeek, IReadOnlyList<TimeRange>> weekly, IEnumerable<DatedHours> exceptions)
    {
        Weekly = Enum.GetValues<IsoDayOfWeek>()
            .Where(day => day != IsoDayOfWeek.None)
            .ToDictionary(day => day, day => (IReadOnlyList<TimeRange>)InOrder(weekly.GetValueOrDefault(day, [])));
        Exceptions = [.. exceptions.Select(exception => exception with { Open = InOrder(exception.Open) }).OrderBy(exception => exception.Date)];
        _exceptions = Exceptions.ToDictionary(exception => exception.Date);
    }

    /// <summary>Open intervals of each weekday, Monday to Sunday; an empty list is a closed day.</summary>
    public IReadOnlyDictionary<IsoDayOfWeek, IReadOnlyList<TimeRange>> Weekly { get; }

    /// <summary>The dates that differ, in order.</summary>
    public IReadOnlyList<DatedHours> Exceptions { get; }

    /// <summary>The hours of <paramref name="date"/>.</summary>
    public DayHours On(LocalDate date) => _exceptions.TryGetValue(date, out var exception)
        ? new DayHours(exception.Open, exception.Reason)
        : new DayHours(Weekly[date.DayOfWeek], Reason: null);

    private static List<TimeRange> InOrder(IReadOnlyList<TimeRange> open)
    {
        var ordered = open.OrderBy(range => range.Start).ToList();
        for (var i = 1; i < ordered.Count; i++)
        {
            if (ordered[i].Overlaps(ordered[i - 1]))
            {
                throw new ArgumentException($"Open intervals overlap: {ordered[i - 1]} and {ordered[i]}.", nameof(open));
            }
        }

        return ordered;
    }
}
