using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Events;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Events;

/// <summary>Tells an event otherwise. Its room stays booked as it was until the desk has it follow: see <see cref="KeepEventRoom"/>.</summary>
public sealed class ChangeEvent(EditEvent edit, IClock clock)
{
    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var body = await JsonBody.ReadAsync(request, EventsJson.Wire.EventBody, cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        var now = clock.GetCurrentInstant();
        var changed = await edit.RunAsync(
            id,
            request.Headers.IfMatch.ToString(),
            (told, centre) =>
            {
                var announcement = EventMapping.Read(body.Value, centre, now);
                return announcement.IsOk
                    ? told.Change(announcement.Value, centre.Centre.Zone, now).Match(
                        after => (Result<CentreEvent, ProblemAnswer>)after, refusal => EventProblems.Of(refusal))
                    : announcement.Error;
            },
            cancellation);
        return changed.IsOk ? await edit.AnswerAsync(changed.Value.Event, changed.Value.Centre, cancellation) : changed.Error;
    }
}
