using Azure;
using Azure.Data.Tables;

namespace Coworking.Api.Platform.Tables;

/// <summary>How an entity group transaction ended. An unclear end is an exception: see <see cref="TableTransaction.SubmitAsync"/>.</summary>
public abstract record TransactionOutcome
{
    private TransactionOutcome()
    {
    }

    /// <summary>All of it is written.</summary>
    /// <param name="ETags">One for each operation, in their order; empty for a delete.</param>
    public sealed record Committed(IReadOnlyList<ETag> ETags) : TransactionOutcome;

    /// <summary>Nothing is written: somebody else was first, or storage had written it already when it was sent again.</summary>
    /// <param name="Index">Which operation failed, where storage says so.</param>
    /// <param name="Status">409 exists already, 412 changed meanwhile, 404 gone.</param>
    /// <param name="MayBeOurs">Whether it was sent more than once: the first time may have written it, and its answer been lost.</param>
    public sealed record Conflict(int? Index, int Status, bool MayBeOurs = false) : TransactionOutcome;
}

/// <summary>
/// All or nothing in one partition. Azure's limits are checked here before anything is sent, because the emulator
/// accepts what Azure refuses.
/// </summary>
/// <remarks>Limits: https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions.</remarks>
public sealed class TableTransaction
{
    public const int MaxOperations = 100;
    public const int MaxBytes = 4 * 1024 * 1024;
    public const int MaxEntityBytes = 1024 * 1024;

    private readonly List<TableTransactionAction> _actions = [];
    private readonly HashSet<string> _rows = new(StringComparer.Ordinal);
    private string? _partition;
    private long _bytes;

    public int Count => _actions.Count;

    public TableTransaction Insert(TableEntity entity) => Add(new(TableTransactionActionType.Add, entity));

    /// <summary>Rewrites the whole entity if nobody has since it was read.</summary>
    public TableTransaction Replace(TableEntity entity, ETag etag)
    {
        RequireKnown(etag);
        return Add(new(TableTransactionActionType.UpdateReplace, entity, etag));
    }

    /// <summary>
    /// Writes a row whatever stood there. For rows that are only ever written in one transaction with another row, whose ETag keeps
    /// everybody else away from both; or of which it only counts that they were written.
    /// </summary>
    public TableTransaction Put(TableEntity entity) => Add(new(TableTransactionActionType.UpsertReplace, entity));

    public TableTransaction Delete(string partitionKey, string rowKey, ETag etag)
    {
        RequireKnown(etag);
        return Add(new(TableTransactionActionType.Delete, new TableEntity(partitionKey, rowKey), etag));
    }

    /// <summary>Takes away a row that is written once and never changed, and of which nobody need know what it says.</summary>
    public TableTransaction Forget(string partitionKey, string rowKey) =>
        Add(new(TableTransactionActionType.Delete, new TableEntity(partitionKey, rowKey), ETag.All));

    /// <summary>Sends it.</summary>
    /// <exception cref="RequestFailedException">Storage refused it for another reason, or its end is unclear (status 0, 408, 5xx).</exception>
    public async Task<TransactionOutcome> SubmitAsync(TableClient table, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(table);
        using var counted = CountSends.Begin();
        try
        {
            var done = await table.SubmitTransactionAsync(_actions, cancellation);
            return new TransactionOutcome.Committed([.. done.Value.Select(one => one.Headers.ETag ?? default)]);
        }
        catch (TableTransactionFailedException e) when (IsConflict(e.Status))
        {
            return new TransactionOutcome.Conflict(e.FailedTransactionActionIndex, e.Status, counted.Sends > 1);
        }
        catch (RequestFailedException e) when (IsConflict(e.Status))
        {
            return new TransactionOutcome.Conflict(Index: null, e.Status, counted.Sends > 1);
        }
    }

    private static bool IsConflict(int status) => status is 404 or 409 or 412;

    /// <summary>A wildcard would write over what somebody else has written: nothing in this product may.</summary>
    private static void RequireKnown(ETag etag)
    {
        if (etag == default || etag == ETag.All)
        {
            throw new ArgumentException("A row is rewritten only by the ETag that it was read with.", nameof(etag));
        }
    }

    private TableTransaction Add(TableTransactionAction action)
    {
        var entity = (TableEntity)action.Entity;
        _partition ??= entity.PartitionKey;
        if (entity.PartitionKey != _partition)
        {
            throw new InvalidOperationException("A transaction has one partition.");
        }

        if (!_rows.Add(entity.RowKey))
        {
            throw new InvalidOperationException("A transaction names a row once.");
        }

        var size = EntitySize.Of(entity);
        _bytes += size;
        if (_actions.Count == MaxOperations || size > MaxEntityBytes || _bytes > MaxBytes)
        {
            throw new InvalidOperationException($"Too much for one transaction: {_actions.Count + 1} operations, {_bytes} bytes, this entity {size}.");
        }

        _actions.Add(action);
        return this;
    }
}
