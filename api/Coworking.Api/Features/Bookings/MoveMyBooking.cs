using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Domain.Bookings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Bookings;

/// <summary>A patron moves a booking.</summary>
public sealed class MoveMyBooking(MoveBooking move, AnswerBooking answer)
{
    public async Task<IResult> RunAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        var body = await JsonBody.ReadAsync(request, BookingsJson.Wire.CreateBookingBody, cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        var wanted = body.Value.ToRequest();
        if (!wanted.IsOk)
        {
            return wanted.Error;
        }

        return BookingId.TryParse(id, out var known)
            ? await answer.OkAsync(await move.RunAsync(known, CurrentUser.Of(request.HttpContext).Patron, wanted.Value, cancellation), cancellation)
            : Problems.NotFound.Answer();
    }
}
