using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Domain.Bookings;

/// <summary>Why somebody cannot join the waiting list.</summary>
public abstract record WaitlistRefusal
{
    private WaitlistRefusal()
    {
    }

    /// <summary>As many wait for the day, or as many of one patron's entries, as may.</summary>
    public sealed record TooMany : WaitlistRefusal;

    /// <summary>The minutes do not fit into the window on the grid.</summary>
    public sealed record WindowTooShort : WaitlistRefusal;

    /// <summary>Nobody need wait: this is free.</summary>
    public sealed record PlaceFree(TimeRange Range, IReadOnlyList<ResourceId> Resources) : WaitlistRefusal;

    /// <summary>No booking of this kind could be made at any time within the window.</summary>
    public sealed record Rule(BookingRefusal Refusal) : WaitlistRefusal;
}

/// <summary>Joining the line.</summary>
public static class WaitlistJoining
{
    /// <summary>Puts an entry into the line where it could ever be helped, but is not helped by what is free now.</summary>
    public static Result<WaitlistEntry, WaitlistRefusal> Join(this DayLedger ledger, WaitlistEntry entry)
    {
        var live = ledger.Line.Where(other => other.IsLive(ledger.Now)).ToList();
        if (live.Count >= Waitlist.MostOnADay || live.Count(other => other.Patron == entry.Patron) >= Waitlist.MostOfAPatron)
        {
            return new WaitlistRefusal.TooMany();
        }

        var plans = Times(ledger, entry).Select(range => BookingPlan.Make(entry.RequestAt(range), ledger.Settings, ledger.Now)).ToList();
        if (plans.Count == 0)
        {
            return new WaitlistRefusal.WindowTooShort();
        }

        if (plans.Find(plan => plan.IsOk) is not { IsOk: true } possible)
        {
            return new WaitlistRefusal.Rule(plans[^1].Error);
        }

        if (Waitlist.Fit(entry, ledger.Sheets, ledger.Settings, ledger.Now) is { } free)
        {
            return new WaitlistRefusal.PlaceFree(free.Range, [.. free.Resources.Select(resource => resource.Id)]);
        }

        foreach (var resource in possible.Value.Candidates)
        {
            // Also where the sheet says so already: whoever looked at it before must look again.
            ledger.Put(ledger.Sheet(resource.Id) with { Waited = true });
        }

        var joined = entry with { CreatedAt = AfterAll(ledger, entry.CreatedAt) };
        ledger.Put(joined, "joined");
        return joined;
    }

    /// <summary>Whole milliseconds, as its row's key has them, and later than all who joined before, also at one moment.</summary>
    private static Instant AfterAll(DayLedger ledger, Instant at)
    {
        var whole = Instant.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
        var next = ledger.Line.Count == 0 ? whole : ledger.Line.Max(other => other.CreatedAt) + Duration.FromMilliseconds(1);
        return whole > next ? whole : next;
    }

    private static IEnumerable<TimeRange> Times(DayLedger ledger, WaitlistEntry entry)
    {
        var grid = ledger.Settings.Centre.Rules.GridMinutes;
        for (var start = (entry.Window.Start.Minutes + grid - 1) / grid * grid; start + entry.Minutes <= entry.Window.End.Minutes; start += grid)
        {
            yield return new TimeRange(new TimeOfDay(start), new TimeOfDay(start + entry.Minutes));
        }
    }
}
