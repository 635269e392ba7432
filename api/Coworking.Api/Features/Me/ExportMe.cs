using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Calendars;
using Coworking.Api.Features.Centres;
using Coworking.Api.Features.Upkeep;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Domain.Centres;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Me;

/// <summary>Gives a patron everything that is kept about them, as JSON.</summary>
public sealed class ExportMe(ReadSettings settings, ReadBookings bookings, HistoryStore history, FindFeed feeds, PatronRows rows, IClock clock)
{
    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var user = CurrentUser.Of(request.HttpContext);
        return JsonAnswer.Ok(await OfAsync(user, centre, cancellation), MeJson.Wire.ExportAnswer);
    }

    private async Task<ExportAnswer> OfAsync(CurrentUser user, CentreSettings centre, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var zone = centre.Centre.Zone;
        var from = centre.Centre.Today(now).Date.PlusDays(-ScrubNames.DaysKept);
        var days = ScrubNames.DaysKept + ReadBookings.DaysAhead(centre.Centre);
        var own = await bookings.OfPatronAsync(user.Patron, from, days, cancellation);
        var waiting = await bookings.WaitingOfAsync(user.Patron, from, days, cancellation);
        var earlier = await history.Read(user.Patron, after: null, cancellation).ToListAsync(cancellation);
        var feed = await feeds.RunAsync(user.Patron, cancellation);
        return new ExportAnswer(
            now.InZone(zone).ToOffsetDateTime(),
            user.Alias,
            [
                .. own.Concat(earlier).DistinctBy(booking => booking.Id)
                    .OrderByDescending(booking => booking.StartsAt)
                    .Select(booking => booking.ToAnswer(centre.Inventory, now)),
            ],
            [.. waiting.Select(entry => entry.ToAnswer([], centre, now))],
            [.. (await rows.RequestsOfAsync(user.Patron, cancellation)).Select(request => new RememberedRequest(request.Key, request.Booking))],
            feed?.InZone(zone).ToOffsetDateTime(),
            centre.Sanctions.Until(user.Patron, centre.Centre.Today(now).Date));
    }
}
