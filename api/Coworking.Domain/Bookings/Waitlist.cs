using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Domain.Bookings;

/// <summary>Who is helped by what is free.</summary>
public static class Waitlist
{
    /// <summary>Most entries that wait for one day.</summary>
    public const int MostOnADay = 60;

    /// <summary>Most live entries of one patron for one day.</summary>
    public const int MostOfAPatron = 3;

    /// <summary>How many who joined earlier wait for something that would help this one too, and itself.</summary>
    public static int PlaceOf(WaitlistEntry entry, IEnumerable<WaitlistEntry> line, Inventory inventory, Instant now) => 1 + line.Count(other =>
        other.StatusAt(now) == WaitStatus.Waiting && IsBefore(other, entry) && other.Window.Overlaps(entry.Window)
        && inventory.All.Any(resource => other.Concerns(resource.Id, resource.Kind) && entry.Concerns(resource.Id, resource.Kind)));

    /// <summary>The first stretch in its window that would do, on these sheets; null where there is none.</summary>
    internal static (TimeRange Range, IReadOnlyList<Resource> Resources)? Fit(WaitlistEntry entry, DaySheets sheets, CentreSettings settings, Instant now)
    {
        var grid = settings.Centre.Rules.GridMinutes;
        var clock = entry.Day.WallClock(now).Minutes;
        var earliest = Math.Max(entry.Window.Start.Minutes, clock - (clock % grid));
        for (var start = (earliest + grid - 1) / grid * grid; start + entry.Minutes <= entry.Window.End.Minutes; start += grid)
        {
            var range = new TimeRange(new TimeOfDay(start), new TimeOfDay(start + entry.Minutes));
            var plan = BookingPlan.Make(entry.RequestAt(range), settings, now);
            if (plan.IsOk && plan.Value.Choose(sheets, entry.Id) is { } chosen)
            {
                return (range, chosen);
            }
        }

        return null;
    }

    private static bool IsBefore(WaitlistEntry other, WaitlistEntry entry) =>
        other.CreatedAt < entry.CreatedAt
        || (other.CreatedAt == entry.CreatedAt && string.CompareOrdinal(other.Id.Value, entry.Id.Value) < 0);
}
