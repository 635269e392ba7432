using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Bookings;

namespace Coworking.Api.Features.Upkeep;

/// <summary>All rows of one patron's partition in table <c>Patrons</c>, whichever feature wrote them (ADR 0012): to export and to forget.</summary>
public sealed class PatronRows(CentreTables tables)
{
    private const int MostTries = 10;

    /// <summary>The requests that are remembered: their keys and the bookings they stand for.</summary>
    internal async Task<IReadOnlyList<(string Key, string Booking)>> RequestsOfAsync(PatronId patron, CancellationToken cancellation)
    {
        var (from, to) = TableKey.Range("K");
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKey.Join(patron.Value)} and RowKey ge {from} and RowKey lt {to}");
        return await tables.Patrons.QueryAsync<TableEntity>(filter, cancellationToken: cancellation)
            .Select(row => (TableKey.Split(row.RowKey)[1], row.GetString("Booking")))
            .ToListAsync(cancellation);
    }

    /// <summary>Deletes them all, those too that are written meanwhile.</summary>
    /// <exception cref="TimeoutException">Somebody keeps writing there.</exception>
    internal async Task DeleteAsync(PatronId patron, CancellationToken cancellation)
    {
        var partition = TableKey.Join(patron.Value);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var rows = await tables.Patrons.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellation).ToListAsync(cancellation);
            if (rows.Count == 0)
            {
                return;
            }

            foreach (var part in rows.Chunk(TableTransaction.MaxOperations))
            {
                var transaction = new TableTransaction();
                foreach (var row in part)
                {
                    transaction.Delete(partition, row.RowKey, row.ETag);
                }

                await transaction.SubmitAsync(tables.Patrons, cancellation);
            }
        }

        throw new TimeoutException("A patron's rows are too busy.");
    }
}
