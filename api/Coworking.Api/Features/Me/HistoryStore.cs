using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Bookings;
using NodaTime;

namespace Coworking.Api.Features.Me;

/// <summary>What a patron has booked, in table <c>Patrons</c>.</summary>
public sealed class HistoryStore(CentreTables tables)
{
    /// <summary>Puts a booking down as it is; an older version never replaces a newer one.</summary>
    /// <returns>False where somebody else wrote at the same moment: look again.</returns>
    internal async Task<bool> WriteAsync(Booking booking, CancellationToken cancellation)
    {
        var row = HistoryEntity.Of(booking);
        var known = await tables.Patrons.GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, row.RowKey, cancellationToken: cancellation);
        if (known.HasValue && HistoryEntity.VersionOf(known.Value!) >= booking.Version)
        {
            return true;
        }

        var transaction = known.HasValue ? new TableTransaction().Replace(row, known.Value!.ETag) : new TableTransaction().Insert(row);
        return await transaction.SubmitAsync(tables.Patrons, cancellation) is TransactionOutcome.Committed;
    }

    /// <summary>Newest first, after a booking where one is named.</summary>
    internal IAsyncEnumerable<Booking> Read(PatronId patron, BookingId? after, CancellationToken cancellation)
    {
        var filter = HistoryEntity.After(patron, after is { } id ? HistoryEntity.Row(id) : null);
        return tables.Patrons.QueryAsync<TableEntity>(filter, cancellationToken: cancellation).Select(row => HistoryEntity.Read(row, patron));
    }

    /// <summary>All since a date, inclusive.</summary>
    internal IAsyncEnumerable<Booking> ReadSince(PatronId patron, LocalDate date, CancellationToken cancellation) =>
        tables.Patrons.QueryAsync<TableEntity>(HistoryEntity.Since(patron, date), cancellationToken: cancellation).Select(row => HistoryEntity.Read(row, patron));
}
