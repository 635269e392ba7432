using Coworking.Api.Platform.Http;
using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;

namespace Coworking.Api.Features.Bookings;

/// <summary>
/// Gives a booking another resource of the same kind that is free all of its time, in the place of one that goes out of
/// use: the nearest in the centre's order that has room for its people.
/// </summary>
public sealed class SwapAway(ChangeBooking change)
{
    /// <returns>The booking as it is now, without the resource; or the refusal where nothing of the kind is free.</returns>
    internal Task<Result<Booking, ProblemAnswer>> RunAsync(BookingId id, Resource from, CancellationToken cancellation) => change.AtDeskAsync(
        id,
        (ledger, booking) =>
        {
            var all = ledger.Settings.Inventory.All.ToList();
            var place = all.FindIndex(resource => resource.Id == from.Id);
            Result<Booking, ChangeRefusal> swapped = new ChangeRefusal.CannotExchange(from.Id);
            foreach (var other in ledger.Settings.Inventory.Bookable(from.Kind)
                .Where(other => other.Id != from.Id && other.Capacity >= Math.Min(from.Capacity, booking.People))
                .OrderBy(other => Math.Abs(all.IndexOf(other) - place)))
            {
                // Nobody else's booking is exchanged for it: only what is free will do.
                swapped = ledger.Swap(booking, from, other, _ => null);
                if (swapped.IsOk)
                {
                    break;
                }
            }

            return !swapped.IsOk && swapped.Error is ChangeRefusal.NotHeld
                ? booking
                : swapped.Match(after => (Result<Booking, ProblemAnswer>)after, refusal => refusal.ToAnswer());
        },
        cancellation);
}
