using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Bookings;
using Coworking.Domain.Closures;
using Coworking.Domain.Common;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>Closures as they stand in their day: its row first, then one resource after the other, each with its bookings in one transaction.</summary>
public sealed class DayClosures(DayStore store, DayWriter writer, PromoteWaiting promote)
{
    /// <summary>What a transaction may hold beside the closure's own row.</summary>
    private const int MostRows = TableTransaction.MaxOperations - 1;

    /// <summary>The closures of a day in order of time, those that were reopened too.</summary>
    internal async Task<IReadOnlyList<Closure>> OnAsync(LocalDate date, CancellationToken cancellation) =>
        [.. (await store.ReadClosuresAsync(date, cancellation)).Closures];

    /// <summary>One closure; null where there is none of that name.</summary>
    internal async Task<Closure?> FindAsync(ClosureId id, CancellationToken cancellation) =>
        (await store.ReadClosuresAsync(id.Date, cancellation)).Closure(id);

    /// <summary>Whom a closure sends away, were it made now.</summary>
    internal async Task<IReadOnlyList<ClosedBooking>> PreviewAsync(Closure closure, Instant now, CancellationToken cancellation)
    {
        var seen = await store.ReadDayAsync(closure.Id.Date, cancellation);
        return closure.Preview(seen.Sheets, seen.Find, now);
    }

    /// <summary>The bookings that a closure has sent away, as they are now.</summary>
    internal async Task<IReadOnlyList<Booking>> CancelledByAsync(Closure closure, CancellationToken cancellation)
    {
        if (closure.Cancelled.Count == 0)
        {
            return [];
        }

        var seen = await store.ReadDayAsync(closure.Id.Date, cancellation);
        return [.. closure.Cancelled.Select(seen.Find).OfType<Booking>()];
    }

    /// <summary>Announces a closure: its row, and no sheet yet. One that is there already stays as it is.</summary>
    internal Task<Result<Closure, ProblemAnswer>> AnnounceAsync(Closure closure, CancellationToken cancellation) => writer.RunAsync<Closure>(
        async stop => await store.ReadClosuresAsync(closure.Id.Date, stop),
        (seen, _, _) => seen.Closure(closure.Id) is { } known
            ? new Decision<Closure>(known)
            : new Decision<Closure>(closure, Also: transaction => transaction.Insert(ClosureEntity.Of(closure))),
        cancellation);

    /// <summary>Opens again from a time on, or from now on: its row, and no sheet yet.</summary>
    internal Task<Result<Closure, ProblemAnswer>> ReopenAsync(ClosureId id, TimeOfDay? from, CancellationToken cancellation) => writer.RunAsync<Closure>(
        async stop => await store.ReadClosuresAsync(id.Date, stop) is var seen && seen.Closure(id) is not null ? seen : null,
        (seen, _, now) =>
        {
            var closure = seen.Closure(id)!;
            var after = closure.Reopen(from ?? closure.Day.WallClock(now));
            return after == closure ? new Decision<Closure>(closure) : Written(after, seen);
        },
        cancellation);

    /// <summary>Goes on until every sheet says what it should, and keeps what became free for those who wait for it.</summary>
    internal async Task<Result<Closure, ProblemAnswer>> FinishAsync(ClosureId id, CancellationToken cancellation)
    {
        while (true)
        {
            var step = await StepAsync(id, cancellation);
            if (!step.IsOk)
            {
                return step;
            }

            if (step.Value.IsDone)
            {
                await promote.RunAsync(id.Date, cancellation);
                return step;
            }
        }
    }

    private Task<Result<Closure, ProblemAnswer>> StepAsync(ClosureId id, CancellationToken cancellation) => writer.RunAsync<Closure>(
        async stop => await store.ReadDayAsync(id.Date, stop) is var seen && seen.Closure(id) is not null ? seen : null,
        (seen, centre, now) =>
        {
            var closure = seen.Closure(id)!;
            if (closure.IsDone)
            {
                return new Decision<Closure>(closure);
            }

            var ledger = seen.Ledger(centre, now);
            var after = ledger.Step(closure, seen.Find, MostRows);
            return Written(after, seen) with { Change = ledger.Change };
        },
        cancellation);

    private static Decision<Closure> Written(Closure closure, DayReading seen) => new(
        closure, Also: transaction => transaction.Replace(ClosureEntity.Of(closure), seen.TagOf(ClosureEntity.Key(closure.Id))!.Value));
}
