using NodaTime;

namespace Coworking.Domain.Common;

/// <summary>
/// One date where the centre stands. Turns its wall clock into instants: the wall clock and the zone are the authority,
/// instants follow from them, so that a change of the zone's rules moves no booking on the dial.
/// </summary>
/// <param name="Date">The date on the centre's calendar.</param>
/// <param name="Zone">The centre's zone.</param>
public sealed record CentreDay(LocalDate Date, DateTimeZone Zone)
{
    /// <summary>The day that has <paramref name="now"/> in it.</summary>
    public static CentreDay Containing(Instant now, DateTimeZone zone) => new(now.InZone(zone).Date, zone);

    /// <summary>
    /// The instant of a wall-clock time. A time that happens twice is its first pass; a time that is skipped is the
    /// moment at which the clock jumps. So a later time on the dial is never an earlier instant, and bookings that do
    /// not overlap on the dial do not overlap in truth.
    /// </summary>
    public Instant At(TimeOfDay time)
    {
        var mapping = Zone.MapLocal(Local(time));
        return mapping.Count == 0 ? mapping.EarlyInterval.End : mapping.First().ToInstant();
    }

    /// <summary>Like <see cref="At"/>, with the offset that the clock then shows.</summary>
    public OffsetDateTime OffsetAt(TimeOfDay time) => At(time).InZone(Zone).ToOffsetDateTime();

    /// <summary>Whether the clock jumps over <paramref name="time"/> on this day.</summary>
    public bool Skips(TimeOfDay time) => Zone.MapLocal(Local(time)).Count == 0;

    /// <summary>Minutes that really pass between two times of the dial: 60 more or less where the clock is changed.</summary>
    public int ElapsedMinutes(TimeRange range) => (int)(At(range.End) - At(range.Start)).TotalMinutes;

    /// <summary>
    /// Where <paramref name="now"/> stands on this day's dial, whole minutes: <c>00:00</c> before the day and
    /// <c>24:00</c> after it.
    /// </summary>
    public TimeOfDay WallClock(Instant now)
    {
        var local = now.InZone(Zone);
        return local.Date < Date ? TimeOfDay.Midnight
            : local.Date > Date ? TimeOfDay.EndOfDay
            : new TimeOfDay((local.Hour * 60) + local.Minute);
    }

    private LocalDateTime Local(TimeOfDay time) => Date.AtMidnight().PlusMinutes(time.Minutes);
}
