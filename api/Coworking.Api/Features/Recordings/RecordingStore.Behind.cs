using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Recordings;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <content>What stands behind the recordings: their history, and word of blobs to be cleared away.</content>
public sealed partial class RecordingStore
{
    /// <summary>What was done with a recording, newest first.</summary>
    internal async Task<IReadOnlyList<HistoryEntry>> HistoryAsync(RecordingId id, CancellationToken cancellation) =>
        [.. await Table.QueryAsync<TableEntity>(HistoryRow.FilterOf(id), cancellationToken: cancellation)
            .Select(HistoryRow.Read).OrderByDescending(entry => entry.Number).ToListAsync(cancellation)];

    /// <summary>All that were deleted before <paramref name="before"/>.</summary>
    internal IAsyncEnumerable<StoredRecording> DeletedAsync(Instant before, CancellationToken cancellation)
    {
        var filter = All + TableClient.CreateQueryFilter($" and State eq {nameof(RecordingState.Deleted)} and DeletedAt lt {before.ToDateTimeOffset()}");
        return Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation).Select(Of);
    }

    /// <summary>
    /// Takes a recording and its history away for good, and leaves word of the blobs that nobody names any more; null when somebody
    /// wrote it since it was read.
    /// </summary>
    internal async Task<Leftover?> RemoveAsync(StoredRecording read, CancellationToken cancellation)
    {
        var leftover = Leftover.Of(read.Recording, clock.GetCurrentInstant());
        var transaction = new TableTransaction()
            .Delete(RecordingEntity.Partition, read.Recording.Id.Value, read.Version)
            .Put(LeftoverRow.From(leftover));
        await foreach (var row in Table.QueryAsync<TableEntity>(HistoryRow.FilterOf(read.Recording.Id), cancellationToken: cancellation))
        {
            transaction.Delete(row.PartitionKey, row.RowKey, row.ETag);
        }

        return await transaction.SubmitAsync(Table, cancellation) is TransactionOutcome.Committed ? leftover : null;
    }

    /// <summary>Leaves word of blobs that no recording came to name.</summary>
    internal Task LeaveAsync(Leftover leftover, CancellationToken cancellation) =>
        Table.UpsertEntityAsync(LeftoverRow.From(leftover), TableUpdateMode.Replace, cancellation);

    /// <summary>What is to be cleared away by <paramref name="now"/>.</summary>
    internal IAsyncEnumerable<Leftover> LeftoversAsync(Instant now, CancellationToken cancellation) =>
        Table.QueryAsync<TableEntity>(LeftoverRow.FilterOf(now), cancellationToken: cancellation).Select(LeftoverRow.Read);

    /// <summary>Its blobs are gone.</summary>
    internal Task ForgetAsync(Leftover leftover, CancellationToken cancellation) =>
        Table.DeleteEntityAsync(RecordingEntity.Partition, LeftoverRow.Key(leftover), cancellationToken: cancellation);
}
