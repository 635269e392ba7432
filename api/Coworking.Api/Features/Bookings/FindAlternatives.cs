using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>What somebody who came too late may have instead, from what storage says now.</summary>
public sealed class FindAlternatives(DayStore store)
{
    private const int DaysToLookAhead = 14;

    /// <summary>Looks at the day, and at the next open day only where the day has too little left.</summary>
    internal async Task<IReadOnlyList<Alternative>> RunAsync(
        BookingRequest request, CentreSettings centre, PatronId patron, BookingId tieBreak, Instant now, CancellationToken cancellation)
    {
        var today = await ViewAsync(request.Date, patron, cancellation);
        var found = Alternatives.Find(request, centre, [today], tieBreak, now);
        return found.Count < Alternatives.Most && centre.Centre.NextOpenDate(request.Date, DaysToLookAhead) is { } next
            ? Alternatives.Find(request, centre, [today, await ViewAsync(next, patron, cancellation)], tieBreak, now)
            : found;
    }

    private async Task<DayView> ViewAsync(LocalDate date, PatronId patron, CancellationToken cancellation)
    {
        var day = await store.ReadAllAsync(date, patron, cancellation);
        return new DayView(date, day.Own(patron), day.Sheets);
    }
}
