using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using NodaTime;

namespace Coworking.Api.Platform.Limits;

/// <summary>
/// Limits that hold over all instances: counters in table rows, rewritten only by the ETag that they were read with. A
/// try is taken before it is made and given back when it was right.
/// </summary>
public sealed class RateLimits(CentreTables tables, IClock clock)
{
    private const int MostRounds = 60;
    private const int MostMilliseconds = 100;

    /// <summary>Counts one try of <paramref name="key"/>, or says that there have been enough.</summary>
    /// <exception cref="TimeoutException">So many people try at once that nobody could be counted.</exception>
    public async Task<LimitOutcome> TakeAsync(Limit limit, string key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(limit);
        var row = RowOf(limit, key);
        for (var round = 1; round <= MostRounds; round++)
        {
            var (seen, tag) = await ReadAsync(limit, row, cancellation);
            var now = clock.GetCurrentInstant();
            if (seen.IsFull(limit, now))
            {
                return new LimitOutcome.Full(Math.Max(1, (int)Math.Ceiling((seen.Until - now).TotalSeconds)));
            }

            if (await TryWriteAsync(seen.Counted(limit, now).ToRow(limit.Name, row), tag, cancellation))
            {
                return new LimitOutcome.Taken(limit, row);
            }

            await WaitAsync(round, cancellation);
        }

        throw new TimeoutException("A limit's counter is too busy.");
    }

    /// <summary>Takes a right try off again. Where too many write at once it stays counted: that errs on the safe side.</summary>
    public async Task GiveBackAsync(LimitOutcome.Taken taken, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(taken);
        for (var round = 1; round <= MostRounds; round++)
        {
            var (seen, tag) = await ReadAsync(taken.Limit, taken.Row, cancellation);
            if (seen.Tries == 0 || await TryWriteAsync(seen.GivenBack().ToRow(taken.Limit.Name, taken.Row), tag, cancellation))
            {
                return;
            }

            await WaitAsync(round, cancellation);
        }
    }

    /// <summary>Lets a key try anew.</summary>
    public async Task ForgetAsync(Limit limit, string key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(limit);
        var row = RowOf(limit, key);
        for (var round = 1; round <= MostRounds; round++)
        {
            var (seen, tag) = await ReadAsync(limit, row, cancellation);
            if (seen.Tries == 0 || await TryWriteAsync((seen with { Tries = 0 }).ToRow(limit.Name, row), tag, cancellation))
            {
                return;
            }

            await WaitAsync(round, cancellation);
        }
    }

    /// <summary>The counter of a key: always the same one, and nothing in its name tells the key.</summary>
    private static string RowOf(Limit limit, string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        return (BinaryPrimitives.ReadUInt32BigEndian(hash) % (uint)limit.Counters).ToString(CultureInfo.InvariantCulture);
    }

    private static Task WaitAsync(int round, CancellationToken cancellation) =>
        Task.Delay(RandomNumberGenerator.GetInt32(1, Math.Min(MostMilliseconds, 4 << Math.Min(round, 5))), cancellation);

    private async Task<(LimitCounter Seen, ETag? Tag)> ReadAsync(Limit limit, string row, CancellationToken cancellation)
    {
        var found = await tables.Limits.GetEntityIfExistsAsync<TableEntity>(TableKey.Join(limit.Name), row, cancellationToken: cancellation);
        return found.HasValue ? (LimitCounter.Read(found.Value!), found.Value!.ETag) : (LimitCounter.Fresh, null);
    }

    /// <summary>False where somebody else wrote meanwhile.</summary>
    private async Task<bool> TryWriteAsync(TableEntity row, ETag? seen, CancellationToken cancellation)
    {
        var transaction = seen is { } tag ? new TableTransaction().Replace(row, tag) : new TableTransaction().Insert(row);
        return await transaction.SubmitAsync(tables.Limits, cancellation) is TransactionOutcome.Committed;
    }
}
