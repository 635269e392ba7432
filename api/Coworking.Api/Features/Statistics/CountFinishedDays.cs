using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Centres;
using Coworking.Domain.Statistics;
using NodaTime;

namespace Coworking.Api.Features.Statistics;

/// <summary>
/// Counts the days that are over and writes each down, in order and without a gap: cut off, it goes on where it was, and
/// nights on which it did not run are made up for. A day is counted once: nothing that counts happens to a booking once its
/// day is over, and who is forgotten later must not show as the difference of two countings.
/// </summary>
public sealed class CountFinishedDays(ReadSettings settings, ReadDay readDay, FirstDay firstDay, StatisticsStore store, IClock clock)
{
    /// <summary>For how many days back a row that was lost is made again.</summary>
    private const int DaysLooked = 7;

    /// <summary>For how long a centre may stand still without losing its place.</summary>
    private const int YearsBack = 3;

    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return;
        }

        var now = clock.GetCurrentInstant();
        var yesterday = centre.Centre.Today(now).Date.PlusDays(-1);
        for (var date = await StartAsync(yesterday, cancellation); date <= yesterday; date = date.PlusDays(1))
        {
            if (!await store.IsCountedAsync(date, cancellation))
            {
                var day = await readDay.RunAsync(date, cancellation);
                var finished = new FinishedDay(date, [.. day.Bookings], day.Line, day.Sheets);
                await store.AddAsync(finished.Count(centre, now), cancellation);
            }
        }
    }

    private async Task<LocalDate> StartAsync(LocalDate yesterday, CancellationToken cancellation)
    {
        var first = await firstDay.RunAsync(cancellation) ?? yesterday;
        for (var year = yesterday.Year; year > yesterday.Year - YearsBack; year--)
        {
            if (await store.LastAsync(year, cancellation) is { } last)
            {
                return LocalDate.Max(LocalDate.Min(first, last.PlusDays(1)), last.PlusDays(1 - DaysLooked));
            }
        }

        return LocalDate.Min(first, yesterday);
    }
}
