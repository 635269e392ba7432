using Coworking.Api.Platform.Http;
using Coworking.Domain.Bookings;
using Coworking.Domain.Common;

namespace Coworking.Api.Features.Bookings;

/// <summary>
/// The second half of a move to another day: the old booking is cancelled and names the new one. Where its patron has checked
/// in to it meanwhile, or has moved it elsewhere at the same moment, the new one is given back: one booking never becomes two.
/// Doing it twice changes nothing.
/// </summary>
public sealed class FinishMove(ChangeBooking change)
{
    internal async Task<Result<Booking, ProblemAnswer>> RunAsync(Booking made, CancellationToken cancellation)
    {
        if (made.MovedFrom is not { } old)
        {
            return made;
        }

        ProblemAnswer? inVain = null;
        var cancelled = await change.ByPatronAsync(
            old,
            made.Patron,
            (ledger, booking) => booking.MoveAway(made.Id, ledger.Now).Match(
                after =>
                {
                    inVain = after.MovedTo is { } to && to != made.Id ? new ChangeRefusal.AlreadyOver().ToAnswer() : null;
                    return ((Result<Booking, ChangeRefusal>)after).WrittenTo(ledger, booking, "moved");
                },
                refusal =>
                {
                    inVain = refusal is ChangeRefusal.AlreadyStarted ? refusal.ToAnswer() : null;
                    return booking;
                }),
            cancellation);
        if (!cancelled.IsOk)
        {
            return cancelled.Error;
        }

        if (inVain is null)
        {
            return made;
        }

        await change.ByPatronAsync(made.Id, made.Patron, (ledger, booking) => CancelBooking.Cancel(ledger, booking, reason: null), cancellation);
        return inVain;
    }
}
