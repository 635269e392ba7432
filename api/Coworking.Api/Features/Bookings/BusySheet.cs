using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>When a resource is taken or closed on a day, nothing of who.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Taken">Booked or kept stretches, each with until when it counts; null where it counts for good.</param>
/// <param name="Closed">Closures.</param>
/// <param name="Holds">Those of the taken stretches that are only kept for somebody in line, each until when.</param>
internal sealed record BusySheet(
    ResourceId Resource,
    IReadOnlyList<(TimeRange Range, Instant? Until)> Taken,
    IReadOnlyList<TimeRange> Closed,
    IReadOnlyList<(TimeRange Range, Instant Until)> Holds)
{
    /// <summary>What is kept at <paramref name="now"/> for who waited, and may be free again soon.</summary>
    public IEnumerable<TimeRange> Held(Instant now) => Holds.Where(hold => now < hold.Until).Select(hold => hold.Range);

    /// <summary>Where nothing can be booked at <paramref name="now"/>, merged and in order.</summary>
    public IReadOnlyList<TimeRange> Busy(int bufferMinutes, Instant now) => TimeRange.Merge(
        Taken.Where(taken => taken.Until is null || now < taken.Until).Select(taken => taken.Range.Widened(bufferMinutes)).Concat(Closed));
}
