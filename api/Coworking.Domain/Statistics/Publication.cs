using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Domain.Statistics;

/// <summary>
/// What a centre tells everybody of its days. A small number points at somebody who was seen there, and a number left out
/// can be got back from a total. So nothing is left out and no total is told beside its parts: days, and hours, are put
/// together until one day among them had at least <see cref="Least"/> patrons by itself. Patrons of several days are not
/// added up for that: one who comes on five days is one person. Numbers of one measure share no booking, and where a stretch
/// ends depends on the days before it alone: what was told once is never told cut otherwise.
/// </summary>
public static class Publication
{
    /// <summary>The fewest different patrons in any number that is told.</summary>
    public const int Least = 5;

    /// <summary>
    /// What is told of one kind and measure. Empty where there were never enough on one day.
    /// </summary>
    /// <param name="year">Finished days of one year without a gap, in order: stretches begin anew with each year, so that any of them can be told from one year's days.</param>
    /// <param name="kind">Which kind.</param>
    /// <param name="measure">What is counted.</param>
    public static Published Of(IReadOnlyList<DayFigures> year, ResourceKind kind, Measure measure)
    {
        ArgumentNullException.ThrowIfNull(year);
        var days = year.Select(day => Of(day, kind, measure)).ToList();
        var stretches = Stretches(days);
        return new Published(stretches, [.. Weeks(stretches, days)]);
    }

    private static Day Of(DayFigures day, ResourceKind kind, Measure measure)
    {
        var figures = day.Kinds.FirstOrDefault(one => one.Kind == kind);
        return new Day(day.Date, figures?.Capacity ?? [], figures?.Tallies.GetValueOrDefault(measure) ?? new Tally(0, 0, 0, []));
    }

    private static List<Stretch> Stretches(IReadOnlyList<Day> days)
    {
        var stretches = new List<Stretch>();
        var open = new List<Day>();
        foreach (var day in days)
        {
            open.Add(day);
            if (day.Tally.Patrons >= Least)
            {
                stretches.Add(Together(open));
                open.Clear();
            }
        }

        return stretches;
    }

    private static Stretch Together(List<Day> days) => new(
        days[0].Date,
        days[^1].Date,
        days.Sum(day => day.Tally.Count),
        days.Sum(day => day.Tally.Minutes),
        days.Sum(day => day.Tally.Patrons),
        days.Sum(day => day.Capacity.Sum()));

    /// <summary>The last week waits until it is over: told day by day, its hours would be those of each day.</summary>
    private static IEnumerable<WeekHours> Weeks(IReadOnlyList<Stretch> stretches, IReadOnlyList<Day> days) =>
        from stretch in stretches
        group stretch by EndOfWeek(stretch.To) into week
        where days[^1].Date >= week.Key
        let first = week.First().From
        let last = week.Last().To
        let blocks = Blocks([.. days.Where(day => first <= day.Date && day.Date <= last)])
        where blocks.Count > 0
        select new WeekHours(first, last, blocks);

    private static LocalDate EndOfWeek(LocalDate date)
    {
        var sunday = date.PlusDays(7 - (int)date.DayOfWeek);
        return sunday.Year == date.Year ? sunday : new LocalDate(date.Year, 12, 31);
    }

    private static List<HourBlock> Blocks(IReadOnlyList<Day> days)
    {
        var blocks = new List<HourBlock>();
        var open = Nothing;
        foreach (var hour in Enumerable.Range(0, 24))
        {
            var tallies = days.SelectMany(day => day.Tally.Hours).Where(tally => tally.Hour == hour).ToList();
            open = Join(open, Hour(days, hour, tallies));
            if (tallies.Any(tally => tally.Patrons >= Least))
            {
                blocks.Add(open);
                open = Nothing;
            }
        }

        if (blocks.Count > 0 && open.Hours.Count > 0)
        {
            blocks[^1] = Join(blocks[^1], open);
        }

        return blocks;
    }

    private static HourBlock Nothing { get; } = new([], 0, 0, 0);

    /// <summary>Nothing where the centre is shut and nobody was there.</summary>
    private static HourBlock Hour(IReadOnlyList<Day> days, int hour, List<HourTally> tallies)
    {
        var capacity = days.Sum(day => day.Capacity.ElementAtOrDefault(hour));
        return capacity == 0 && tallies.Count == 0
            ? Nothing
            : new HourBlock([hour], tallies.Sum(tally => tally.Patrons), tallies.Sum(tally => tally.Minutes), capacity);
    }

    private static HourBlock Join(HourBlock one, HourBlock other) => new(
        [.. one.Hours, .. other.Hours], one.Patrons + other.Patrons, one.Minutes + other.Minutes, one.CapacityMinutes + other.CapacityMinutes);

    private sealed record Day(LocalDate Date, IReadOnlyList<int> Capacity, Tally Tally);
}
