using NodaTime;

namespace Coworking.Domain.Recordings;

/// <summary>
/// One time that a recording is watched or listened to, from the moment in which its links were given. It names nobody. A browser
/// says how many seconds of the recording were heard in all so far; how many of them are believed is decided here.
/// </summary>
/// <param name="Recording">Which.</param>
/// <param name="Since">When its links were given.</param>
/// <param name="LengthSeconds">How long the recording is; 0 where nobody knows.</param>
public readonly record struct Play(RecordingId Recording, Instant Since, int LengthSeconds)
{
    /// <summary>The player's fastest speed: so many seconds of a recording can be heard in one.</summary>
    public const int Fastest = 2;

    /// <summary>So many times a recording is counted within one play: somebody may go back, nobody listens all night.</summary>
    public const int MostTimes = 2;

    private const int UsualLeast = 10;
    private static readonly Duration AfterMidnight = Duration.FromHours(2);

    /// <summary>Seconds from which on it counts as a play: 10, or half of a shorter recording, at least 1.</summary>
    public int Least => LengthSeconds <= 0 ? UsualLeast : Math.Clamp(LengthSeconds / 2, 1, UsualLeast);

    /// <summary>
    /// How many of the seconds said are believed at <paramref name="now"/>: never more than have passed since the links were given,
    /// times <see cref="Fastest"/>, a begun second counting whole, and never more than <see cref="MostTimes"/> the recording's length.
    /// </summary>
    /// <returns>0 where that is less than <see cref="Least"/>: then it is no play.</returns>
    public int Believed(int seconds, Instant now)
    {
        var passed = Math.Max(0, Math.Ceiling((now - Since).TotalSeconds));
        var most = LengthSeconds <= 0 ? int.MaxValue : (long)LengthSeconds * MostTimes;
        var believed = (int)Math.Min(seconds, Math.Min(most, passed * Fastest));
        return believed >= Least ? believed : 0;
    }

    /// <summary>The day that it counts for: that on which the links were given, however late it was heard.</summary>
    public LocalDate DayIn(DateTimeZone zone) => Since.InZone(zone).Date;

    /// <summary>Whether it takes no more seconds: from two hours after the end of its day on, before the night counts that day.</summary>
    public bool IsOver(DateTimeZone zone, Instant now)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return now >= zone.AtStartOfDay(DayIn(zone).PlusDays(1)).ToInstant() + AfterMidnight;
    }
}
