using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Centres;
using Coworking.Domain.Statistics;
using NodaTime;

namespace Coworking.Api.Features.Statistics;

/// <summary>
/// Counts the days that are over and writes each down, in order and without a gap: cut off, it goes on where it was, and
/// nights on which it did not run are made up for. The last days are counted once more, because something may have been
/// written to them since; a day that has not changed is not written.
/// </summary>
public sealed class CountFinishedDays(ReadSettings settings, ReadDay readDay, FirstDay firstDay, StatisticsStore store, IClock clock)
{
    /// <summary>How many days before the last one are counted again: a booking of a day long over changes no more.</summary>
    internal const int DaysAgain = 7;

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
            var day = await readDay.RunAsync(date, cancellation);
            var finished = new FinishedDay(date, [.. day.Bookings], day.Line, day.Sheets);
            await store.WriteAsync(finished.Count(centre, now), cancellation);
        }
    }

    private async Task<LocalDate> StartAsync(LocalDate yesterday, CancellationToken cancellation)
    {
        var first = await firstDay.RunAsync(cancellation) ?? yesterday;
        for (var year = yesterday.Year; year > yesterday.Year - YearsBack; year--)
        {
            if (await store.LastAsync(year, cancellation) is { } last)
            {
                return LocalDate.Max(LocalDate.Min(first, last.PlusDays(1)), last.PlusDays(1 - DaysAgain));
            }
        }

        return LocalDate.Min(first, yesterday);
    }
}
