namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a timer function learns of its schedule.</summary>
public class TimerInfo
{
    /// <summary>The occurrences around this run; null when the schedule is not monitored.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>Whether this run makes up for an occurrence that was missed.</summary>
    public bool IsPastDue { get; set; }
}

/// <summary>The occurrences of a monitored schedule, UTC.</summary>
public class ScheduleStatus
{
    /// <summary>The last recorded occurrence.</summary>
    public DateTime Last { get; set; }

    /// <summary>The occurrence expected next.</summary>
    public DateTime Next { get; set; }

    /// <summary>When this record was written.</summary>
    public DateTime LastUpdated { get; set; }
}
