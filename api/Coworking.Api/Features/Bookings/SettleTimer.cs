using Coworking.Api.Features.Centres;
using Microsoft.Azure.Functions.Worker;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>
/// Hurries what is lazily true already: each minute today and the days for which somebody waits, each hour all of yesterday,
/// today and the month ahead.
/// </summary>
public sealed class SettleTimer(ReadSettings settings, DayStore store, SettleDay settle, IClock clock)
{
    private const int MostDays = 31;

    [Function("SettleDays")]
    public async Task RunAsync([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return;
        }

        var now = clock.GetCurrentInstant();
        var today = centre.Centre.Today(now);
        await settle.RunIfDueAsync(today.Date, now, cancellation);
        var lines = await Task.WhenAll(Enumerable.Range(1, MostDays - 1).Select(ahead => today.Date.PlusDays(ahead))
            .Select(async date => (Date: date, Line: await store.ReadWaitingAsync(date, cancellation))));
        foreach (var (date, _) in lines.Where(day => day.Line.Any(entry => entry.Status != entry.StatusAt(now))))
        {
            await settle.RunAsync(date, cancellation);
        }

        if (today.WallClock(now).Minutes % 60 == 0)
        {
            for (var day = -1; day < MostDays; day++)
            {
                await settle.RunAsync(today.Date.PlusDays(day), cancellation);
            }
        }
    }
}
