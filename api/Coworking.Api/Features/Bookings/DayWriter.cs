using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>A decision about a day: what to answer, and what must be written for the answer to be true.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Change">The rows; null or empty where nothing changes.</param>
/// <param name="Also">More rows of the same day for the same transaction.</param>
internal sealed record Decision<T>(T Answer, DayChange? Change = null, Action<TableTransaction>? Also = null)
{
    /// <summary>The tokens of the one booking that is new.</summary>
    public IReadOnlyList<OpenToken> Tokens { get; init; } = [];
}

/// <summary>
/// Reads a day, lets it be decided, writes the decision whole; and all of that again while somebody else moved meanwhile or
/// nobody knows whether it was written. So a decision must see that it has been carried out already. Whoever loses a booking
/// by it gets their tokens back.
/// </summary>
public sealed partial class DayWriter(
    ReadSettings settings, DayStore store, PatronClaims claims, BusyDays busyDays, BookingMetrics metrics, IClock clock, ILogger<DayWriter> logger)
{
    private const int MostTries = 60;

    private enum End
    {
        Written,
        Overtaken,
        Unclear,
    }

    /// <summary>Carries out a decision.</summary>
    /// <param name="read">Reads what it needs of the day; null is answered as not found.</param>
    /// <param name="decide">Decides, purely, on what was read and at the given time.</param>
    /// <param name="cancellation">Ends the wait.</param>
    internal async Task<Result<T, ProblemAnswer>> RunAsync<T>(
        Func<CancellationToken, Task<DayReading?>> read,
        Func<DayReading, CentreSettings, Instant, Result<Decision<T>, ProblemAnswer>> decide,
        CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var isUnclear = false;
        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            if (await read(cancellation) is not { } seen)
            {
                return Problems.NotFound.Answer();
            }

            var now = clock.GetCurrentInstant();
            var decided = decide(seen, centre, now);
            if (!decided.IsOk)
            {
                // What we wrote may have landed and been overtaken since: then "no" would not be the truth.
                return isUnclear ? Problems.TryAgain.Answer() : decided.Error;
            }

            if (decided.Value is { Change: null or { IsEmpty: true }, Also: null })
            {
                return decided.Value.Answer;
            }

            var end = await TryAsync(decided.Value, seen, now, cancellation);
            if (end == End.Written)
            {
                return decided.Value.Answer;
            }

            isUnclear |= end == End.Unclear;

            metrics.Retried();
            await Backoff.WaitAsync(attempt, cancellation);
        }

        LogGaveUp(logger);
        return Problems.TryAgain.Answer();
    }

    private async Task<End> TryAsync<T>(Decision<T> decision, DayReading seen, Instant now, CancellationToken cancellation)
    {
        var change = decision.Change ?? DayChange.Nothing;
        try
        {
            if (await store.WriteAsync(change, seen, decision.Tokens, now, decision.Also, cancellation) is TransactionOutcome.Conflict conflict)
            {
                return conflict.MayBeOurs ? End.Unclear : End.Overtaken;
            }
        }
        catch (Exception e) when (UnclearEnd.Is(e) && !cancellation.IsCancellationRequested)
        {
            LogUnclear(logger, e);
            return End.Unclear;
        }

        busyDays.Forget(seen.Date);
        foreach (var booking in change.Bookings.Select(one => one.After).Where(booking => !booking.IsOpen(now)))
        {
            metrics.Ended(booking.StatusAt(now));
            await ReleaseAsync(booking, seen, cancellation);
        }

        return End.Written;
    }

    /// <summary>A token that cannot be given back now counts as free anyway: its booking is over.</summary>
    private async Task ReleaseAsync(Booking booking, DayReading seen, CancellationToken cancellation)
    {
        try
        {
            await claims.ReleaseAsync(booking.Patron, seen.TokensOf(booking.Id), cancellation);
        }
        catch (Exception e) when (UnclearEnd.Is(e) && !cancellation.IsCancellationRequested)
        {
            LogUnclear(logger, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Storage left a change unclear; looking whether it landed")]
    private static partial void LogUnclear(ILogger logger, Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Gave up on a change: too many people at once, or storage too slow")]
    private static partial void LogGaveUp(ILogger logger);
}
