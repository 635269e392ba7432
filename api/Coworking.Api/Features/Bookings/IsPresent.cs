using Coworking.Api.Features.Centres;
using Coworking.Domain.Bookings;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>Whether a patron is checked in at this moment: one point read.</summary>
public sealed class IsPresent(ReadSettings settings, DayStore store, IClock clock)
{
    public async Task<bool> RunAsync(PatronId patron, CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return false;
        }

        var now = clock.GetCurrentInstant();
        var own = await store.ReadOwnAsync(centre.Centre.Today(now).Date, patron, cancellation);
        return own.Bookings.Any(booking => booking.StatusAt(now) == BookingStatus.CheckedIn);
    }
}
