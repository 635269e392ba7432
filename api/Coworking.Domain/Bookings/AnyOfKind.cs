using Coworking.Domain.Common;
using Coworking.Domain.Resources;

namespace Coworking.Domain.Bookings;

/// <summary>
/// Which of several free resources somebody gets who does not mind. First the one whose free stretch the booking fills
/// best, so that long stretches stay whole for those who need them; among equals the booking's id decides, which
/// spreads wear over the months and people of one moment over the room.
/// </summary>
internal static class AnyOfKind
{
    public static IReadOnlyList<Resource> Pick(BookingPlan plan, IReadOnlyList<Resource> free, int count, DaySheets sheets, BookingId tieBreak)
    {
        var open = plan.Centre.Bookable(plan.Request.Date).FirstOrDefault(range => range.Contains(plan.Request.Range), plan.Request.Range);
        return
        [
            .. free
                .OrderBy(resource => FreeStretch(plan, resource, open, sheets).Minutes)
                .ThenBy(resource => Order(resource.Id, tieBreak))
                .Take(count),
        ];
    }

    private static TimeRange FreeStretch(BookingPlan plan, Resource resource, TimeRange open, DaySheets sheets) => open
        .Without(sheets[resource.Id].Busy(plan.Centre.Rules.For(resource.Kind).BufferMinutes, plan.Now))
        .First(stretch => stretch.Contains(plan.Request.Range));

    // FNV-1a over both names: stable between runs and machines, unlike string.GetHashCode.
    private static uint Order(ResourceId resource, BookingId tieBreak)
    {
        var hash = 2166136261u;
        foreach (var c in tieBreak.Tail.Concat(resource.Value))
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        // Names differ in their last characters only: mix once more, so that these reach the high bits too.
        hash = unchecked((hash ^ (hash >> 16)) * 2246822507u);
        return hash ^ (hash >> 13);
    }
}
