using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Coworking.Api.Features.Calendars;

/// <summary>
/// Bookings as iCalendar (RFC 5545). An event keeps its <c>UID</c> for good and its <c>SEQUENCE</c> grows with each version
/// of the booking, so a calendar that knows it takes changes over; what was given back stays as <c>STATUS:CANCELLED</c>, so
/// that it disappears there too.
/// </summary>
internal static class BookingCalendar
{
    private const string Utc = "UTC";
    private static readonly ZonedDateTimePattern Clock = ZonedDateTimePattern.CreateWithInvariantCulture("HH:mm", DateTimeZoneProviders.Tzdb);

    /// <summary>A calendar of its own for one booking: what a patron adds by hand, or takes out again.</summary>
    public static string OfOne(Booking booking, CentreSettings settings, string language, Instant now) =>
        Write([booking], settings, language, IsGivenBack(booking, now) ? "CANCEL" : "PUBLISH", now);

    /// <summary>All of somebody's, for calendars that ask again and again.</summary>
    public static string OfFeed(IReadOnlyList<Booking> bookings, CentreSettings settings, string language, Instant now) =>
        Write(bookings, settings, language, "PUBLISH", now);

    private static string Write(IReadOnlyList<Booking> bookings, CentreSettings settings, string language, string method, Instant now)
    {
        var centre = settings.Centre;
        var calendar = new Ical.Net.Calendar { ProductId = "-//Coworking Serverless//Bookings//EN", Method = method };
        calendar.AddProperty("X-WR-CALNAME", $"{CalendarTexts.MyBookings.In(language)} — {centre.Name.In(language)}");
        calendar.AddProperty("X-WR-TIMEZONE", centre.Zone.Id);
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        calendar.AddProperty("X-PUBLISHED-TTL", "PT1H");
        foreach (var zone in bookings.Select(booking => booking.Day.Zone).Append(centre.Zone).DistinctBy(zone => zone.Id, StringComparer.Ordinal))
        {
            var earliest = bookings.Select(booking => booking.StartsAt).Append(now).Min().InZone(zone).ToDateTimeUnspecified().AddDays(-1);
            calendar.AddTimeZone(VTimeZone.FromDateTimeZone(zone.Id, earliest, includeHistoricalData: false));
        }

        calendar.Events.AddRange(bookings.Select(booking => EventOf(booking, settings, language, now)));
        return new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("A calendar became no text.");
    }

    private static CalendarEvent EventOf(Booking booking, CentreSettings settings, string language, Instant now)
    {
        var centre = settings.Centre;
        var places = string.Join(", ", booking.Resources.Select(held => held.Id).Distinct().Select(id => settings.Inventory.Find(id)?.Name.In(language) ?? id.Value));
        var isGivenBack = IsGivenBack(booking, now);
        return new CalendarEvent
        {
            Uid = $"{booking.Id.Value}@{centre.Code}.coworking",
            DtStamp = AtUtc(now),
            Created = AtUtc(booking.CreatedAt),
            Start = At(booking, booking.StartsAt),
            End = At(booking, booking.EndsAt),
            Sequence = booking.Version - 1,
            Status = isGivenBack ? "CANCELLED" : booking.StatusAt(now) == BookingStatus.AwaitingApproval ? "TENTATIVE" : "CONFIRMED",
            Transparency = isGivenBack ? "TRANSPARENT" : "OPAQUE",
            Summary = isGivenBack ? $"{CalendarTexts.Cancelled.In(language)}: {places}" : places,
            Location = $"{centre.Name.In(language)}, {centre.Address.In(language)}",
            Description = Description(booking, language, now),
        };
    }

    private static string? Description(Booking booking, string language, Instant now)
    {
        LocalizedText? text = booking.StatusAt(now) switch
        {
            BookingStatus.AwaitingApproval => CalendarTexts.Awaiting,
            BookingStatus.Confirmed => CalendarTexts.CheckIn(Told(booking.CheckInOpensAt), Told(booking.CheckInClosesAt)),
            _ => booking.Reason,
        };
        return text?.In(language);

        string Told(Instant instant) => Clock.Format(instant.InZone(booking.Day.Zone));
    }

    private static bool IsGivenBack(Booking booking, Instant now) => booking.StatusAt(now) is BookingStatus.Cancelled or BookingStatus.NoShow;

    private static CalDateTime At(Booking booking, Instant instant) =>
        new(instant.InZone(booking.Day.Zone).ToDateTimeUnspecified(), booking.Day.Zone.Id, hasTime: true);

    private static CalDateTime AtUtc(Instant instant) => new(Instant.FromUnixTimeSeconds(instant.ToUnixTimeSeconds()).ToDateTimeUtc(), Utc, hasTime: true);
}
