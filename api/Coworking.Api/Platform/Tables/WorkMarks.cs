using Azure;
using Azure.Data.Tables;
using NodaTime;

namespace Coworking.Api.Platform.Tables;

/// <summary>
/// Work that somebody began and that somebody must finish: one row each in table <c>Plans</c>, in a partition of its kind, put
/// there first and taken away last, so that a timer finds in one small call what to go on with after a crash.
/// </summary>
public sealed class WorkMarks(CentreTables tables)
{
    private const string Since = "Since";
    private const int Most = 50;

    /// <summary>Marks the work on <paramref name="name"/> as under way; marking it again begins its time anew, under another tag.</summary>
    internal async Task<WorkMark> PutAsync(WorkKind kind, string name, Instant now, CancellationToken cancellation)
    {
        var row = new TableEntity(Partition(kind), TableKey.Join(name)) { [Since] = now.ToDateTimeOffset() };
        var written = await tables.Plans.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
        return new WorkMark(name, now, written.Headers.ETag!.Value);
    }

    /// <summary>Up to 50 marks.</summary>
    internal async Task<IReadOnlyList<WorkMark>> ReadAsync(WorkKind kind, CancellationToken cancellation)
    {
        var partition = Partition(kind);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        return await tables.Plans.QueryAsync<TableEntity>(filter, cancellationToken: cancellation)
            .Take(Most)
            .Select(row => new WorkMark(
                TableKey.Split(row.RowKey)[0], Instant.FromDateTimeOffset(row.GetDateTimeOffset(Since)!.Value), row.ETag))
            .ToListAsync(cancellation);
    }

    /// <summary>The work is done. Where it was marked again meanwhile, for another change, the mark stays.</summary>
    internal async Task TakeAwayAsync(WorkKind kind, WorkMark mark, CancellationToken cancellation) =>
        await new TableTransaction().Delete(Partition(kind), TableKey.Join(mark.Name), mark.Tag).SubmitAsync(tables.Plans, cancellation);

    private static string Partition(WorkKind kind) => kind switch
    {
        WorkKind.Closing => "closing",
        WorkKind.Retiring => "retiring",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

/// <summary>What is being done.</summary>
internal enum WorkKind
{
    /// <summary>A closure is being written into its sheets.</summary>
    Closing,

    /// <summary>A resource was just retired, and a booking under way may still land on it.</summary>
    Retiring,
}

/// <summary>A mark that work is under way.</summary>
/// <param name="Name">On what.</param>
/// <param name="Since">Since when.</param>
/// <param name="Tag">The mark's tag.</param>
internal sealed record WorkMark(string Name, Instant Since, ETag Tag);
