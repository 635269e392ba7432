using System.Security.Cryptography;
using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Recordings;
using NodaTime;

namespace Coworking.Api.Features.Plays;

/// <summary>How often a recording was played, over some days.</summary>
internal sealed record PlaySum(string Recording, int Plays, long Seconds);

/// <summary>Reads and writes table <c>Plays</c>; see <see cref="PlayEntity"/> for its keys.</summary>
public sealed class PlayStore(CentreTables tables)
{
    private const int MostRounds = 60;
    private const int MostMilliseconds = 100;

    /// <summary>
    /// Brings a play to <paramref name="seconds"/>, and the day's sum with it, in one transaction: said twice, or late, or in another
    /// order, it counts once and by its most.
    /// </summary>
    /// <exception cref="TimeoutException">So many write at once that this one could not.</exception>
    internal async Task RaiseAsync(LocalDate day, Play play, string nonce, long seconds, CancellationToken cancellation)
    {
        for (var round = 1; round <= MostRounds; round++)
        {
            var reads = await Task.WhenAll(ReadAsync(day, PlayEntity.PlayKey(nonce), cancellation), ReadAsync(day, PlayEntity.SumKey(play.Recording.Value), cancellation));
            var (known, sum) = (reads[0], reads[1]);
            var more = seconds - PlayEntity.SecondsOf(known);
            if (more <= 0)
            {
                return;
            }

            var transaction = new TableTransaction();
            Write(transaction, known, PlayEntity.PlayRow(day, nonce, seconds));
            Write(transaction, sum, PlayEntity.SumRow(day, play.Recording.Value, PlayEntity.PlaysOf(sum) + (known is null ? 1 : 0), PlayEntity.SecondsOf(sum) + more));
            if (await transaction.SubmitAsync(tables.Plays, cancellation) is TransactionOutcome.Committed)
            {
                return;
            }

            await Task.Delay(RandomNumberGenerator.GetInt32(1, Math.Min(MostMilliseconds, 4 << Math.Min(round, 5))), cancellation);
        }

        throw new TimeoutException("A recording's sum is too busy.");
    }

    /// <summary>What was played from one day to another, both inclusive: each recording once, or only one.</summary>
    internal async Task<IReadOnlyList<PlaySum>> SumsAsync(LocalDate from, LocalDate to, RecordingId? only, CancellationToken cancellation)
    {
        var (first, end) = PlayEntity.Sums;
        var rows = only is { } recording
            ? TableClient.CreateQueryFilter($"RowKey eq {PlayEntity.SumKey(recording.Value)}")
            : TableClient.CreateQueryFilter($"RowKey ge {first} and RowKey lt {end}");
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {PlayEntity.Partition(from)} and PartitionKey le {PlayEntity.Partition(to)}");
        var sums = new Dictionary<string, PlaySum>(StringComparer.Ordinal);
        await foreach (var row in tables.Plays.QueryAsync<TableEntity>($"{filter} and {rows}", cancellationToken: cancellation))
        {
            var id = PlayEntity.RecordingOf(row);
            var sum = sums.GetValueOrDefault(id) ?? new PlaySum(id, 0, 0);
            sums[id] = sum with { Plays = sum.Plays + PlayEntity.PlaysOf(row), Seconds = sum.Seconds + PlayEntity.SecondsOf(row) };
        }

        return [.. sums.Values];
    }

    /// <summary>Forgets the plays under way of days before <paramref name="day"/>; their sums stay. How many went.</summary>
    internal async Task<int> ForgetBeforeAsync(LocalDate day, CancellationToken cancellation)
    {
        var (first, end) = PlayEntity.AllUnderWay;
        var filter = TableClient.CreateQueryFilter($"PartitionKey lt {PlayEntity.Partition(day)} and RowKey ge {first} and RowKey lt {end}");
        var rows = await tables.Plays.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellation).ToListAsync(cancellation);
        foreach (var some in rows.GroupBy(row => row.PartitionKey, StringComparer.Ordinal).SelectMany(part => part.Chunk(TableTransaction.MaxOperations)))
        {
            var transaction = new TableTransaction();
            foreach (var row in some)
            {
                transaction.Delete(row.PartitionKey, row.RowKey, row.ETag);
            }

            await transaction.SubmitAsync(tables.Plays, cancellation);
        }

        return rows.Count;
    }

    private static void Write(TableTransaction transaction, TableEntity? known, TableEntity row)
    {
        if (known is null)
        {
            transaction.Insert(row);
        }
        else
        {
            transaction.Replace(row, known.ETag);
        }
    }

    private async Task<TableEntity?> ReadAsync(LocalDate day, string row, CancellationToken cancellation)
    {
        var found = await tables.Plays.GetEntityIfExistsAsync<TableEntity>(PlayEntity.Partition(day), row, cancellationToken: cancellation);
        return found.HasValue ? found.Value : null;
    }
}
