using Azure;
using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Collections;

namespace Coworking.Api.Features.Collections;

/// <summary>A collection and the mark of the row that it was read from.</summary>
public sealed record StoredCollection(Collection Collection, ETag Version);

/// <summary>Reads and writes table <c>Collections</c>; see <see cref="CollectionEntity"/> for its keys.</summary>
public sealed class CollectionStore(CentreTables tables)
{
    private static readonly string All = TableClient.CreateQueryFilter($"PartitionKey eq {CollectionEntity.Partition}");

    private TableClient Table => tables.Collections;

    /// <summary>One collection, deleted or not; null when there is none of that name.</summary>
    public async Task<StoredCollection?> FindAsync(string id, CancellationToken cancellation)
    {
        if (!CollectionId.TryParse(id, out var known))
        {
            return null;
        }

        var row = await Table.GetEntityIfExistsAsync<TableEntity>(CollectionEntity.Partition, known.Value, cancellationToken: cancellation);
        return row.HasValue ? Stored(row.Value!) : null;
    }

    /// <summary>All of them, deleted ones too, the newest first.</summary>
    public async Task<IReadOnlyList<StoredCollection>> AllAsync(CancellationToken cancellation)
    {
        var all = await Table.QueryAsync<TableEntity>(All, cancellationToken: cancellation).Select(Stored).ToListAsync(cancellation);
        return [.. NewestFirst(all, one => one.Collection)];
    }

    /// <summary>The same for lists, without what is said of them at length.</summary>
    public async Task<IReadOnlyList<Collection>> AllWithoutTextsAsync(CancellationToken cancellation)
    {
        var all = await Table.QueryAsync<TableEntity>(All, maxPerPage: null, CollectionEntity.WithoutTexts, cancellation).Select(CollectionEntity.Read).ToListAsync(cancellation);
        return [.. NewestFirst(all, one => one)];
    }

    /// <summary>Writes a new collection; where the same request did so before, gives back what stands there.</summary>
    public async Task<StoredCollection> InsertAsync(Collection collection, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(collection);
        try
        {
            var written = await Table.AddEntityAsync(CollectionEntity.From(collection), cancellation);
            return new StoredCollection(collection, written.Headers.ETag ?? default);
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return await FindAsync(collection.Id.Value, cancellation) ?? new StoredCollection(collection, default);
        }
    }

    /// <summary>Rewrites a collection if nobody has since it was read; null when somebody has.</summary>
    public async Task<StoredCollection?> ReplaceAsync(StoredCollection read, Collection collection, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(read);
        var row = WriteMark.On(CollectionEntity.From(collection));
        try
        {
            var written = await Table.UpdateEntityAsync(row, read.Version, TableUpdateMode.Replace, cancellation);
            return new StoredCollection(collection, written.Headers.ETag ?? default);
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return await WriteMark.LandedAsync(Table, row, cancellation) is { } version ? new StoredCollection(collection, version) : null;
        }
    }

    /// <summary>Takes the row away for good, unless somebody wrote it since it was read.</summary>
    public Task RemoveAsync(StoredCollection read, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(read);
        return Table.DeleteUnchangedAsync(CollectionEntity.Partition, read.Collection.Id.Value, read.Version, cancellation);
    }

    private static IEnumerable<T> NewestFirst<T>(IEnumerable<T> all, Func<T, Collection> of) =>
        all.OrderByDescending(one => of(one).MadeAt).ThenBy(one => of(one).Id.Value, StringComparer.Ordinal);

    private static StoredCollection Stored(TableEntity row) => new(CollectionEntity.Read(row), row.ETag);
}
