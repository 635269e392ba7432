using Azure;
using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Screens;
using NodaTime;

namespace Coworking.Api.Features.Screens;

/// <summary>Televisions and the codes they are paired by, in table <c>Plans</c>.</summary>
public sealed class ScreenStore(CentreTables tables)
{
    internal async Task<StoredScreen?> FindAsync(ScreenId id, CancellationToken cancellation)
    {
        var row = await tables.Plans.GetEntityIfExistsAsync<TableEntity>(ScreenEntity.Partition, ScreenEntity.Row(id), cancellationToken: cancellation);
        return row.HasValue ? ScreenEntity.Read(row.Value!) : null;
    }

    /// <summary>All: a handful, and never more than may be paired.</summary>
    internal async Task<IReadOnlyList<StoredScreen>> ReadAllAsync(CancellationToken cancellation) =>
        await tables.Plans.QueryAsync<TableEntity>(ScreenEntity.All(), cancellationToken: cancellation).Select(ScreenEntity.Read).ToListAsync(cancellation);

    internal async Task<Pairing?> FindPairingAsync(PairingCode code, CancellationToken cancellation)
    {
        var row = await tables.Plans.GetEntityIfExistsAsync<TableEntity>(ScreenEntity.Partition, PairingEntity.Row(code), cancellationToken: cancellation);
        return row.HasValue ? PairingEntity.Read(row.Value!, code) : null;
    }

    /// <summary>False where another television shows that code.</summary>
    internal async Task<bool> InsertAsync(Pairing pairing, CancellationToken cancellation) =>
        await new TableTransaction().Insert(PairingEntity.Of(pairing)).SubmitAsync(tables.Plans, cancellation) is TransactionOutcome.Committed;

    /// <summary>Removes codes that lapsed, so that what strangers ask for never adds up.</summary>
    internal async Task SweepAsync(Instant now, CancellationToken cancellation)
    {
        var lapsed = await tables.Plans.QueryAsync<TableEntity>(PairingEntity.LapsedAt(now), TableTransaction.MaxOperations, cancellationToken: cancellation)
            .Take(TableTransaction.MaxOperations).ToListAsync(cancellation);
        if (lapsed.Count > 0)
        {
            var sweeping = new TableTransaction();
            lapsed.ForEach(row => sweeping.Delete(row.PartitionKey, row.RowKey, row.ETag));

            // Whoever sweeps at the same moment does the same.
            await sweeping.SubmitAsync(tables.Plans, cancellation);
        }
    }

    /// <summary>The code becomes the television, both or neither; false where somebody else used the code.</summary>
    internal async Task<bool> PairAsync(Pairing pairing, Screen screen, CancellationToken cancellation) =>
        await new TableTransaction()
            .Delete(ScreenEntity.Partition, PairingEntity.Row(pairing.Code), pairing.Tag)
            .Insert(ScreenEntity.Of(screen, pairing.Hash, pairing.Code))
            .SubmitAsync(tables.Plans, cancellation) is TransactionOutcome.Committed;

    /// <summary>Rewrites a television if nobody has since it was read; false when somebody has.</summary>
    internal async Task<bool> ReplaceAsync(StoredScreen read, Screen screen, CancellationToken cancellation) =>
        await new TableTransaction().Replace(ScreenEntity.Of(screen, read.Hash, read.Code), read.Tag).SubmitAsync(tables.Plans, cancellation) is TransactionOutcome.Committed;

    /// <summary>Writes down that it asked. Where the desk writes at that moment, the next time is early enough.</summary>
    internal async Task SeenAsync(StoredScreen read, Instant now, CancellationToken cancellation)
    {
        var row = new TableEntity(ScreenEntity.Partition, ScreenEntity.Row(read.Screen.Id)) { [ScreenEntity.SeenAt] = now.ToDateTimeOffset() };
        try
        {
            await tables.Plans.UpdateEntityAsync(row, read.Tag, TableUpdateMode.Merge, cancellation);
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            // Changed or revoked meanwhile.
        }
    }

    /// <summary>From now on its token opens nothing.</summary>
    internal Task RevokeAsync(ScreenId id, CancellationToken cancellation) =>
        tables.Plans.DeleteEntityAsync(ScreenEntity.Partition, ScreenEntity.Row(id), cancellationToken: cancellation);
}
