using Coworking.Domain.Bookings;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>Finds a booking, whoever's it is: for staff, and for who holds its slip.</summary>
public sealed class FindBooking(DayStore store)
{
    /// <summary>By its id.</summary>
    internal Task<Booking?> RunAsync(BookingId id, CancellationToken cancellation) => store.FindAsync(id, cancellation);

    /// <summary>By the code on its slip; null where there is none, or, which hardly happens, more than one.</summary>
    internal async Task<Booking?> RunAsync(SlipCode code, LocalDate today, CancellationToken cancellation)
    {
        var found = await store.FindByStemAsync(code.DateNear(today), code.Stem, cancellation);
        return found.Count == 1 ? found[0] : null;
    }
}
