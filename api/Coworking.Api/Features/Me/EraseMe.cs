using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Calendars;
using Coworking.Api.Features.Centres;
using Coworking.Api.Features.Upkeep;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Me;

/// <summary>
/// Forgets a patron: what is open is cancelled, who is there leaves, waiting ends, the calendar link is revoked, bookings lose
/// who made them, and the patron's own rows go last, so that sending it again after a cut goes on. A running sanction stays to
/// its last day: a pseudonym and a date.
/// </summary>
public sealed class EraseMe(
    ReadSettings settings,
    ReadBookings bookings,
    ChangeBooking change,
    LeaveWaitlist leave,
    CloseFeed closeFeed,
    HistoryStore history,
    ScrubNames scrub,
    PatronRows rows,
    IClock clock)
{
    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var erased = await RunAsync(CurrentUser.Of(request.HttpContext).Patron, centre, cancellation);
        return erased ?? Results.NoContent();
    }

    /// <summary>Null where all is forgotten; else why something could not be.</summary>
    internal async Task<IResult?> RunAsync(PatronId patron, CentreSettings centre, CancellationToken cancellation)
    {
        var today = centre.Centre.Today(clock.GetCurrentInstant()).Date;
        var from = today.PlusDays(-ScrubNames.DaysKept);
        var days = ScrubNames.DaysKept + ReadBookings.DaysAhead(centre.Centre);
        await closeFeed.RunAsync(patron, cancellation);
        var waiting = await bookings.WaitingOfAsync(patron, from, days, cancellation);
        foreach (var entry in waiting.Where(entry => entry.IsLive(clock.GetCurrentInstant())))
        {
            if (await leave.RunAsync(entry.Id, patron, cancellation) is { IsOk: false, Error: var problem })
            {
                return problem;
            }
        }

        var own = await bookings.OfPatronAsync(patron, from, days, cancellation);
        var earlier = await history.Read(patron, after: null, cancellation).ToListAsync(cancellation);
        var all = own.Concat(earlier).DistinctBy(booking => booking.Id).ToList();
        foreach (var booking in all.Where(booking => booking.IsOpen(clock.GetCurrentInstant())))
        {
            if (await EndAsync(booking, cancellation) is { } problem)
            {
                return problem;
            }
        }

        foreach (var date in all.Select(booking => booking.Id.Date).Concat(waiting.Select(entry => entry.Id.Date)).Distinct())
        {
            await scrub.ForgetAsync(patron, date, cancellation);
        }

        await rows.DeleteAsync(patron, cancellation);
        return null;
    }

    /// <summary>Gives back what is ahead, and ends what is running.</summary>
    private async Task<IResult?> EndAsync(Booking booking, CancellationToken cancellation)
    {
        var ended = await change.ByPatronAsync(booking.Id, booking.Patron, End, cancellation);
        return ended.IsOk || ended.Error.Kind == Problems.NotFound ? null : ended.Error;
    }

    private static Result<Booking, ProblemAnswer> End(DayLedger ledger, Booking booking) => booking.StatusAt(ledger.Now) switch
    {
        BookingStatus.CheckedIn => BookingVerbs.Leave(ledger, booking),
        BookingStatus.Confirmed or BookingStatus.AwaitingApproval => CancelBooking.Cancel(ledger, booking, reason: null),
        _ => booking,
    };
}
