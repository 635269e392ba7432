using NodaTime;

namespace Coworking.Domain.Statistics;

/// <summary>
/// What took place on a day. An event is what the centre did, announced to everybody, and says of nobody that they came: it is told as it is.
/// </summary>
/// <param name="Count">Events that were not cancelled.</param>
/// <param name="Minutes">Minutes of the dial that they took, added up.</param>
public sealed record EventFigures(int Count, int Minutes);

/// <summary>A day on which events took place.</summary>
/// <param name="Date">The day.</param>
/// <param name="Count">As in <see cref="EventFigures"/>.</param>
/// <param name="Minutes">As in <see cref="EventFigures"/>.</param>
public sealed record EventDay(LocalDate Date, int Count, int Minutes);

/// <summary>Days in a row whose events were counted, those without any too.</summary>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive.</param>
public sealed record EventSpan(LocalDate From, LocalDate To)
{
    /// <summary>A day between two spans was counted before events were, or has an event that nobody could read: of it nothing is known.</summary>
    /// <param name="days">Finished days, in order.</param>
    public static IReadOnlyList<EventSpan> Of(IEnumerable<DayFigures> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var spans = new List<EventSpan>();
        foreach (var day in days.Where(day => day.Events is not null))
        {
            if (spans is [.., var last] && last.To.PlusDays(1) == day.Date)
            {
                spans[^1] = last with { To = day.Date };
            }
            else
            {
                spans.Add(new EventSpan(day.Date, day.Date));
            }
        }

        return spans;
    }
}
