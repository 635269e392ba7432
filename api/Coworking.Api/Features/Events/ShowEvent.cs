using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Events;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Events;

/// <summary>One event with what it is about.</summary>
public sealed class ShowEvent(ReadSettings settings, EventStore store)
{
    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        return EventId.TryParse(id, out var known) && await store.FindAsync(known, cancellation) is { Event: var told }
            ? JsonAnswer.Cacheable(request, new EventAnswer(EventMapping.Item(told, centre), told.Announcement.Text), EventsJson.Wire.EventAnswer)
            : Problems.NotFound.Answer();
    }
}
