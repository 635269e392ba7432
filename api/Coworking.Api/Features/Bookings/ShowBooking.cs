using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Domain.Bookings;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>One booking of the patron's own: one point read. Somebody else's is as if it were not there.</summary>
public sealed class ShowBooking(ReadSettings settings, DayStore store, IClock clock)
{
    public async Task<IResult> RunAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var patron = CurrentUser.Of(request.HttpContext).Patron;
        if (!BookingId.TryParse(id, out var known)
            || await store.FindAsync(known, cancellation) is not { } booking
            || booking.Patron != patron)
        {
            return Problems.NotFound.Answer();
        }

        var answer = booking.ToAnswer(centre.Inventory, clock.GetCurrentInstant());
        return JsonAnswer.Ok(answer, BookingsJson.Wire.BookingAnswer, answer.Etag);
    }
}
