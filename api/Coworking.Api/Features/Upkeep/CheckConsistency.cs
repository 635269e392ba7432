using Azure.Data.Tables;
using Coworking.Api.Features.Centres;
using Coworking.Api.Features.Recordings.Transcripts;
using Coworking.Api.Features.Upkeep.Consistency;
using Coworking.Api.Platform.Tables;
using NodaTime;
using NodaTime.Text;

namespace Coworking.Api.Features.Upkeep;

/// <summary>
/// Compares all rows that should agree and names every difference (<c>fsck</c>). It changes nothing and may run while
/// people book: what it finds it looks at again, because a row may have been written between two reads.
/// </summary>
public sealed class CheckConsistency(CentreTables tables, ReadSettings settings, CheckWords words, TimeProvider time, IClock clock)
{
    private const int MostLooks = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly LocalDatePattern Compact = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    /// <summary>Looks at one date, or at all there are.</summary>
    public async Task<ConsistencyReport> RunAsync(LocalDate? date, CancellationToken cancellation)
    {
        var report = await LookAsync(date, cancellation);
        for (var look = 1; look < MostLooks && report.Findings.Count > 0; look++)
        {
            await Task.Delay(Pause, time, cancellation);
            var again = await LookAsync(date, cancellation);
            report = again with { Findings = [.. again.Findings.Intersect(report.Findings)] };
        }

        return report;
    }

    private async Task<ConsistencyReport> LookAsync(LocalDate? date, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var centre = await settings.RunAsync(cancellation);
        var tokens = new TokenChecks(centre?.Centre.Rules, now);
        var findings = new List<Finding>();
        var rooms = new List<EventRoomRow>();
        var (days, bookings) = (0, 0);
        await foreach (var day in DaysAsync(date, cancellation))
        {
            findings.AddRange([.. new DayChecks(day, now).Run(), .. new LineChecks(day, centre?.Inventory, now).Run(), .. new ClosureChecks(day, now).Run()]);
            tokens.Add(day);
            rooms.AddRange(EventRoomRow.Of(day, now));
            days++;
            bookings += day.Bookings.Count;
        }

        var known = await tables.Patrons.QueryAsync<TableEntity>(TokenChecks.Filter(), cancellationToken: cancellation).ToListAsync(cancellation);
        findings.AddRange(tokens.Run(known, wholeCalendar: date is null));
        if (date is null)
        {
            findings.AddRange(new ScreenChecks(await tables.Plans.QueryAsync<TableEntity>(ScreenChecks.Filter(), cancellationToken: cancellation).ToListAsync(cancellation)).Run());
            findings.AddRange(await CollectionsAsync(cancellation));
            findings.AddRange(new EventChecks(await tables.Events.QueryAsync<TableEntity>(cancellationToken: cancellation).ToListAsync(cancellation), rooms).Run());
            findings.AddRange(new FigureChecks(await tables.Stats.QueryAsync<TableEntity>(cancellationToken: cancellation).ToListAsync(cancellation)).Run());
            findings.AddRange(await words.UnreadableAsync(cancellation)
                .Select(row => new Finding(FindingKind.UnreadableRow, "files", row, "It does not say the words of a file of subtitles.")).ToListAsync(cancellation));
        }

        return new ConsistencyReport(days, bookings, [.. findings.OrderBy(one => one.Day, StringComparer.Ordinal).ThenBy(one => one.Row, StringComparer.Ordinal)]);
    }

    /// <summary>Collections are read first: a recording that is new in one of them was there before.</summary>
    private async Task<IEnumerable<Finding>> CollectionsAsync(CancellationToken cancellation)
    {
        var collections = await tables.Collections.QueryAsync<TableEntity>(cancellationToken: cancellation).ToListAsync(cancellation);
        var recordings = await tables.Recordings.QueryAsync<TableEntity>(CollectionChecks.Filter(), maxPerPage: null, ["RowKey"], cancellation)
            .Select(row => row.RowKey).ToHashSetAsync(StringComparer.Ordinal, cancellation);
        return new CollectionChecks(collections, recordings).Run();
    }

    /// <summary>Day by day, so that years of them are never in memory at once: storage gives rows in order of their keys.</summary>
    private async IAsyncEnumerable<DayRows> DaysAsync(LocalDate? date, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter = date is { } one ? TableClient.CreateQueryFilter($"PartitionKey eq {Compact.Format(one)}") : null;
        var rows = new List<TableEntity>();
        await foreach (var row in tables.Days.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            if (rows.Count > 0 && rows[0].PartitionKey != row.PartitionKey)
            {
                yield return new DayRows(rows[0].PartitionKey, rows);
                rows = [];
            }

            rows.Add(row);
        }

        if (rows.Count > 0)
        {
            yield return new DayRows(rows[0].PartitionKey, rows);
        }
    }
}
