using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Identity;
using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Api.Features.Desk;

/// <summary>Between a day and what the desk sees of it: aliases, and of no patron more.</summary>
internal static class DeskMapping
{
    public static DeskDayAnswer ToAnswer(this DayCopy day, LocalDate date, CentreSettings centre, Instant now) => new(
        date,
        Etag: "",
        TimeRangeBody.Of(centre.Centre.Hours.On(date).Open),
        TimeRangeBody.Of(centre.Centre.Bookable(date)),
        Resources(day, centre.Inventory),
        [.. day.Bookings.OrderBy(booking => booking.Range.Start).ThenBy(booking => booking.CreatedAt).ThenBy(booking => booking.Id.Value, StringComparer.Ordinal).Select(booking => booking.ToDesk(now))],
        Waiting(day, now),
        Closures(day));

    public static FoundBooking ToFound(this Booking booking, Inventory inventory, Instant now) => new(
        booking.Id.Value,
        booking.Id.Date,
        booking.Alias,
        booking.Range.Start,
        booking.Range.End,
        booking.StatusAt(now),
        [.. booking.Resources.DistinctBy(held => held.Id).Select(held => new BookedResourceAnswer(held.Id.Value, held.Kind, BookingMapping.NameOf(held.Id, inventory)))],
        SlipCode.Of(booking.Id).ToString(),
        IsCards(booking));

    private static DeskBooking ToDesk(this Booking booking, Instant now)
    {
        return new DeskBooking(
            booking.Id.Value,
            booking.Alias,
            booking.People,
            booking.Range.Start,
            booking.Range.End,
            booking.StatusAt(now),
            booking.Source,
            [.. booking.Resources.Select(held => (held.Id, Range: booking.RangeOf(held))).Select(held => new DeskPart(held.Id.Value, held.Range.Start, held.Range.End))],
            new CheckInAnswer(At(booking.CheckInOpensAt), At(booking.CheckInClosesAt)),
            SlipCode.Of(booking.Id).ToString(),
            booking.Version,
            IsCards(booking),
            booking.Purpose,
            booking.Note,
            booking.Series,
            booking.Reason);

        OffsetDateTime At(Instant instant) => instant.InZone(booking.Day.Zone).ToOffsetDateTime();
    }

    private static IReadOnlyList<DeskResource> Resources(DayCopy day, Inventory inventory)
    {
        var booked = day.Bookings.SelectMany(booking => booking.Resources).Select(held => held.Id).ToHashSet();
        return
        [
            .. inventory.All.Where(resource => resource.Active || booked.Contains(resource.Id))
                .Select(resource => new DeskResource(resource.Id.Value, resource.Kind, resource.Name, resource.Zone)),
        ];
    }

    /// <summary>What of closures still holds; one that was reopened altogether is none any more.</summary>
    private static IReadOnlyList<DeskClosure> Closures(DayCopy day) =>
    [
        .. day.Closures.Where(closure => closure.Shut is not null)
            .OrderBy(closure => closure.Shut!.Value.Start).ThenBy(closure => closure.CreatedAt)
            .Select(closure => new DeskClosure(
                closure.Id.Value,
                closure.Shut!.Value.Start,
                closure.Shut.Value.End,
                [.. closure.Resources.Select(id => id.Value)],
                closure.All,
                closure.Reason)),
    ];

    private static IReadOnlyList<DeskWaiting> Waiting(DayCopy day, Instant now)
    {
        var live = day.Line.Where(entry => entry.IsLive(now)).OrderBy(entry => entry.CreatedAt).ThenBy(entry => entry.Id.Value, StringComparer.Ordinal);
        var place = 0;
        return [.. live.Select(entry => ToWaiting(entry, entry.StatusAt(now) == WaitStatus.Waiting ? ++place : 0, now))];
    }

    private static DeskWaiting ToWaiting(WaitlistEntry entry, int place, Instant now)
    {
        var status = entry.StatusAt(now);
        return new DeskWaiting(
            entry.Id.Value,
            entry.Alias,
            entry.Window.Start,
            entry.Window.End,
            entry.Minutes,
            status,
            place,
            (entry.Wanted as Wanted.AnyOf)?.Kind,
            (entry.Wanted as Wanted.Named)?.Resources.Select(id => id.Value).ToList(),
            status == WaitStatus.Held && entry.Kept is { } kept
                ? new DeskHold([.. kept.Resources.Select(id => id.Value)], kept.Range.Start, kept.Range.End, kept.Until.InZone(entry.Day.Zone).ToOffsetDateTime())
                : null);
    }

    private static bool IsCards(Booking booking) => booking.Patron.Value.StartsWith(LibraryCard.Prefix, StringComparison.Ordinal);
}
