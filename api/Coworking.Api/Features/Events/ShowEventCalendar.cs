using Coworking.Api.Features.Calendars;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Events;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Events;

/// <summary>One event for a calendar, in the language of the request or of <c>language</c>: a link cannot send a header.</summary>
public sealed class ShowEventCalendar(ReadSettings settings, EventStore store, IClock clock)
{
    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var language = AskedLanguage.Of(request, [RequestLanguage.Of(request)]);
        return EventId.TryParse(id, out var known) && await store.FindAsync(known, cancellation) is { Event: var told }
            ? new CalendarAnswer(
                EventCalendar.Of(told, EventMapping.Where(told.Announcement, centre), centre, language, clock.GetCurrentInstant()), $"{told.Id.Value}.ics")
            : Problems.NotFound.Answer();
    }
}
