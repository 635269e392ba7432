using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Events;

/// <summary>The programme of some days, for readers and for the desk; what was cancelled stands in it too.</summary>
public sealed class ListEvents(ReadSettings settings, EventStore store, EventRoom room, IClock clock)
{
    private const int DaysUnlessTold = 92;
    private const int MostDays = 366;
    private const int NextDays = 31;
    private const int RoomsAtOnce = 16;

    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        var read = await ReadAsync(request, cancellation);
        return read.IsOk
            ? JsonAnswer.Cacheable(
                request, new EventList([.. read.Value.Events.Select(one => EventMapping.Item(one.Event, read.Value.Centre))], read.Value.Next), EventsJson.Wire.EventList)
            : read.Error;
    }

    /// <summary>For the desk, each with whether its room is kept.</summary>
    public async Task<IResult> RunAtDeskAsync(HttpRequest request, CancellationToken cancellation)
    {
        var read = await ReadAsync(request, cancellation);
        if (!read.IsOk)
        {
            return read.Error;
        }

        var items = new List<DeskEvent>();
        foreach (var part in read.Value.Events.Chunk(RoomsAtOnce))
        {
            items.AddRange(await Task.WhenAll(part.Select(async one =>
                EventMapping.Desk(one, await room.StateAsync(one.Event, cancellation), read.Value.Centre))));
        }

        return JsonAnswer.Ok(new DeskEventList(items, read.Value.Next), EventsJson.Wire.DeskEventList);
    }

    /// <summary>The first that have not ended, for the home page and televisions: one query.</summary>
    internal async Task<IReadOnlyList<EventItem>> NextAsync(CentreSettings centre, int count, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var today = centre.Centre.Today(now).Date;
        var found = await store.ReadAsync(today, today.PlusDays(NextDays), cancellation);
        return [.. found.Where(one => !one.Event.IsOverAt(centre.Centre.Zone, now)).Take(count).Select(one => EventMapping.Item(one.Event, centre))];
    }

    private async Task<Result<(IReadOnlyList<StoredEvent> Events, string? Next, CentreSettings Centre), ProblemAnswer>> ReadAsync(
        HttpRequest request, CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var today = centre.Centre.Today(clock.GetCurrentInstant()).Date;
        if (!DateQuery.TryRead(request, "from", today, today, out var from))
        {
            return Problems.Malformed.AnswerFor("from", DateQuery.Rule);
        }

        if (!DateQuery.TryRead(request, "to", today, from.PlusDays(DaysUnlessTold), out var to) || to < from || Period.DaysBetween(from, to) > MostDays)
        {
            return Problems.Malformed.AnswerFor("to", Span);
        }

        var part = PageQuery.PartOf(request, await store.ReadAsync(from, to, cancellation), one => one.Event.Id.Value);
        return part.IsOk ? (part.Value.Items, part.Value.Next, centre) : part.Error;
    }

    private static readonly LocalizedText Span = new(
        "Күн ЖЖЖЖ-АА-КК түрінде болуы керек: басынан ерте емес, бір жылдан ұзақ емес.",
        "Нужна дата вида ГГГГ-ММ-ДД: не раньше начала и не дальше года от него.",
        "Must be a date like 2026-11-24, not before the first and at most a year after it.");
}
