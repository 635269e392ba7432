using System.Collections.Frozen;
using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Bookings;
using NodaTime;

namespace Coworking.Api.Features.Centres;

/// <summary>
/// The centre's settings with a copy of a few seconds: every request needs them and they change a few times a year, so
/// a booking pays no storage call for them. A change reaches other instances within <see cref="CopyLifetime"/>.
/// </summary>
public sealed class CentreStore(CentreTables tables, TimeProvider time)
{
    private static readonly TimeSpan CopyLifetime = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private Copy? _copy;
    private Task<Copy>? _reading;
    private int _writes;

    /// <summary>The centre, at most a few seconds old; null where it was never set up.</summary>
    internal async ValueTask<StoredCentre?> ReadAsync(CancellationToken cancellation)
    {
        if (_copy is { Centre: not null } copy && time.GetElapsedTime(copy.ReadAt) < CopyLifetime)
        {
            return copy.Centre;
        }

        Task<Copy> reading;
        lock (_gate)
        {
            // Everybody who comes meanwhile waits for the same read, so it must not end with one caller's patience.
            _reading = _reading is { IsCompleted: false } ? _reading : ReadCopyAsync();
            reading = _reading;
        }

        return (await reading.WaitAsync(cancellation)).Centre;
    }

    /// <summary>The centre as storage has it at this moment: what a change is made from.</summary>
    internal async Task<StoredCentre?> ReadNowAsync(CancellationToken cancellation) => CentreEntity.CentreOf(await RowsAsync(cancellation));

    /// <summary>
    /// Puts <paramref name="after"/> in the place of <paramref name="before"/> (null: there was none); only rows that differ are
    /// written. Atomic up to 100 rows, which only a new centre or a new order of very many resources exceeds.
    /// </summary>
    /// <returns>False where somebody changed one of those rows since; nothing of that part is written then.</returns>
    internal async Task<bool> ReplaceAsync(StoredCentre? before, StoredCentre after, CancellationToken cancellation)
    {
        var known = before is null ? FrozenDictionary<string, TableEntity>.Empty : CentreEntity.RowsOf(before).ToFrozenDictionary(row => row.RowKey, StringComparer.Ordinal);
        var rows = CentreEntity.RowsOf(after).ToList();
        var gone = known.Keys.Except(rows.Select(row => row.RowKey), StringComparer.Ordinal)
            .Select(row => (Action<TableTransaction>)(transaction => transaction.Delete(CentreEntity.Partition, row, before!.Tags[row])));
        var written = rows.Where(row => !known.TryGetValue(row.RowKey, out var same) || !CentreEntity.AreAlike(row, same))
            .Select(row => (Action<TableTransaction>)(transaction =>
                _ = known.ContainsKey(row.RowKey) ? transaction.Replace(row, before!.Tags[row.RowKey]) : transaction.Insert(row)));
        try
        {
            foreach (var part in gone.Concat(written).Chunk(TableTransaction.MaxOperations))
            {
                var transaction = new TableTransaction();
                foreach (var add in part)
                {
                    add(transaction);
                }

                if (await transaction.SubmitAsync(tables.Centre, cancellation) is TransactionOutcome.Conflict)
                {
                    return false;
                }
            }

            return true;
        }
        finally
        {
            Forget();
        }
    }

    /// <summary>Writes until when a patron books at the desk only; a later day than <paramref name="until"/> that is there already stays.</summary>
    internal async Task SanctionAsync(PatronId patron, LocalDate until, CancellationToken cancellation)
    {
        var row = CentreEntity.OfSanction(patron, until);
        var known = await tables.Centre.GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, row.RowKey, cancellationToken: cancellation);
        if (!known.HasValue || CentreEntity.UntilOf(known.Value!) < until)
        {
            await tables.Centre.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
            Forget();
        }
    }

    /// <summary>A read that began before a write must not be kept after it.</summary>
    private void Forget()
    {
        lock (_gate)
        {
            _writes++;
            _copy = null;
            _reading = null;
        }
    }

    private async Task<Copy> ReadCopyAsync()
    {
        var writes = _writes;
        var readAt = time.GetTimestamp();
        var copy = new Copy(await ReadNowAsync(CancellationToken.None), readAt);
        lock (_gate)
        {
            _copy = writes == _writes ? copy : _copy;
        }

        return copy;
    }

    private async Task<List<TableEntity>> RowsAsync(CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {CentreEntity.Partition}");
        return await tables.Centre.QueryAsync<TableEntity>(filter, cancellationToken: cancellation).ToListAsync(cancellation);
    }

    private sealed record Copy(StoredCentre? Centre, long ReadAt);
}
