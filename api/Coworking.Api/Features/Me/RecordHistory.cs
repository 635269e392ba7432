using Coworking.Domain.Bookings;
using NodaTime;

namespace Coworking.Api.Features.Me;

/// <summary>Keeps a patron's history in step with the bookings: whoever empties the outbox tells it. Telling twice changes nothing.</summary>
public sealed class RecordHistory(HistoryStore store)
{
    private const int MostTries = 10;

    /// <summary>Puts a booking down as it is.</summary>
    internal async Task<bool> RunAsync(Booking booking, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            if (await store.WriteAsync(booking, cancellation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The dates since <paramref name="since"/> on which the patron did not come.</summary>
    internal async Task<IReadOnlyList<LocalDate>> NoShowsAsync(PatronId patron, LocalDate since, CancellationToken cancellation) =>
        await store.ReadSince(patron, since, cancellation)
            .Where(booking => booking.Status == BookingStatus.NoShow)
            .Select(booking => booking.Id.Date)
            .ToListAsync(cancellation);
}
