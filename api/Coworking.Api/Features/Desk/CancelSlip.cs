using Coworking.Api.Features.Bookings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Desk;

/// <summary>Gives back the booking of a slip, no account and no e-mail needed. Doing it again changes nothing.</summary>
public sealed class CancelSlip(FindSlip find, ChangeBooking change, AnswerSlip answer)
{
    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        var found = await find.RunAsync(request, cancellation);
        return await answer.RunAsync(
            found.IsOk
                ? await change.AtDeskAsync(found.Value.Id, (ledger, booking) => CancelBooking.Cancel(ledger, booking, reason: null), cancellation)
                : found,
            cancellation);
    }
}
