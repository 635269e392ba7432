using Azure;
using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Series;
using NodaTime;

namespace Coworking.Api.Features.Series;

/// <summary>A series with the tag that it was read with.</summary>
internal sealed record SeriesReading(WeeklySeries Series, ETag Tag);

/// <summary>What series want, in table <c>Plans</c>; their bookings stand in their days.</summary>
public sealed class SeriesStore(CentreTables tables)
{
    internal async Task<SeriesReading?> FindAsync(SeriesId id, CancellationToken cancellation)
    {
        var row = await tables.Plans.GetEntityIfExistsAsync<TableEntity>(SeriesEntity.Partition, SeriesEntity.Row(id), cancellationToken: cancellation);
        return row.HasValue ? new SeriesReading(SeriesEntity.Read(row.Value!), row.Value!.ETag) : null;
    }

    /// <summary>All that have not ended: a few dozen, and never more than may be made.</summary>
    internal async Task<IReadOnlyList<WeeklySeries>> ReadRunningAsync(LocalDate today, CancellationToken cancellation) =>
        await tables.Plans.QueryAsync<TableEntity>(SeriesEntity.NotEnded(today), cancellationToken: cancellation)
            .Select(SeriesEntity.Read).ToListAsync(cancellation);

    /// <summary>Writes a new series; it is there afterwards, whoever wrote it.</summary>
    internal Task InsertAsync(WeeklySeries series, CancellationToken cancellation) =>
        new TableTransaction().Insert(SeriesEntity.Of(series)).SubmitAsync(tables.Plans, cancellation);

    /// <summary>Writes a changed series; false where somebody else changed it since it was read.</summary>
    internal async Task<bool> ReplaceAsync(WeeklySeries series, ETag seen, CancellationToken cancellation) =>
        await new TableTransaction().Replace(SeriesEntity.Of(series), seen).SubmitAsync(tables.Plans, cancellation) is TransactionOutcome.Committed;
}
