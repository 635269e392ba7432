using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Events;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Events;

/// <summary>
/// An event will not take place: it stays in the programme and says why, and its room is given back. Interrupted between the two, the
/// same request finishes it; until then the desk sees that the room is still kept.
/// </summary>
public sealed class CancelEvent(EditEvent edit, EventRoom room, IClock clock)
{
    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var body = await JsonBody.ReadAsync(request, EventsJson.Wire.CancelEventBody, cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        var reason = body.Value.Reason;
        if (reason.LongestLength > CentreEvent.LongestReason)
        {
            return EventProblems.Of(EventFault.ReasonTooLong);
        }

        var now = clock.GetCurrentInstant();
        var cancelled = await edit.RunAsync(
            id,
            request.Headers.IfMatch.ToString(),
            (told, centre) => told.Cancel(reason, centre.Centre.Zone, now).Match(
                after => (Result<CentreEvent, ProblemAnswer>)after, refusal => EventProblems.Of(refusal)),
            cancellation,
            isDone: told => told.IsCancelled);
        if (!cancelled.IsOk)
        {
            return cancelled.Error;
        }

        var (stored, centre) = cancelled.Value;
        return await room.GiveBackAsync(stored.Event, stored.Event.Reason!, cancellation) is { } problem
            ? problem
            : await edit.AnswerAsync(stored, centre, cancellation);
    }
}
