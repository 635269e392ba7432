using Coworking.Api.Platform.Http;
using Coworking.Domain.Bookings;
using Coworking.Domain.Common;

namespace Coworking.Api.Features.Bookings;

/// <summary>
/// The centre ends a booking and says why: who is there keeps the time until now, who is not is cancelled. Nobody who waits is
/// offered what becomes free: the place or its hours are about to go.
/// </summary>
public sealed class StopBooking(ChangeBooking change)
{
    internal Task<Result<Booking, ProblemAnswer>> RunAsync(BookingId id, LocalizedText reason, CancellationToken cancellation) => change.AtDeskAsync(
        id,
        (ledger, booking) =>
        {
            var stopped = booking.Stopped(booking.Day.WallClock(ledger.Now), reason, ledger.Now);
            if (!ReferenceEquals(stopped, booking))
            {
                ledger.Rewrite(booking, stopped, stopped.Status == BookingStatus.Cancelled ? "cancelled" : "left");
            }

            return stopped;
        },
        cancellation);
}
