using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>Between an entry of the waiting list and its wire form.</summary>
internal static class WaitlistMapping
{
    /// <summary>As its patron sees it.</summary>
    public static WaitlistAnswer ToAnswer(this WaitlistEntry entry, IEnumerable<WaitlistEntry> line, CentreSettings centre, Instant now)
    {
        var status = entry.StatusAt(now);
        return new WaitlistAnswer(
            entry.Id.Value,
            entry.Id.Date,
            entry.Window.Start,
            entry.Window.End,
            entry.Minutes,
            status,
            At(entry.CreatedAt),
            status == WaitStatus.Waiting ? Waitlist.PlaceOf(entry, line, centre.Inventory, now) : null,
            (entry.Wanted as Wanted.Named)?.Resources.Select(id => id.Value).ToList(),
            (entry.Wanted as Wanted.AnyOf)?.Kind,
            (entry.Wanted as Wanted.AnyOf)?.Count,
            entry.People == 1 ? null : entry.People,
            status == WaitStatus.Held ? Hold(entry.Kept!) : null);

        OffsetDateTime At(Instant instant) => instant.InZone(entry.Day.Zone).ToOffsetDateTime();

        HoldAnswer Hold(KeptPlace kept) => new(
            [
                .. kept.Resources.Select(id => new BookedResourceAnswer(
                    id.Value, centre.Inventory.Find(id)?.Kind ?? default, BookingMapping.NameOf(id, centre.Inventory))),
            ],
            kept.Range.Start,
            kept.Range.End,
            At(kept.Until));
    }
}
