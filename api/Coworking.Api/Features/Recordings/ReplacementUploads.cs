using Azure;
using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Recordings;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>A file on its way that is to take the place of a recording's, and when somebody last asked for its link.</summary>
internal sealed record ReplacementUpload(string Recording, DeclaredFile File, BlobName Upload, Instant Since)
{
    /// <summary>The mark of the row that it was read from.</summary>
    public ETag Version { get; init; }

    /// <summary>Whether an upload is the one that somebody means; who says none means the one there is.</summary>
    public static bool IsMeant(BlobName upload, string? said) => string.IsNullOrEmpty(said) || said == upload.Value;
}

/// <summary>
/// Files on their way to replace others, in rows of their own: until one has arrived and was checked, the recording is what it was.
/// Table <c>Recordings</c>, PartitionKey <c>replacements</c>, RowKey the recording's id.
/// </summary>
public sealed class ReplacementUploads(CentreTables tables)
{
    private const string Partition = "replacements";

    internal async Task<ReplacementUpload?> FindAsync(string recording, CancellationToken cancellation)
    {
        var row = await tables.Recordings.GetEntityIfExistsAsync<TableEntity>(Partition, TableKey.Join(recording), cancellationToken: cancellation);
        return row.HasValue ? Of(row.Value!) : null;
    }

    internal Task PutAsync(ReplacementUpload upload, CancellationToken cancellation) => tables.Recordings.UpsertEntityAsync(
        new TableEntity(Partition, TableKey.Join(upload.Recording))
        {
            ["FileName"] = upload.File.Name,
            ["Size"] = upload.File.Size,
            ["Upload"] = upload.Upload.Value,
            ["Since"] = upload.Since.ToDateTimeOffset(),
        },
        TableUpdateMode.Replace,
        cancellation);

    /// <summary>All that were announced before <paramref name="before"/> and are not complete.</summary>
    internal IAsyncEnumerable<ReplacementUpload> UnfinishedAsync(Instant before, CancellationToken cancellation) =>
        tables.Recordings.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and Since lt {before.ToDateTimeOffset()}"), cancellationToken: cancellation)
            .Select(Of);

    /// <summary>How large all of them will be.</summary>
    internal async Task<long> BytesAsync(CancellationToken cancellation) => await tables.Recordings
        .QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), maxPerPage: null, ["Size"], cancellation)
        .Select(row => row.GetInt64("Size") ?? 0).SumAsync(cancellation);

    /// <summary>False when somebody took it away or announced it anew since it was read.</summary>
    internal Task<bool> TakeAwayAsync(ReplacementUpload upload, CancellationToken cancellation) =>
        tables.Recordings.DeleteUnchangedAsync(Partition, TableKey.Join(upload.Recording), upload.Version, cancellation);

    /// <inheritdoc cref="AbandonedUpload.GiveUpAsync"/>
    internal Task<bool> GiveUpAsync(ReplacementUpload upload, RecordingStore store, RecordingLinks links, Instant now, CancellationToken cancellation) =>
        AbandonedUpload.GiveUpAsync(upload.Upload, upload.Recording, () => TakeAwayAsync(upload, cancellation), store, links, now, cancellation);

    private static ReplacementUpload Of(TableEntity row) => new(
        TableKey.Split(row.RowKey)[0],
        DeclaredFile.Create(row.GetString("FileName"), row.GetInt64("Size")!.Value).Value,
        new BlobName(row.GetString("Upload")),
        Instant.FromDateTimeOffset(row.GetDateTimeOffset("Since")!.Value))
    {
        Version = row.ETag,
    };
}
