using Azure;
using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Recordings;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>A smaller copy on its way: what it was announced as and where it arrives.</summary>
public sealed record RenditionUpload(string Recording, RenditionName Name, DeclaredFile File, BlobName Upload);

/// <summary>
/// Smaller copies on their way, in rows of their own, so that a copy that is being made does not change the recording that somebody
/// may be describing. Table <c>Recordings</c>, PartitionKey <c>renditions</c>, RowKey <c>recording|name</c>.
/// </summary>
public sealed class RenditionUploads(CentreTables tables)
{
    private const string Partition = "renditions";

    internal async Task<RenditionUpload?> FindAsync(string recording, RenditionName name, CancellationToken cancellation)
    {
        var row = await tables.Recordings.GetEntityIfExistsAsync<TableEntity>(Partition, Key(recording, name), cancellationToken: cancellation);
        return row.HasValue
            ? new RenditionUpload(
                recording, name, DeclaredFile.Create(Word(name), row.Value!.GetInt64("Size")!.Value).Value, new BlobName(row.Value.GetString("Upload")))
            : null;
    }

    internal Task PutAsync(RenditionUpload upload, Instant now, CancellationToken cancellation) => tables.Recordings.UpsertEntityAsync(
        new TableEntity(Partition, Key(upload.Recording, upload.Name)) { ["Size"] = upload.File.Size, ["Upload"] = upload.Upload.Value, ["Since"] = now.ToDateTimeOffset() },
        TableUpdateMode.Replace,
        cancellation);

    /// <summary>All that were announced before <paramref name="before"/> and are not complete.</summary>
    internal IAsyncEnumerable<RenditionUpload> UnfinishedAsync(Instant before, CancellationToken cancellation) =>
        tables.Recordings.QueryAsync<TableEntity>(
                TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and Since lt {before.ToDateTimeOffset()}"), cancellationToken: cancellation)
            .Select(row => (Row: row, Key: TableKey.Split(row.RowKey)))
            .Select(one => new RenditionUpload(
                one.Key[0], Read(one.Key[1])!.Value, DeclaredFile.Create(one.Key[1], one.Row.GetInt64("Size")!.Value).Value, new BlobName(one.Row.GetString("Upload"))));

    internal Task TakeAwayAsync(RenditionUpload upload, CancellationToken cancellation) =>
        tables.Recordings.DeleteEntityAsync(Partition, Key(upload.Recording, upload.Name), ETag.All, cancellation);

    /// <summary>The name as it stands in addresses.</summary>
    internal static string Word(RenditionName name) => name switch
    {
        RenditionName.Small => "small",
        RenditionName.Audio => "audio",
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    /// <summary>Null for a name that there is not.</summary>
    internal static RenditionName? Read(string word) =>
        Enum.GetValues<RenditionName>().Where(name => Word(name) == word).Select(name => (RenditionName?)name).FirstOrDefault();

    private static string Key(string recording, RenditionName name) => TableKey.Join(recording, Word(name));
}
