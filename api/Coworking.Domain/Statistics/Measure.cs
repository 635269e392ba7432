namespace Coworking.Domain.Statistics;

/// <summary>What is counted. No booking counts under two of these, so that none follows from the others.</summary>
public enum Measure
{
    /// <summary>Booked on the site, and somebody came.</summary>
    Came,

    /// <summary>Booked at the desk or by a series, and somebody came: walk-ins are among these.</summary>
    CameByDesk,

    /// <summary>Nobody came.</summary>
    NoShow,

    /// <summary>Given back, or ended by the centre before anybody came. What was only moved to another day is not among these.</summary>
    Cancelled,

    /// <summary>Joined the waiting list, whatever became of it.</summary>
    Waited,
}
