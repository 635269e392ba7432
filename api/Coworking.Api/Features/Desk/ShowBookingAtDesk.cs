using Coworking.Api.Features.Bookings;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Bookings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Desk;

/// <summary>One booking, whoever's it is: one point read.</summary>
public sealed class ShowBookingAtDesk(FindBooking find, AnswerBooking answer)
{
    public async Task<IResult> RunAsync(string id, CancellationToken cancellation) =>
        BookingId.TryParse(id, out var known) && await find.RunAsync(known, cancellation) is { } booking
            ? await answer.OkAsync(booking, cancellation)
            : Problems.NotFound.Answer();
}
