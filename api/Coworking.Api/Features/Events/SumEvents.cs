using Coworking.Domain.Events;
using Coworking.Domain.Statistics;
using NodaTime;

namespace Coworking.Api.Features.Events;

/// <summary>
/// A finished day's events, for the figures. They are final: an event that has ended is neither changed nor cancelled any more, one that was
/// moved before stands on its new day alone, and none is announced in the past.
/// </summary>
public sealed class SumEvents(EventStore store)
{
    /// <summary>Null where the day is so long ago that its events are gone.</summary>
    public async Task<EventFigures?> RunAsync(LocalDate day, LocalDate today, CancellationToken cancellation)
    {
        if (day < today.PlusDays(-CentreEvent.DaysKept))
        {
            return null;
        }

        var held = (await store.ReadAsync(day, day, cancellation)).Select(one => one.Event).Where(told => !told.IsCancelled).ToList();
        return new EventFigures(held.Count, held.Sum(told => told.Announcement.Time.Minutes));
    }
}
