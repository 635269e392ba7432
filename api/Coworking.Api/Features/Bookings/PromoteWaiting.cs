using Coworking.Domain.Bookings;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>
/// Keeps what is free on a day for those who wait for it. Whoever frees something does the same in their own transaction;
/// this is for what becomes free by time alone: nobody came, or a hold was not taken.
/// </summary>
public sealed class PromoteWaiting(DayStore store, DayWriter writer)
{
    internal async Task RunAsync(LocalDate date, CancellationToken cancellation) => await writer.RunAsync<DayChange>(
        async stop => await store.ReadLineAsync(date, stop),
        (seen, centre, now) =>
        {
            var ledger = seen.Ledger(centre, now);
            ledger.Promote(everySheet: true);
            return new Decision<DayChange>(ledger.Change, ledger.Change);
        },
        cancellation);
}
