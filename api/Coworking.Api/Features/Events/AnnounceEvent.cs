using System.Security.Cryptography;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Centres;
using Coworking.Domain.Events;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Events;

/// <summary>
/// Announces an event, and books its room first where the desk wants that: what is announced has its room. Interrupted anywhere,
/// the same request under the same key finishes it.
/// </summary>
public sealed class AnnounceEvent(ReadSettings settings, RequestKeys keys, EventStore store, EventRoom room, IClock clock)
{
    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        var body = await JsonBody.ReadWithHashAsync(request, EventsJson.Wire.EventBody, cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        var key = IdempotencyKey.Read(request);
        if (!key.IsOk)
        {
            return key.Error;
        }

        // Without a key nobody could finish what was interrupted after the room was booked.
        if (body.Value.Value.BookRoom && key.Value is null)
        {
            return IdempotencyKey.Missing;
        }

        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var name = await keys.ClaimAsync(
            CurrentUser.Of(request.HttpContext).Patron, key.Value, body.Value.Hash, EventId.Create(RandomNumberGenerator.GetBytes(8)).Value, cancellation);
        if (!name.IsOk || !EventId.TryParse(name.Value, out var id))
        {
            return name.IsOk ? Problems.IdempotencyKeyReused.Answer() : name.Error;
        }

        return await store.FindAsync(id, cancellation) is { } earlier
            ? await AnswerAsync(earlier, centre, cancellation)
            : await MakeAsync(id, body.Value.Value, centre, cancellation);
    }

    private async Task<IResult> MakeAsync(EventId id, EventBody body, CentreSettings centre, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var announcement = EventMapping.Read(body, centre, now);
        if (!announcement.IsOk)
        {
            return announcement.Error;
        }

        var today = centre.Centre.Today(now).Date;
        if ((await store.ReadAsync(today, today.PlusDays(EventAnnouncement.MostDaysAhead), cancellation)).Count(one => !one.Event.IsCancelled) >= CentreEvent.MostAhead)
        {
            return EventProblems.TooMany.Answer();
        }

        var told = CentreEvent.Announce(id, announcement.Value, room: null);
        if (body.BookRoom)
        {
            var kept = await room.KeepAsync(told, centre, cancellation);
            if (!kept.IsOk)
            {
                return kept.Error;
            }

            told = told.KeptBy(kept.Value);
        }

        // Where it was there already, the same request made it a moment ago.
        await store.InsertAsync(told, cancellation);
        return await AnswerAsync((await store.FindAsync(id, cancellation))!, centre, cancellation);
    }

    private async Task<IResult> AnswerAsync(StoredEvent stored, CentreSettings centre, CancellationToken cancellation) =>
        JsonAnswer.Created(
            $"/api/events/{stored.Event.Id.Value}",
            EventMapping.Desk(stored, await room.StateAsync(stored.Event, cancellation), centre),
            EventsJson.Wire.DeskEvent,
            stored.Version);
}
