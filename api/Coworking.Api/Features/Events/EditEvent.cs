using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Coworking.Domain.Events;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Events;

/// <summary>
/// Reads, changes and rewrites one event. Who names the version seen (<c>If-Match</c>) is told when somebody was faster; who names
/// none has the change made on top.
/// </summary>
public sealed class EditEvent(ReadSettings settings, EventStore store, EventRoom room)
{
    private const int MostTries = 8;

    /// <summary>
    /// The event as it then stands, with the centre it was changed in. Where <paramref name="isDone"/> says that there is nothing left to change, the version
    /// seen does not matter: who repeats a request names the one from before it.
    /// </summary>
    internal async Task<Result<(StoredEvent Event, CentreSettings Centre), ProblemAnswer>> RunAsync(
        string id, string seen, Func<CentreEvent, CentreSettings, Result<CentreEvent, ProblemAnswer>> change, CancellationToken cancellation,
        Predicate<CentreEvent>? isDone = null)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        for (var tries = 0; tries < MostTries; tries++)
        {
            if (!EventId.TryParse(id, out var known) || await store.FindAsync(known, cancellation) is not { } stored)
            {
                return Problems.NotFound.Answer();
            }

            if (isDone?.Invoke(stored.Event) == true)
            {
                return (stored, centre);
            }

            if (!SeenVersion.Is(seen, stored.Version))
            {
                return Problems.ChangedMeanwhile.Answer();
            }

            var changed = change(stored.Event, centre);
            if (!changed.IsOk)
            {
                return changed.Error;
            }

            if (ReferenceEquals(changed.Value, stored.Event) || await store.ReplaceAsync(stored, changed.Value, cancellation))
            {
                return (stored with { Event = changed.Value }, centre);
            }
        }

        return Problems.TryAgain.Answer();
    }

    /// <summary>The event as the desk sees it.</summary>
    internal async Task<IResult> AnswerAsync(StoredEvent stored, CentreSettings centre, CancellationToken cancellation) => JsonAnswer.Ok(
        EventMapping.Desk(stored, await room.StateAsync(stored.Event, cancellation), centre), EventsJson.Wire.DeskEvent, stored.Version);
}
