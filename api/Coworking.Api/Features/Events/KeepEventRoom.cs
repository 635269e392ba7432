using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Events;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Events;

/// <summary>Books the event's resource for its time, or has the booking follow an event that was moved.</summary>
public sealed class KeepEventRoom(EditEvent edit, EventRoom room, IClock clock)
{
    public async Task<IResult> RunAsync(string id, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var read = await edit.RunAsync(
            id,
            seen: "",
            (told, centre) => told.IsCancelled ? EventProblems.Cancelled.Answer()
                : told.IsOverAt(centre.Centre.Zone, now) ? EventProblems.Over.Answer()
                : (Result<CentreEvent, ProblemAnswer>)told,
            cancellation);
        if (!read.IsOk)
        {
            return read.Error;
        }

        var kept = await room.KeepAsync(read.Value.Event.Event, read.Value.Centre, cancellation);
        if (!kept.IsOk)
        {
            return kept.Error;
        }

        var written = await edit.RunAsync(id, seen: "", (told, _) => told.Room == kept.Value ? told : told.KeptBy(kept.Value), cancellation);
        return written.IsOk ? await edit.AnswerAsync(written.Value.Event, written.Value.Centre, cancellation) : written.Error;
    }
}
