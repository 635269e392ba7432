using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>
/// Writes down what time alone has made true on a day, and gives what that freed to who waits. Nothing depends on it being
/// done soon: whoever reads a day sees the same without it. A change of the zone's own rules reaches the sheets here too.
/// </summary>
public sealed class SettleDay(DayStore store, DayWriter writer, PromoteWaiting promote)
{
    /// <summary>With their sheets, patrons' sheets and outbox rows these stay well below 100 operations.</summary>
    private const int MostAtOnce = 10;

    /// <summary>Settles all of a day.</summary>
    internal async Task RunAsync(LocalDate date, CancellationToken cancellation)
    {
        for (var more = true; more;)
        {
            more = (await writer.RunAsync<bool>(
                async stop => await store.ReadDayAsync(date, stop),
                (seen, centre, now) =>
                {
                    var ledger = seen.Ledger(centre, now);
                    ledger.Realign(seen.Bookings);
                    var settled = ledger.Settle(seen.Bookings, MostAtOnce);
                    return new Decision<bool>(settled, ledger.Change);
                },
                cancellation)).Match(settled => settled, _ => false);
        }

        await promote.RunAsync(date, cancellation);
    }

    /// <summary>Settles a day if a look at its sheets and its line shows that something lapsed: one call where nothing did.</summary>
    internal async Task RunIfDueAsync(LocalDate date, Instant now, CancellationToken cancellation)
    {
        var seen = await store.ReadLineAsync(date, cancellation);
        if (seen.Sheets.Touched.Any(sheet => sheet.Bookings.Any(held => held.IsLapsed(now)))
            || seen.Line.Any(entry => entry.Status != entry.StatusAt(now)))
        {
            await RunAsync(date, cancellation);
        }
    }
}
