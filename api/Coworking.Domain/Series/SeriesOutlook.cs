using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Domain.Series;

/// <summary>Where a date of a series stands.</summary>
public enum SeriesDateState
{
    /// <summary>Not booked, and can be.</summary>
    Free,

    /// <summary>Somebody else is there; where it is booked too, that is its time before a change that cannot be had.</summary>
    Clash,

    /// <summary>The centre or a resource is shut then, or the time has gone by.</summary>
    Closed,

    /// <summary>It is booked, or was held.</summary>
    Booked,

    /// <summary>The date was taken out, or its booking was cancelled.</summary>
    Cancelled,
}

/// <summary>When one resource cannot be had on a day, and why.</summary>
/// <param name="Held">By bookings, with the buffer that its kind keeps.</param>
/// <param name="Closed">By closures.</param>
public sealed record Occupied(IReadOnlyList<TimeRange> Held, IReadOnlyList<TimeRange> Closed)
{
    /// <summary>An untouched day.</summary>
    public static Occupied Never { get; } = new([], []);
}

/// <summary>A date with what stands in its way.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="With">The stretches that are in the way, merged and in order; empty where none are.</param>
public sealed record SeriesOutlook(SeriesDateState State, IReadOnlyList<TimeRange> With)
{
    /// <summary>The state of a date that has a booking.</summary>
    public static SeriesOutlook Of(Booking booking)
    {
        ArgumentNullException.ThrowIfNull(booking);
        return new(booking.Status == BookingStatus.Cancelled ? SeriesDateState.Cancelled : SeriesDateState.Booked, []);
    }

    /// <summary>The state of a date that is not booked, from what the day looks like: a promise of nothing, decisions are made by booking.</summary>
    /// <param name="date">What is wanted.</param>
    /// <param name="centre">The centre.</param>
    /// <param name="occupied">When the resource cannot be had on that day.</param>
    /// <param name="now">When it is asked.</param>
    public static SeriesOutlook Of(SeriesDate date, Centre centre, Func<ResourceId, Occupied> occupied, Instant now)
    {
        ArgumentNullException.ThrowIfNull(date);
        ArgumentNullException.ThrowIfNull(centre);
        ArgumentNullException.ThrowIfNull(occupied);
        if (date.IsCancelled)
        {
            return new(SeriesDateState.Cancelled, []);
        }

        var day = new CentreDay(date.Date, centre.Zone);
        var isOver = now >= day.At(date.Range.Start) + Duration.FromMinutes(centre.Rules.GridMinutes);
        if (isOver || day.Skips(date.Range.Start) || !centre.Bookable(date.Date).Any(open => open.Contains(date.Range)))
        {
            return new(SeriesDateState.Closed, []);
        }

        var resources = date.Resources.Select(occupied).ToList();
        return InTheWay(resources.SelectMany(one => one.Closed), date.Range) is { Count: > 0 } closed ? new(SeriesDateState.Closed, closed)
            : InTheWay(resources.SelectMany(one => one.Held), date.Range) is { Count: > 0 } held ? new(SeriesDateState.Clash, held)
            : new(SeriesDateState.Free, []);
    }

    private static IReadOnlyList<TimeRange> InTheWay(IEnumerable<TimeRange> taken, TimeRange range) =>
        TimeRange.Merge(taken.Where(other => other.Overlaps(range)));
}
