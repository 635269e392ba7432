using System.Text.Json;
using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Centres;
using Coworking.Api.Features.Events;
using Coworking.Api.Features.Plays;
using Coworking.Domain.Centres;
using Coworking.Domain.Statistics;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Coworking.Api.Features.Statistics;

/// <summary>
/// Counts the days that are over and writes each down, in order and without a gap: cut off, it goes on where it was, and
/// nights on which it did not run are made up for. A day is counted once: nothing that counts happens to a booking once its
/// day is over, and who is forgotten later must not show as the difference of two countings. A day with a row that nobody can
/// read has none of what that is in, and keeps none of the days after it waiting.
/// </summary>
public sealed partial class CountFinishedDays(
    ReadSettings settings, ReadDay readDay, FirstDay firstDay, SumPlays plays, SumEvents events, StatisticsStore store, IClock clock, ILogger<CountFinishedDays> logger)
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
                await store.AddAsync(await CountAsync(date, centre, now, cancellation), cancellation);
            }
        }
    }

    private async Task<DayFigures> CountAsync(LocalDate date, CentreSettings centre, Instant now, CancellationToken cancellation)
    {
        var bookings = await ReadableAsync(date, async () =>
        {
            var day = await readDay.RunAsync(date, cancellation);
            return new FinishedDay(date, [.. day.Bookings], day.Line, day.Sheets).Count(centre, now);
        });
        return (bookings ?? new DayFigures(date, [])) with
        {
            Plays = await plays.RunAsync(date, cancellation),
            Events = await ReadableAsync(date, () => events.RunAsync(date, centre.Centre.Today(now).Date, cancellation)),
        };
    }

    private async Task<T?> ReadableAsync<T>(LocalDate date, Func<Task<T?>> count) where T : class
    {
        try
        {
            return await count();
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException or InvalidOperationException or TimeZoneNotFoundException)
        {
            // Its message may quote the row.
            LogUnreadable(logger, date, e.GetType().Name);
            return null;
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

    [LoggerMessage(Level = LogLevel.Error, Message = "A row of {Date} cannot be read ({Problem}): the day is written down without these figures; fsck names the row")]
    private static partial void LogUnreadable(ILogger logger, LocalDate date, string problem);
}
