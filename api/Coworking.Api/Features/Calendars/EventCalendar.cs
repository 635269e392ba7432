using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Coworking.Domain.Events;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;

namespace Coworking.Api.Features.Calendars;

/// <summary>
/// An event of the centre as iCalendar (RFC 5545). Its <c>UID</c> stays and its <c>SEQUENCE</c> grows with each version, so a calendar that
/// has it takes changes over; one that was cancelled is <c>STATUS:CANCELLED</c> and says why.
/// </summary>
internal static class EventCalendar
{
    public static string Of(CentreEvent told, LocalizedText where, CentreSettings settings, string language, Instant now)
    {
        var centre = settings.Centre;
        var day = told.DayIn(centre.Zone);
        var said = told.Announcement;
        var calendar = new Ical.Net.Calendar { ProductId = "-//Coworking Serverless//Events//EN", Method = told.IsCancelled ? "CANCEL" : "PUBLISH" };
        calendar.AddProperty("X-WR-TIMEZONE", centre.Zone.Id);
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(
            centre.Zone.Id, day.At(said.Time.Start).InZone(centre.Zone).ToDateTimeUnspecified().AddDays(-1), includeHistoricalData: false));
        var title = said.Title.In(language);
        calendar.Events.Add(new CalendarEvent
        {
            Uid = $"event-{told.Id.Value}@{centre.Code}.coworking",
            DtStamp = new CalDateTime(Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds()).ToDateTimeUtc(), "UTC", hasTime: true),
            Start = At(said.Time.Start),
            End = At(said.Time.End),
            Sequence = told.Version - 1,
            Status = told.IsCancelled ? "CANCELLED" : "CONFIRMED",
            Summary = told.IsCancelled ? $"{CalendarTexts.Cancelled.In(language)}: {title}" : title,
            Location = $"{where.In(language)}, {centre.Name.In(language)}, {centre.Address.In(language)}",
            Description = (told.Reason ?? said.Text)?.In(language),
        });
        return new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("A calendar became no text.");

        CalDateTime At(TimeOfDay time) => new(day.At(time).InZone(centre.Zone).ToDateTimeUnspecified(), centre.Zone.Id, hasTime: true);
    }
}
