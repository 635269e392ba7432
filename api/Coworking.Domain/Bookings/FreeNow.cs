using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;

namespace Coworking.Domain.Bookings;

/// <summary>Whether somebody who comes now gets a place of a kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Total">How many the centre lends.</param>
/// <param name="Free">How many can be booked from the current quarter for the shortest booking.</param>
/// <param name="FreeFrom">Where none can: from when one can today; null where none can any more.</param>
public sealed record FreeNow(ResourceKind Kind, int Total, int Free, TimeOfDay? FreeFrom)
{
    /// <summary>Looks at one day.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="busy">For each resource of the kind where nothing can be booked, merged and in order.</param>
    /// <param name="bookable">Where bookings may lie on the day.</param>
    /// <param name="clock">The wall clock.</param>
    /// <param name="rules">The centre's rules.</param>
    public static FreeNow Of(
        ResourceKind kind, IReadOnlyCollection<IReadOnlyList<TimeRange>> busy, IReadOnlyList<TimeRange> bookable, TimeOfDay clock, Rules rules)
    {
        var quarter = new TimeOfDay(clock.Minutes - (clock.Minutes % rules.GridMinutes));
        var starts = busy.Select(taken => EarliestStart(taken, bookable, quarter, rules)).OfType<TimeOfDay>().ToList();
        var free = starts.Count(start => start == quarter);
        return new FreeNow(kind, busy.Count, free, free > 0 || starts.Count == 0 ? null : starts.Min());
    }

    private static TimeOfDay? EarliestStart(IReadOnlyList<TimeRange> busy, IReadOnlyList<TimeRange> bookable, TimeOfDay from, Rules rules)
    {
        foreach (var free in bookable.SelectMany(open => open.Without(busy)))
        {
            var earliest = Math.Max(free.Start.Minutes, from.Minutes);
            var onGrid = (earliest + rules.GridMinutes - 1) / rules.GridMinutes * rules.GridMinutes;
            if (onGrid + rules.ShortestMinutes <= free.End.Minutes)
            {
                return new TimeOfDay(onGrid);
            }
        }

        return null;
    }
}
