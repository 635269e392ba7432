using Coworking.Api.Platform.Tables;
using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>
/// Decides on a new booking and writes it until the decision stands on what is true: whoever was overtaken reads again. The
/// booking's id is fixed before the first try, so however often it is sent it lands once, and an unclear end is cleared by
/// looking for it. Where others may wait for a place, it is booked only on sheets on which nobody of them can be helped.
/// </summary>
public sealed partial class BookingWriter(
    DayStore store, PatronClaims claims, PromoteWaiting promote, BusyDays busyDays, BookingMetrics metrics, IClock clock, TimeProvider time, ILogger<BookingWriter> logger)
{
    private const int MostTries = 60;

    /// <summary>Half of what a token waits for its booking: nobody may take it over while a transaction could still land.</summary>
    private static readonly TimeSpan Patience = PatronClaims.Patience.ToTimeSpan() / 2;

    /// <summary>How a booking ended.</summary>
    internal abstract record Outcome
    {
        private Outcome()
        {
        }

        internal sealed record Booked(Booking Booking) : Outcome;

        internal sealed record Refused(BookingRefusal Refusal) : Outcome;

        /// <summary>Too many people at once, or storage too slow: nothing is known to be written.</summary>
        internal sealed record GaveUp : Outcome;
    }

    internal Task<DayReading> ReadAsync(BookingPlan plan, PatronId patron, CancellationToken cancellation) =>
        store.ReadAsync(plan.Request.Date, patron, [.. plan.Candidates.Select(resource => resource.Id)], cancellation);

    internal async Task<Outcome> WriteAsync(
        BookingPlan plan, CentreSettings centre, Claim.Taken claim, DayReading seen, PatronId patron, Instant now, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        var isWaitedFor = false;
        try
        {
            for (var attempt = 1; attempt <= MostTries; attempt++)
            {
                if (isWaitedFor && IsDue(seen, centre))
                {
                    // What is free is somebody's who waited for it and has not been told yet.
                    await promote.RunAsync(plan.Request.Date, either.Token);
                }
                else if (!isWaitedFor && plan.Candidates.Any(resource => seen.Sheets[resource.Id].Waited))
                {
                    isWaitedFor = true;
                }
                else if (await TryAsync(plan, claim, seen, patron, now, either.Token) is { } outcome)
                {
                    return outcome;
                }
                else
                {
                    metrics.Retried();
                    await Backoff.WaitAsync(attempt, either.Token);
                }

                seen = isWaitedFor
                    ? await store.ReadAroundAsync(claim.Booking, patron, either.Token)
                    : await ReadAsync(plan, patron, either.Token);
            }
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            // Answered like too many tries.
        }

        LogGaveUp(logger, plan.Request.Date);
        return new Outcome.GaveUp();
    }

    /// <summary>Whether a place is to be kept for somebody, on sheets and a line that were read together.</summary>
    private bool IsDue(DayReading seen, CentreSettings centre)
    {
        var ledger = seen.Ledger(centre, clock.GetCurrentInstant());
        ledger.Promote(everySheet: true);
        return !ledger.Change.IsEmpty;
    }

    /// <summary>One decision on what was seen; null where it must be seen again.</summary>
    private async Task<Outcome?> TryAsync(
        BookingPlan plan, Claim.Taken claim, DayReading seen, PatronId patron, Instant now, CancellationToken cancellation)
    {
        if (seen.Own(patron).Find(claim.Booking) is { } landed)
        {
            // Ours, though we never heard; or a twin's, who has counted it.
            var made = landed.Version == 1 ? landed : await store.FindAsMadeAsync(landed.Id, cancellation) ?? landed;
            return claim.IsRepeat ? new Outcome.Booked(made) : Booked(made);
        }

        var decision = plan.Book(claim.Booking, seen.Own(patron), seen.Sheets, claim.NoneLeft, now);
        if (!decision.IsOk)
        {
            return await RefuseAsync(plan, claim, seen, patron, decision.Error, cancellation);
        }

        try
        {
            return await store.WriteAsync(decision.Value.Change, seen, claim.Tokens, now, also: null, cancellation) is TransactionOutcome.Committed
                ? Booked(decision.Value.Booking)
                : null;
        }
        catch (Exception e) when (UnclearEnd.Is(e) && !cancellation.IsCancellationRequested)
        {
            LogUnclear(logger, e);
            return null;
        }
    }

    private async Task<Outcome?> RefuseAsync(
        BookingPlan plan, Claim.Taken claim, DayReading seen, PatronId patron, BookingRefusal refusal, CancellationToken cancellation)
    {
        // The sheets are read side by side, not at one instant: an earlier send of this very booking may stand on one
        // of them already, and a twin of this request may have booked meanwhile.
        if (seen.IsHeldBy(claim.Booking, plan.Candidates.Select(resource => resource.Id)))
        {
            return null;
        }

        if (claim.IsRepeat)
        {
            // The twin may still be at work with the same tokens: it gives them back itself.
            return await store.FindAsMadeAsync(claim.Booking, cancellation) is { } made ? new Outcome.Booked(made) : new Outcome.Refused(refusal);
        }

        if (plan.Request.MovedFrom is null)
        {
            await claims.ReleaseAsync(patron, claim.Tokens, cancellation);
        }

        return new Outcome.Refused(refusal);
    }

    private Outcome.Booked Booked(Booking booking)
    {
        busyDays.Forget(booking.Id.Date);
        metrics.Created();
        return new Outcome.Booked(booking);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Storage left a booking unclear; looking whether it landed")]
    private static partial void LogUnclear(ILogger logger, Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Gave up on a booking for {Date}: too many people at once, or storage too slow")]
    private static partial void LogGaveUp(ILogger logger, LocalDate date);
}
