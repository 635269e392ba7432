using Coworking.Api.Platform.Http;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Coworking.Domain.Events;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Events;

/// <summary>Books the event's resource for its time, or has the booking follow an event that was moved. The event names the booking only while it is what it was made for.</summary>
public sealed class KeepEventRoom(EditEvent edit, EventRoom room, IClock clock)
{
    private const int MostTries = 8;

    private static readonly LocalizedText Changed = new("Іс-шара өзгерді.", "Мероприятие изменилось.", "The event was changed.");

    public async Task<IResult> RunAsync(string id, CancellationToken cancellation)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var read = await ReadAsync(id, cancellation);
            if (!read.IsOk)
            {
                return read.Error;
            }

            var (before, centre) = (read.Value.Event.Event, read.Value.Centre);
            var kept = await room.KeepAsync(before, centre, cancellation);
            if (!kept.IsOk)
            {
                return kept.Error;
            }

            var written = await edit.RunAsync(
                id, seen: "", (told, _) => told.Room != kept.Value && IsAsItWas(told, before) && told.Room == before.Room ? told.KeptBy(kept.Value) : told, cancellation);
            if (!written.IsOk)
            {
                return written.Error;
            }

            var (after, _) = written.Value;
            if (after.Event.Room == kept.Value && IsAsItWas(after.Event, before))
            {
                return await edit.AnswerAsync(after, centre, cancellation);
            }

            // Somebody told the event otherwise meanwhile. A booking that it names is moved in the next try, another is nobody's.
            if (after.Event.Room != kept.Value && await room.StopAsync(kept.Value, Changed, cancellation) is { } problem)
            {
                return problem;
            }
        }

        return Problems.TryAgain.Answer();
    }

    private static bool IsAsItWas(CentreEvent told, CentreEvent before) => !told.IsCancelled && told.Announcement == before.Announcement;

    private Task<Result<(StoredEvent Event, CentreSettings Centre), ProblemAnswer>> ReadAsync(string id, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        return edit.RunAsync(
            id,
            seen: "",
            (told, centre) => told.IsCancelled ? EventProblems.Cancelled.Answer()
                : told.IsOverAt(centre.Centre.Zone, now) ? EventProblems.Over.Answer()
                : (Result<CentreEvent, ProblemAnswer>)told,
            cancellation);
    }
}
