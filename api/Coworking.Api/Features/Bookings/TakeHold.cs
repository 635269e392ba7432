using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>
/// A patron takes the place that is kept: the hold becomes a booking in one transaction, under the id of the entry, so that
/// taking it again answers the same. All rules bind as for any booking.
/// </summary>
public sealed class TakeHold(ReadSettings settings, DayStore store, DayWriter writer, PatronClaims claims, AnswerBooking answer, IClock clock)
{
    public async Task<IResult> RunAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        if (!BookingId.TryParse(id, out var known))
        {
            return Problems.NotFound.Answer();
        }

        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        return await answer.CreatedAsync(await RunAsync(known, CurrentUser.Of(request.HttpContext).Patron, centre, cancellation), cancellation);
    }

    private async Task<Result<Booking, ProblemAnswer>> RunAsync(BookingId id, PatronId patron, CentreSettings centre, CancellationToken cancellation)
    {
        if (await store.FindAsMadeAsync(id, cancellation) is { } made)
        {
            return made.Patron == patron ? made : Problems.NotFound.Answer();
        }

        var line = await store.ReadWaitingAsync(id.Date, cancellation);
        if (line.FirstOrDefault(entry => entry.Id == id && entry.Patron == patron) is not { } known)
        {
            return Problems.NotFound.Answer();
        }

        var claim = await ClaimAsync(known, centre, cancellation);
        var taken = await writer.RunAsync(
            async stop => await store.ReadAroundAsync(id, patron, stop),
            (seen, settingsNow, now) => Decide(id, patron, claim, seen, settingsNow, now),
            cancellation);
        if (!taken.IsOk)
        {
            await claims.ReleaseAsync(patron, claim.Tokens, cancellation);
        }

        return taken;
    }

    private async Task<Claim.Taken> ClaimAsync(WaitlistEntry entry, CentreSettings centre, CancellationToken cancellation)
    {
        var nothing = new Claim.Taken(entry.Id, [], NoneLeft: null, IsRepeat: false);
        if (entry.StatusAt(clock.GetCurrentInstant()) != WaitStatus.Held || entry.Kept is not { } kept)
        {
            return nothing;
        }

        var limits = kept.Resources.Select(resource => centre.Inventory.Find(resource)).OfType<Domain.Resources.Resource>()
            .Select(resource => resource.Kind).Distinct()
            .Select(kind => (Kind: kind, Most: centre.Centre.Rules.For(kind).OpenBookings ?? 0))
            .Where(limit => limit.Most > 0)
            .ToList();
        var claim = await claims.ClaimAsync(
            new ClaimRequest(entry.Patron, entry.Id, Key: null, default, limits, entry.Day.At(kept.Range.End)), cancellation);
        return claim as Claim.Taken ?? nothing;
    }

    private static Result<Decision<Booking>, ProblemAnswer> Decide(
        BookingId id, PatronId patron, Claim.Taken claim, DayReading seen, CentreSettings centre, Instant now)
    {
        if (seen.Find(id) is { } made)
        {
            return new Decision<Booking>(made);
        }

        var ledger = seen.Ledger(centre, now);
        if (ledger.Line.FirstOrDefault(entry => entry.Id == id && entry.Patron == patron) is not { } entry)
        {
            return Problems.NotFound.Answer();
        }

        if (entry.StatusAt(now) != WaitStatus.Held)
        {
            return entry.StatusAt(now) == WaitStatus.Waiting ? WaitlistProblems.NoHold.Answer() : WaitlistProblems.HoldLapsed.Answer();
        }

        if (centre.SanctionOf(patron, now) is { } sanction)
        {
            return sanction.ToAnswer();
        }

        ledger.End(entry.Took(), "taken");
        var plan = BookingPlan.Make(entry.RequestOfKept(), centre, now);
        var decision = plan.IsOk ? plan.Value.Book(id, seen.Own(patron), ledger.Sheets, claim.NoneLeft, now) : plan.Error;
        if (!decision.IsOk)
        {
            return decision.Error.ToAnswer();
        }

        ledger.Include(decision.Value);
        return new Decision<Booking>(decision.Value.Booking, ledger.Change) { Tokens = claim.Tokens };
    }
}
