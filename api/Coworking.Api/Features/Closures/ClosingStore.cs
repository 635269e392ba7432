using Azure;
using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Closures;
using NodaTime;

namespace Coworking.Api.Features.Closures;

/// <summary>
/// Closures that are being written at this moment, or were when somebody crashed: one row each in partition <c>closing</c>
/// of table <c>Plans</c>, put there first and taken away last, so that a timer finds in one small call what to go on with.
/// </summary>
public sealed class ClosingStore(CentreTables tables)
{
    private const string Partition = "closing";
    private const string Since = "Since";
    private const int Most = 50;

    /// <summary>Marks a closure as under way; marking it again gives the mark another tag.</summary>
    internal async Task<ETag> MarkAsync(ClosureId id, Instant now, CancellationToken cancellation)
    {
        var row = new TableEntity(Partition, TableKey.Join(id.Value)) { [Since] = now.ToDateTimeOffset() };
        var written = await tables.Plans.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
        return written.Headers.ETag!.Value;
    }

    /// <summary>Up to 50 closures under way.</summary>
    internal async Task<IReadOnlyList<ClosureUnderWay>> ReadAsync(CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition}");
        return await tables.Plans.QueryAsync<TableEntity>(filter, cancellationToken: cancellation)
            .Take(Most)
            .Select(row => new ClosureUnderWay(
                ClosureId.Parse(row.RowKey), Instant.FromDateTimeOffset(row.GetDateTimeOffset(Since)!.Value), row.ETag))
            .ToListAsync(cancellation);
    }

    /// <summary>The closure is done. Where somebody marked it again meanwhile, for another change of it, the mark stays.</summary>
    internal async Task UnmarkAsync(ClosureId id, ETag mark, CancellationToken cancellation) =>
        await new TableTransaction().Delete(Partition, TableKey.Join(id.Value), mark).SubmitAsync(tables.Plans, cancellation);
}

/// <summary>A mark that a closure is being written.</summary>
/// <param name="Id">The closure.</param>
/// <param name="Since">Since when.</param>
/// <param name="Mark">The mark's tag.</param>
internal sealed record ClosureUnderWay(ClosureId Id, Instant Since, ETag Mark);
