using Azure;
using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Recordings;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>A smaller copy on its way: what it was announced as, where it arrives, and when somebody last asked for its link.</summary>
/// <param name="Of">The recording's file that it is a copy of; the file may be replaced before the copy is here.</param>
public sealed record RenditionUpload(string Recording, RenditionName Name, DeclaredFile File, BlobName Of, BlobName Upload, Instant Since)
{
    /// <summary>The mark of the row that it was read from.</summary>
    public ETag Version { get; init; }
}

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
        return row.HasValue ? Of(row.Value!, recording, name) : null;
    }

    internal Task PutAsync(RenditionUpload upload, CancellationToken cancellation) => tables.Recordings.UpsertEntityAsync(
        new TableEntity(Partition, Key(upload.Recording, upload.Name))
        {
            ["Size"] = upload.File.Size,
            ["Of"] = upload.Of.Value,
            ["Upload"] = upload.Upload.Value,
            ["Since"] = upload.Since.ToDateTimeOffset(),
        },
        TableUpdateMode.Replace,
        cancellation);

    /// <summary>All that were announced before <paramref name="before"/> and are not complete.</summary>
    internal IAsyncEnumerable<RenditionUpload> UnfinishedAsync(Instant before, CancellationToken cancellation) =>
        tables.Recordings.QueryAsync<TableEntity>(
                TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and Since lt {before.ToDateTimeOffset()}"), cancellationToken: cancellation)
            .Select(row => (Row: row, Key: TableKey.Split(row.RowKey)))
            .Select(one => Of(one.Row, one.Key[0], Read(one.Key[1])!.Value));

    /// <summary>False when somebody took it away or announced it anew since it was read.</summary>
    internal Task<bool> TakeAwayAsync(RenditionUpload upload, CancellationToken cancellation) =>
        tables.Recordings.DeleteUnchangedAsync(Partition, Key(upload.Recording, upload.Name), upload.Version, cancellation);

    /// <inheritdoc cref="AbandonedUpload.GiveUpAsync"/>
    internal Task<bool> GiveUpAsync(RenditionUpload upload, RecordingStore store, RecordingLinks links, Instant now, CancellationToken cancellation) =>
        AbandonedUpload.GiveUpAsync(upload.Upload, upload.Recording, () => TakeAwayAsync(upload, cancellation), store, links, now, cancellation);

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

    private static RenditionUpload Of(TableEntity row, string recording, RenditionName name) => new(
        recording, name, DeclaredFile.Create(Word(name), row.GetInt64("Size")!.Value).Value, new BlobName(row.GetString("Of")), new BlobName(row.GetString("Upload")),
        Instant.FromDateTimeOffset(row.GetDateTimeOffset("Since")!.Value))
    {
        Version = row.ETag,
    };

    private static string Key(string recording, RenditionName name) => TableKey.Join(recording, Word(name));
}
