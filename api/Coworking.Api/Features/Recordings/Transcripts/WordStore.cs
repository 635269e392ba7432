using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Recordings;

namespace Coworking.Api.Features.Recordings.Transcripts;

/// <summary>
/// Reads and writes table <c>Words</c>; see <see cref="WordEntity"/>. The words of a file always make the same batches, each of which is
/// there or not: a batch that is there already is one that an earlier attempt wrote.
/// </summary>
public sealed class WordStore(CentreTables tables)
{
    /// <summary>Rows read of one word; what is said oftener is too common to find by.</summary>
    public const int MostRows = 2_000;

    private const int BatchesAtOnce = 4;

    /// <summary>A note may have tens of kilobytes.</summary>
    private const int NotesAtOnce = 50;

    private TableClient Table => tables.Words;

    /// <summary>Which files there is a ledger of, and whether all their words are there.</summary>
    public async Task<IReadOnlyDictionary<BlobName, bool>> FilesAsync(CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {WordEntity.Files}");
        return await Table.QueryAsync<TableEntity>(filter, maxPerPage: null, WordEntity.Heads, cancellation)
            .ToDictionaryAsync(row => new BlobName(row.RowKey), WordEntity.IsWhole, cancellationToken: cancellation);
    }

    /// <summary>The note of each file, with its words, one after the other.</summary>
    internal IAsyncEnumerable<TableEntity> NotesAsync(CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {WordEntity.Files}");
        return Table.QueryAsync<TableEntity>(filter, maxPerPage: NotesAtOnce, cancellationToken: cancellation);
    }

    /// <summary>Writes the words of a file, or goes on with it. Doing it again changes nothing.</summary>
    /// <param name="words">Asked for only where an earlier attempt has not noted them.</param>
    public async Task AddAsync(BlobName file, Func<Task<IReadOnlyList<string>?>> words, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(words);
        var ledger = await FindAsync(file, cancellation);
        if (ledger is null)
        {
            if (await words() is not { } said)
            {
                return;
            }

            await new TableTransaction().Insert(WordEntity.Ledger(file, said)).SubmitAsync(Table, cancellation);
            ledger = await FindAsync(file, cancellation);
        }

        if (ledger is null || WordEntity.IsWhole(ledger))
        {
            return;
        }

        await EachBatchAsync(WordEntity.WordsOf(ledger), word => new TableEntity(WordEntity.Partition(word), WordEntity.Row(word, file)), (batch, row) => batch.Insert(row), cancellation);
        var noted = await new TableTransaction().Replace(WordEntity.AsWhole(ledger), ledger.ETag).SubmitAsync(Table, cancellation);
        if (noted is TransactionOutcome.Conflict && await FindAsync(file, cancellation) is null)
        {
            // The file was taken away meanwhile.
            await ForgetAsync(WordEntity.WordsOf(ledger), file, cancellation);
        }
    }

    /// <summary>Takes the words of a file away, the note of them last. Doing it again changes nothing.</summary>
    public async Task RemoveAsync(BlobName file, CancellationToken cancellation)
    {
        while (await FindAsync(file, cancellation) is { } ledger)
        {
            await ForgetAsync(WordEntity.WordsOf(ledger), file, cancellation);
            // By the note that was read: who finished writing meanwhile wrote words again that were just taken away.
            if (await new TableTransaction().Delete(WordEntity.Files, file.Value, ledger.ETag).SubmitAsync(Table, cancellation) is TransactionOutcome.Committed)
            {
                return;
            }
        }
    }

    /// <summary>In which files a word is said that begins with <paramref name="word"/>, a short one as it is; and whether these are all.</summary>
    public async Task<(IReadOnlySet<BlobName> Files, bool AreAll)> FindAsync(string word, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(word);
        var (from, to) = word.Length <= Transcript.ShortestWord ? TableKey.Range(word) : (TableKey.Join(word), $"{TableKey.Join(word)[..^1]}{(char)(word[^1] + 1)}");
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {WordEntity.Partition(word)} and RowKey ge {from} and RowKey lt {to}");
        var files = new HashSet<BlobName>();
        var rows = 0;
        await foreach (var row in Table.QueryAsync<TableEntity>(filter, maxPerPage: null, ["RowKey"], cancellation))
        {
            if (rows++ == MostRows)
            {
                return (files, false);
            }

            files.Add(WordEntity.FileOf(row.RowKey));
        }

        return (files, true);
    }

    private async Task<TableEntity?> FindAsync(BlobName file, CancellationToken cancellation)
    {
        var row = await Table.GetEntityIfExistsAsync<TableEntity>(WordEntity.Files, file.Value, cancellationToken: cancellation);
        return row.HasValue ? row.Value : null;
    }

    private Task ForgetAsync(IReadOnlyList<string> words, BlobName file, CancellationToken cancellation) =>
        EachBatchAsync(words, word => word, (batch, word) => batch.Forget(WordEntity.Partition(word), WordEntity.Row(word, file)), cancellation);

    /// <summary>A batch that conflicts was done before.</summary>
    private async Task EachBatchAsync<T>(IReadOnlyList<string> words, Func<string, T> part, Action<TableTransaction, T> add, CancellationToken cancellation)
    {
        var batches = words.GroupBy(WordEntity.Partition, StringComparer.Ordinal).SelectMany(letter => letter.Chunk(TableTransaction.MaxOperations));
        var options = new ParallelOptions { MaxDegreeOfParallelism = BatchesAtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(batches, options, async (batch, stop) =>
        {
            var transaction = new TableTransaction();
            foreach (var word in batch)
            {
                add(transaction, part(word));
            }

            await transaction.SubmitAsync(Table, stop);
        });
    }
}
