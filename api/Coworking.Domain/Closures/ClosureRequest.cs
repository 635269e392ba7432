using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Domain.Closures;

/// <summary>What the desk wants shut.</summary>
/// <param name="Date">The date on the centre's calendar.</param>
/// <param name="Range">From when to when on the wall clock; an outage starts at any minute, not only on the grid.</param>
/// <param name="Resources">Which ones; null for every one that is lent.</param>
/// <param name="Reason">What people are told.</param>
public sealed record ClosureRequest(LocalDate Date, TimeRange Range, IReadOnlyList<ResourceId>? Resources, LocalizedText Reason);

/// <summary>Why nothing was shut.</summary>
public abstract record ClosureRefusal
{
    private ClosureRefusal()
    {
    }

    /// <summary>It would have ended already.</summary>
    /// <param name="Today">The centre's date.</param>
    /// <param name="Clock">Its wall clock.</param>
    public sealed record InThePast(LocalDate Today, TimeOfDay Clock) : ClosureRefusal;

    /// <summary>The clock skips all of it on that day: it would last no time.</summary>
    public sealed record NoTime : ClosureRefusal;

    /// <summary>The centre lends no such resource.</summary>
    /// <param name="Resource">Its name.</param>
    public sealed record UnknownResource(ResourceId Resource) : ClosureRefusal;
}
