using Coworking.Api.Features.Bookings;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Coworking.Domain.Events;
using Coworking.Domain.Recordings;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Api.Features.Events;

/// <summary>Between events and what travels.</summary>
internal static class EventMapping
{
    /// <summary>What the desk wants to announce, checked against the centre as it is at <paramref name="now"/>.</summary>
    public static Result<EventAnnouncement, ProblemAnswer> Read(EventBody body, CentreSettings settings, Instant now)
    {
        AgeMark age = default;
        if (body.Age is not null && !AgeMark.TryParse(body.Age, out age))
        {
            return EventProblems.Of(EventFault.AgeUnfit);
        }

        if (body.End <= body.Start)
        {
            return EventProblems.Of(EventFault.EndBeforeStart);
        }

        ResourceId? resource = null;
        if (body.Resource is not null)
        {
            if (!ResourceId.TryParse(body.Resource, out var named) || settings.Inventory.Find(named) is null)
            {
                return BookingProblems.UnknownResource.Answer();
            }

            resource = named;
        }

        var announcement = new EventAnnouncement(
            body.Date, new TimeRange(body.Start, body.End), body.Kind, body.Title, body.Text, body.Age is null ? null : age, resource, body.Place);
        return announcement.FaultAt(new CentreDay(body.Date, settings.Centre.Zone), now) is { } fault ? EventProblems.Of(fault) : announcement;
    }

    public static EventItem Item(CentreEvent told, CentreSettings settings)
    {
        var said = told.Announcement;
        var day = told.DayIn(settings.Centre.Zone);
        return new EventItem(
            told.Id.Value, said.Date, said.Time.Start, said.Time.End, day.OffsetAt(said.Time.Start), day.OffsetAt(said.Time.End),
            said.Kind, said.Title, Where(said, settings), told.IsCancelled ? EventStatus.Cancelled : EventStatus.Announced,
            said.Resource?.Value, said.Age?.ToString(), told.Reason);
    }

    /// <summary>Where it takes place, as people call it.</summary>
    public static LocalizedText Where(EventAnnouncement said, CentreSettings settings) =>
        said.Resource is { } resource
            ? settings.Inventory.Find(resource)?.Name ?? new LocalizedText(kk: null, ru: null, resource.Value)
            : said.Place!;

    public static DeskEvent Desk(StoredEvent stored, RoomState room, CentreSettings settings) => new(
        Item(stored.Event, settings), room, stored.Version, stored.Event.Announcement.Text, stored.Event.Announcement.Place);
}
