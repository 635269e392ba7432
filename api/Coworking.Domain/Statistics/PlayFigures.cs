using NodaTime;

namespace Coworking.Domain.Statistics;

/// <summary>How often all recordings together were watched or listened to on a day.</summary>
/// <param name="Count">Plays.</param>
/// <param name="Seconds">Seconds of recordings that were heard.</param>
public sealed record PlayFigures(int Count, long Seconds);

/// <summary>Days in a row that are told as one, because fewer would be a small number.</summary>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive. The stretch belongs to the period in which this day lies.</param>
/// <param name="Count">Plays, <see cref="Publication.Least"/> or more.</param>
/// <param name="Minutes">Whole minutes of recordings that were heard.</param>
public sealed record PlayStretch(LocalDate From, LocalDate To, int Count, int Minutes)
{
    private const int SecondsInMinute = 60;

    /// <summary>
    /// What is told of a year's days: days in a row are put together until there are <see cref="Publication.Least"/> plays among them.
    /// A play has no person, so this is no promise of that many people. Days that were counted before plays were are passed over.
    /// </summary>
    /// <param name="year">Finished days of one year, in order.</param>
    public static IReadOnlyList<PlayStretch> Of(IReadOnlyList<DayFigures> year)
    {
        ArgumentNullException.ThrowIfNull(year);
        var stretches = new List<PlayStretch>();
        var (first, count, seconds) = (default(LocalDate?), 0, 0L);
        foreach (var day in year)
        {
            if (day.Plays is not { } plays)
            {
                continue;
            }

            (first, count, seconds) = (first ?? day.Date, count + plays.Count, seconds + plays.Seconds);
            if (count >= Publication.Least)
            {
                stretches.Add(new PlayStretch(first.Value, day.Date, count, (int)(seconds / SecondsInMinute)));
                (first, count, seconds) = (null, 0, 0);
            }
        }

        return stretches;
    }
}
