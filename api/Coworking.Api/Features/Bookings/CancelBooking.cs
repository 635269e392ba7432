using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Bookings;

/// <summary>
/// A patron gives a booking back: one read of all it touches, one transaction that also keeps the place for who waits for
/// it, and its token if it took one. Cancelling again changes nothing and answers the same.
/// </summary>
public sealed class CancelBooking(ChangeBooking change, AnswerBooking answer)
{
    public async Task<IResult> RunAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        if (!BookingId.TryParse(id, out var known))
        {
            return Problems.NotFound.Answer();
        }

        var wanted = request.Headers.IfMatch.ToString();
        var cancelled = await change.ByPatronAsync(
            known,
            CurrentUser.Of(request.HttpContext).Patron,
            (ledger, booking) => booking.Status != BookingStatus.Cancelled && !SeenVersion.Is(wanted, booking.ETagAt(ledger.Now))
                ? Problems.ChangedMeanwhile.Answer()
                : Cancel(ledger, booking, reason: null),
            cancellation);
        return await answer.OkAsync(cancelled, cancellation);
    }

    /// <summary>The verb, for whoever may cancel.</summary>
    internal static Result<Booking, ProblemAnswer> Cancel(DayLedger ledger, Booking booking, LocalizedText? reason) =>
        booking.Cancel(ledger.Now, reason).WrittenTo(ledger, booking, "cancelled");
}
