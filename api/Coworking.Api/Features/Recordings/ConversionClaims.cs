using Azure;
using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>
/// One program's right to make the smaller copies of one recording, for as long as it goes on asking for it. It counts as a failure until it is
/// released: a program that was killed over a file tells nobody.
/// </summary>
public sealed record ConversionClaim(string Recording, int Failures, ETag Version);

/// <summary>Why no program makes the copies that a recording lacks.</summary>
public enum ConversionEnd
{
    /// <summary>It failed too often, and is not tried any more.</summary>
    TriedInVain,

    /// <summary>The program's disk does not hold it, with its copies.</summary>
    TooLarge,
}

/// <summary>
/// Keeps two programs from making the same copies, and one from trying for ever what cannot be made. Table <c>Recordings</c>,
/// PartitionKey <c>conversions</c>, RowKey the recording's id; there is a row while somebody works, or where it failed.
/// </summary>
public sealed class ConversionClaims(CentreTables tables, IClock clock)
{
    /// <summary>A program that was killed holds up its recording for no longer than this.</summary>
    public static readonly Duration Life = Duration.FromMinutes(10);

    /// <summary>After as many failures a recording is left alone: the file, not the night, is to blame.</summary>
    public const int MostFailures = 3;

    private const string Partition = "conversions";
    private const string Until = "Until", Failures = "Failures", TooLarge = "TooLarge";

    /// <summary>Null when another has it, or when it failed too often.</summary>
    public async Task<ConversionClaim?> TakeAsync(string recording, CancellationToken cancellation)
    {
        var row = await tables.Recordings.GetEntityIfExistsAsync<TableEntity>(Partition, TableKey.Join(recording), cancellationToken: cancellation);
        if (!row.HasValue)
        {
            return await WriteAsync(recording, 1, Life, before: null, cancellation);
        }

        var (until, failures) = (row.Value!.GetDateTimeOffset(Until)!.Value, row.Value.GetInt32(Failures)!.Value);
        return Instant.FromDateTimeOffset(until) > clock.GetCurrentInstant() || failures >= MostFailures
            ? null
            : await WriteAsync(recording, failures + 1, Life, row.Value.ETag, cancellation);
    }

    /// <summary>Null when the claim ran out and another has it now.</summary>
    public Task<ConversionClaim?> RenewAsync(ConversionClaim claim, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return WriteAsync(claim.Recording, claim.Failures, Life, claim.Version, cancellation);
    }

    /// <summary>The file could not be converted, because it is too large or for another reason.</summary>
    public Task FailAsync(ConversionClaim claim, bool isTooLarge, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return WriteAsync(claim.Recording, claim.Failures, Duration.Zero, claim.Version, cancellation, isTooLarge);
    }

    /// <summary>The work is done, or was given up for a reason that does not lie in the file.</summary>
    public async Task ReleaseAsync(ConversionClaim claim, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (claim.Failures > 1)
        {
            await WriteAsync(claim.Recording, claim.Failures - 1, Duration.Zero, claim.Version, cancellation);
            return;
        }

        // Where it ran out, another has it.
        await tables.Recordings.DeleteUnchangedAsync(Partition, TableKey.Join(claim.Recording), claim.Version, cancellation);
    }

    /// <summary>The file is another one now: what failed with the old one says nothing of it.</summary>
    internal async Task ForgetAsync(string recording, CancellationToken cancellation) =>
        await tables.Recordings.DeleteEntityAsync(Partition, TableKey.Join(recording), cancellationToken: cancellation);

    /// <summary>The recordings for which no program makes copies, by their ids. One that is too large is told of from the first try on.</summary>
    internal async Task<IReadOnlyDictionary<string, ConversionEnd>> EndedAsync(CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {Partition} and (Failures ge {MostFailures} or TooLarge eq true) and Until le {clock.GetCurrentInstant().ToDateTimeOffset()}");
        var ends = new Dictionary<string, ConversionEnd>(StringComparer.Ordinal);
        await foreach (var row in tables.Recordings.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            ends[TableKey.Split(row.RowKey)[0]] = row.GetBoolean(TooLarge) is true ? ConversionEnd.TooLarge : ConversionEnd.TriedInVain;
        }

        return ends;
    }

    private async Task<ConversionClaim?> WriteAsync(string recording, int failures, Duration life, ETag? before, CancellationToken cancellation, bool isTooLarge = false)
    {
        var row = new TableEntity(Partition, TableKey.Join(recording))
        {
            [Until] = (clock.GetCurrentInstant() + life).ToDateTimeOffset(),
            [Failures] = failures,
            [TooLarge] = isTooLarge,
        };
        try
        {
            var written = before is { } seen
                ? await tables.Recordings.UpdateEntityAsync(row, seen, TableUpdateMode.Replace, cancellation)
                : await tables.Recordings.AddEntityAsync(row, cancellation);
            return new ConversionClaim(recording, failures, written.Headers.ETag!.Value);
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return null;
        }
    }
}
