using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Coworking.Domain.Events;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Events;

/// <summary>Reads, changes and rewrites one event, as <see cref="Rewriting"/> does.</summary>
public sealed class EditEvent(ReadSettings settings, EventStore store, EventRoom room)
{
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

        var written = await Rewriting.RunAsync(seen, FindAsync, read => IsDone(read) ? seen : read.Version, WriteAsync);
        return written.IsOk ? (written.Value, centre) : written.Error;

        bool IsDone(StoredEvent read) => isDone?.Invoke(read.Event) == true;

        async Task<StoredEvent?> FindAsync() => EventId.TryParse(id, out var known) ? await store.FindAsync(known, cancellation) : null;

        async Task<Result<StoredEvent?, ProblemAnswer>> WriteAsync(StoredEvent read)
        {
            var changed = IsDone(read) ? read.Event : change(read.Event, centre);
            return !changed.IsOk ? changed.Error
                : ReferenceEquals(changed.Value, read.Event) || await store.ReplaceAsync(read, changed.Value, cancellation) ? read with { Event = changed.Value }
                : (StoredEvent?)null;
        }
    }

    /// <summary>The event as the desk sees it.</summary>
    internal async Task<IResult> AnswerAsync(StoredEvent stored, CentreSettings centre, CancellationToken cancellation) => JsonAnswer.Ok(
        EventMapping.Desk(stored, await room.StateAsync(stored.Event, cancellation), centre), EventsJson.Wire.DeskEvent, stored.Version);
}
