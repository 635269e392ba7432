using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Bookings;

namespace Coworking.Api.Features.Desk;

/// <summary>The PINs of cards.</summary>
public sealed class PinStore(CentreTables tables)
{
    private const int MostTries = 5;

    /// <summary>Null where the card has none.</summary>
    internal async Task<PinHash?> FindAsync(PatronId holder, CancellationToken cancellation) =>
        await RowAsync(holder, cancellation) is { } row ? PinEntity.Read(row) : null;

    /// <summary>Puts a PIN in the place of the one before.</summary>
    /// <exception cref="TimeoutException">Others set it at the same moment, again and again.</exception>
    internal async Task WriteAsync(PatronId holder, PinHash pin, CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            var row = PinEntity.Of(holder, pin);
            var transaction = await RowAsync(holder, cancellation) is { } known
                ? new TableTransaction().Replace(row, known.ETag)
                : new TableTransaction().Insert(row);
            if (await transaction.SubmitAsync(tables.Patrons, cancellation) is TransactionOutcome.Committed)
            {
                return;
            }
        }

        throw new TimeoutException("A PIN is being set by many at once.");
    }

    private async Task<TableEntity?> RowAsync(PatronId holder, CancellationToken cancellation)
    {
        var row = await tables.Patrons.GetEntityIfExistsAsync<TableEntity>(PinEntity.Partition(holder), PinEntity.Row, cancellationToken: cancellation);
        return row.HasValue ? row.Value : null;
    }
}
