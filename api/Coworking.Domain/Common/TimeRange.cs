namespace Coworking.Domain.Common;

/// <summary>
/// A stretch of one day on the wall clock, half-open: the start belongs to it, the end does not, so that neighbours
/// touch without overlapping. Never empty.
/// </summary>
public readonly record struct TimeRange
{
    /// <exception cref="ArgumentException">The end is not after the start.</exception>
    public TimeRange(TimeOfDay start, TimeOfDay end)
    {
        if (end <= start)
        {
            throw new ArgumentException($"{start}-{end} is not a stretch of time.", nameof(end));
        }

        Start = start;
        End = end;
    }

    /// <summary>First minute, inclusive.</summary>
    public TimeOfDay Start { get; }

    /// <summary>Last minute, exclusive; <c>24:00</c> at most.</summary>
    public TimeOfDay End { get; }

    /// <summary>Minutes on the dial. For minutes that really pass see <see cref="CentreDay.ElapsedMinutes(TimeRange)"/>.</summary>
    public int Minutes => End.Minutes - Start.Minutes;

    /// <summary>Reads <c>HH:mm</c> twice.</summary>
    public static TimeRange Parse(string start, string end) => new(TimeOfDay.Parse(start), TimeOfDay.Parse(end));

    /// <summary>Whether the two share a minute.</summary>
    public bool Overlaps(TimeRange other) => Start < other.End && other.Start < End;

    /// <summary>Whether all of <paramref name="other"/> lies in this.</summary>
    public bool Contains(TimeRange other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether <paramref name="time"/> lies in this.</summary>
    public bool Contains(TimeOfDay time) => Start <= time && time < End;

    /// <summary>Grown by <paramref name="minutes"/> on both sides, held within the day.</summary>
    public TimeRange Widened(int minutes) => minutes == 0 ? this : new(Start.Moved(-minutes), End.Moved(minutes));

    /// <summary>The same minutes as the fewest ranges, in order: touching and overlapping ones become one.</summary>
    public static IReadOnlyList<TimeRange> Merge(IEnumerable<TimeRange> ranges)
    {
        var merged = new List<TimeRange>();
        foreach (var range in ranges.OrderBy(range => range.Start))
        {
            if (merged.Count > 0 && range.Start <= merged[^1].End)
            {
                var last = merged[^1];
                merged[^1] = new TimeRange(last.Start, last.End >= range.End ? last.End : range.End);
            }
            else
            {
                merged.Add(range);
            }
        }

        return merged;
    }

    /// <summary>What of this is left when <paramref name="busy"/> (merged, in order) is taken out.</summary>
    public IReadOnlyList<TimeRange> Without(IReadOnlyList<TimeRange> busy)
    {
        ArgumentNullException.ThrowIfNull(busy);
        var free = new List<TimeRange>();
        var from = Start;
        foreach (var range in busy)
        {
            if (range.Start >= End)
            {
                break;
            }

            if (range.Start > from)
            {
                free.Add(new TimeRange(from, range.Start));
            }

            from = range.End > from ? range.End : from;
        }

        if (from < End)
        {
            free.Add(new TimeRange(from, End));
        }

        return free;
    }

    /// <summary>As <c>HH:mm-HH:mm</c>.</summary>
    public override string ToString() => $"{Start}-{End}";
}
