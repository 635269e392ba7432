using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Domain.Bookings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Bookings;

/// <summary>A patron goes: the booking ends now and the rest is free, first for who waits.</summary>
public sealed class LeaveBooking(ChangeBooking change, AnswerBooking answer)
{
    public async Task<IResult> RunAsync(HttpRequest request, string id, CancellationToken cancellation) => BookingId.TryParse(id, out var known)
        ? await answer.OkAsync(
            await change.ByPatronAsync(known, CurrentUser.Of(request.HttpContext).Patron, BookingVerbs.Leave, cancellation), cancellation)
        : Problems.NotFound.Answer();
}
