using Azure.Data.Tables;
using Coworking.Domain.Recordings;

namespace Coworking.Api.Features.Recordings;

/// <content>Recordings by their ids.</content>
public sealed partial class RecordingStore
{
    /// <summary>So many are each read by their key, side by side; more are read by one query over the stretch that they lie in.</summary>
    private const int MostByKey = 24;

    /// <summary>Those of <paramref name="ids"/> that there are, in any state and in the order asked for.</summary>
    internal async Task<IReadOnlyList<Recording>> PickAsync(IReadOnlyList<RecordingId> ids, bool withTexts, CancellationToken cancellation)
    {
        var columns = withTexts ? null : RecordingEntity.WithoutTexts;
        if (ids.Count <= MostByKey)
        {
            var rows = await Task.WhenAll(ids.Select(id =>
                Table.GetEntityIfExistsAsync<TableEntity>(RecordingEntity.Partition, id.Value, columns, cancellation)));
            return [.. rows.Where(row => row.HasValue).Select(row => RecordingEntity.Read(row.Value!))];
        }

        var inOrder = ids.Select(id => id.Value).Order(StringComparer.Ordinal).ToList();
        var wanted = inOrder.ToHashSet(StringComparer.Ordinal);
        // Ends at an id, so before all rows that are no recordings.
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {RecordingEntity.Partition} and RowKey ge {inOrder[0]} and RowKey le {inOrder[^1]}");
        var found = await Table.QueryAsync<TableEntity>(filter, maxPerPage: null, columns, cancellation)
            .Where(row => wanted.Contains(row.RowKey)).Select(RecordingEntity.Read).ToDictionaryAsync(one => one.Id, cancellationToken: cancellation);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }
}
