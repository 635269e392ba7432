using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Calendars;

/// <summary>
/// A patron's bookings for whoever has the link: a week back, so that what was cancelled a moment ago is seen to be, and as
/// far ahead as anything can be booked.
/// </summary>
public sealed class ShowFeed(ReadSettings settings, ReadBookings bookings, FeedStore store, IClock clock)
{
    private const int DaysBack = 7;

    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        if (FeedToken.Read(request.Query[CalendarFunctions.FeedKey]) is not { } token || await store.FindAsync(token, cancellation) is not { } feed)
        {
            return Problems.NotFound.Answer();
        }

        var now = clock.GetCurrentInstant();
        var from = centre.Centre.Today(now).Date.PlusDays(-DaysBack);
        var own = await bookings.OfPatronAsync(feed.Patron, from, DaysBack + ReadBookings.DaysAhead(centre.Centre), cancellation);
        return new CalendarAnswer(BookingCalendar.OfFeed(own, centre, feed.Language, now), "bookings.ics");
    }
}
