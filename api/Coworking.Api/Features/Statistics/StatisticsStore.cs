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
        return [.. rows.Select(StatisticsEntity.Read)];
    }

    /// <summary>The last day that was counted in a year; null where none was.</summary>
    internal async Task<LocalDate?> LastAsync(int year, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {StatisticsEntity.Partition(year)}");
        var last = await tables.Stats.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: cancellation).LastOrDefaultAsync(cancellation);
        return last is null ? null : StatisticsEntity.DateOf(last);
    }

    /// <summary>Writes a day down, unless its row says the same already.</summary>
    internal async Task WriteAsync(DayFigures day, CancellationToken cancellation)
    {
        var row = StatisticsEntity.Of(day);
        var known = await tables.Stats.GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, row.RowKey, cancellationToken: cancellation);
        if (!known.HasValue || !StatisticsEntity.Same(known.Value!, row))
        {
            await tables.Stats.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
        }
    }
}
