using Azure;
using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Api.Features.Resources;

/// <summary>
/// Resources that were retired a moment ago, or were about to be when somebody crashed: one row each in partition
/// <c>retiring</c> of table <c>Plans</c>, put there before the resource goes and taken away by <see cref="FinishRetirements"/>.
/// </summary>
public sealed class RetiringStore(CentreTables tables)
{
    private const string Partition = "retiring";
    private const string Since = "Since";

    /// <summary>Marks a resource as just retired; marking it again begins the time anew.</summary>
    internal Task MarkAsync(ResourceId resource, Instant now, CancellationToken cancellation) => tables.Plans.UpsertEntityAsync(
        new TableEntity(Partition, TableKey.Join(resource.Value)) { [Since] = now.ToDateTimeOffset() }, TableUpdateMode.Replace, cancellation);

    /// <summary>All marks, in one small call.</summary>
    internal async Task<IReadOnlyList<JustRetired>> ReadAsync(CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition}");
        return await tables.Plans.QueryAsync<TableEntity>(filter, cancellationToken: cancellation)
            .Select(row => new JustRetired(
                new ResourceId(TableKey.Split(row.RowKey)[0]), Instant.FromDateTimeOffset(row.GetDateTimeOffset(Since)!.Value), row.ETag))
            .ToListAsync(cancellation);
    }

    /// <summary>Nothing can land there any more. Where it was marked again meanwhile the mark stays.</summary>
    internal async Task UnmarkAsync(JustRetired retired, CancellationToken cancellation) =>
        await new TableTransaction().Delete(Partition, TableKey.Join(retired.Resource.Value), retired.Mark).SubmitAsync(tables.Plans, cancellation);
}

/// <summary>A mark that a resource was just retired.</summary>
/// <param name="Resource">Which.</param>
/// <param name="Since">Since when.</param>
/// <param name="Mark">The mark's tag.</param>
internal sealed record JustRetired(ResourceId Resource, Instant Since, ETag Mark);
