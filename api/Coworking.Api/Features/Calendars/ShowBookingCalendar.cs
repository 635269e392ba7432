using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Domain.Bookings;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Calendars;

/// <summary>One of the patron's own bookings for their calendar, in the language of the request.</summary>
public sealed class ShowBookingCalendar(ReadSettings settings, FindBooking find, IClock clock)
{
    public async Task<IResult> RunAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        return BookingId.TryParse(id, out var known)
            && await find.RunAsync(known, cancellation) is { } booking && booking.Patron == CurrentUser.Of(request.HttpContext).Patron
                ? new CalendarAnswer(BookingCalendar.OfOne(booking, centre, RequestLanguage.Of(request), clock.GetCurrentInstant()), $"{booking.Id.Value}.ics")
                : Problems.NotFound.Answer();
    }
}
