using Azure;
using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Statistics;
using NodaTime;

namespace Coworking.Api.Features.Statistics;

/// <summary>The figures of finished days: table <c>Stats</c>.</summary>
public sealed class StatisticsStore(CentreTables tables)
{
    /// <summary>The counted days of a year, in order: one call.</summary>
    internal async Task<IReadOnlyList<DayFigures>> YearAsync(int year, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {StatisticsEntity.Partition(year)}");
        var rows = await tables.Stats.QueryAsync<TableEntity>(filter, cancellationToken: cancellation).ToListAsync(cancellation);
        return [.. rows.Select(StatisticsEntity.Read).OfType<DayFigures>()];
    }

    /// <summary>The last day that was counted in a year; null where none was.</summary>
    internal async Task<LocalDate?> LastAsync(int year, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {StatisticsEntity.Partition(year)}");
        return await tables.Stats.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: cancellation)
            .Select(StatisticsEntity.DateOf).Where(date => date is not null).LastOrDefaultAsync(cancellation);
    }

    /// <summary>Whether a day has its row.</summary>
    internal async Task<bool> IsCountedAsync(LocalDate date, CancellationToken cancellation)
    {
        var (partition, row) = StatisticsEntity.KeyOf(date);
        return (await tables.Stats.GetEntityIfExistsAsync<TableEntity>(partition, row, ["RowKey"], cancellation)).HasValue;
    }

    /// <summary>Writes a day down, for good: a row that is there stays as it is.</summary>
    internal async Task AddAsync(DayFigures day, CancellationToken cancellation)
    {
        try
        {
            await tables.Stats.AddEntityAsync(StatisticsEntity.Of(day), cancellation);
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            // Another instance was faster.
        }
    }
}
