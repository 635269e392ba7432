using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Domain.Bookings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Bookings;

/// <summary>A patron stays longer, while nobody waits and the day's limit allows it.</summary>
public sealed class ExtendBooking(ChangeBooking change, AnswerBooking answer)
{
    public async Task<IResult> RunAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        var body = await JsonBody.ReadAsync(request, BookingsJson.Wire.ExtendBody, cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        if (!BookingId.TryParse(id, out var known))
        {
            return Problems.NotFound.Answer();
        }

        var extended = await change.ByPatronAsync(
            known,
            CurrentUser.Of(request.HttpContext).Patron,
            (ledger, booking) => BookingVerbs.Extend(ledger, booking, body.Value.End, atDesk: false),
            cancellation);
        return await answer.OkAsync(extended, cancellation);
    }
}
