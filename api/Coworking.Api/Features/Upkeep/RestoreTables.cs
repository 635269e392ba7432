using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Coworking.Api.Features.Upkeep.Backups;
using Coworking.Api.Platform.Blobs;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Common;
using NodaTime;

namespace Coworking.Api.Features.Upkeep;

/// <summary>
/// Puts a backup's rows back, exactly: same keys, columns and types. Every file's hash is looked at before the first row
/// is written. A restore that was cut off goes on where it was when it is started again.
/// </summary>
public sealed class RestoreTables(CentreTables tables, CentreBlobs blobs)
{
    private const int RowsBetweenMarks = 500;
    private const int MostBytes = TableTransaction.MaxBytes * 3 / 4;

    /// <summary>Restores the backup of a date.</summary>
    /// <param name="from">The backup's date.</param>
    /// <param name="overwrite">Whether tables may have rows already: those of the backup are written over them, others stay.</param>
    /// <param name="cancellation">Cuts it off; start it again to go on.</param>
    internal async Task<Result<BackupManifest, RestoreRefusal>> RunAsync(LocalDate from, bool overwrite, CancellationToken cancellation)
    {
        var verified = await VerifyAsync(from, cancellation);
        if (!verified.IsOk)
        {
            return verified;
        }

        var manifest = verified.Value;
        var progress = await ReadAsync(RestoreProgress.FileName, BackupsJson.Files.RestoreProgress, cancellation);
        progress = progress?.From == from ? progress : null;
        await Task.WhenAll(tables.All.Select(table => table.CreateIfNotExistsAsync(cancellation)));
        if (progress is null && !overwrite && await FirstWithRowsAsync(cancellation) is { } full)
        {
            return new RestoreRefusal.NotEmpty(full);
        }

        foreach (var file in manifest.Tables.SkipWhile(file => progress is not null && file.Name != progress.Table))
        {
            await RestoreAsync(manifest, file, progress?.Table == file.Name ? progress.Rows : 0, cancellation);
        }

        await Progress.DeleteIfExistsAsync(cancellationToken: cancellation);
        return manifest;
    }

    /// <summary>Whether the backup of a date can be put back: it was finished, and each file is as it was written, to the last row. Writes nothing.</summary>
    internal async Task<Result<BackupManifest, RestoreRefusal>> VerifyAsync(LocalDate from, CancellationToken cancellation)
    {
        if (await ReadAsync(BackupManifest.PathOf(from), BackupsJson.Files.BackupManifest, cancellation) is not { } manifest)
        {
            return new RestoreRefusal.NoSuchBackup(from);
        }

        foreach (var file in manifest.Tables)
        {
            if (await HashAsync(File(manifest, file), cancellation) != file.Sha256 || await RowsAsync(File(manifest, file), cancellation).LongCountAsync(cancellation) != file.Rows)
            {
                return new RestoreRefusal.Damaged(file.Name);
            }
        }

        return manifest;
    }

    private BlobClient Progress => blobs.Backups.GetBlobClient(RestoreProgress.FileName);

    private BlobClient File(BackupManifest manifest, BackupTable file) => blobs.Backups.GetBlobClient(BackupManifest.PathOf(manifest.Date, file.Name));

    private async Task RestoreAsync(BackupManifest manifest, BackupTable file, long done, CancellationToken cancellation)
    {
        if (tables.Kept.FirstOrDefault(table => tables.NameOf(table) == file.Name) is not { } table)
        {
            return; // A table that this release no longer has.
        }

        await MarkAsync(manifest, file, done, cancellation);
        var batch = new List<TableTransactionAction>();
        var (bytes, rows, marked) = (0L, 0L, done);
        await foreach (var row in RowsAsync(File(manifest, file), cancellation))
        {
            if (rows++ < done)
            {
                continue;
            }

            var size = EntitySize.Of(row);
            if (batch.Count == TableTransaction.MaxOperations || bytes + size > MostBytes || (batch.Count > 0 && batch[0].Entity.PartitionKey != row.PartitionKey))
            {
                await table.SubmitTransactionAsync(batch, cancellation);
                (batch, bytes) = ([], 0);
                if (rows - 1 - marked >= RowsBetweenMarks)
                {
                    marked = rows - 1;
                    await MarkAsync(manifest, file, marked, cancellation);
                }
            }

            batch.Add(new TableTransactionAction(TableTransactionActionType.UpsertReplace, row));
            bytes += size;
        }

        if (batch.Count > 0)
        {
            await table.SubmitTransactionAsync(batch, cancellation);
        }
    }

    private async Task MarkAsync(BackupManifest manifest, BackupTable file, long rows, CancellationToken cancellation) => await Progress.UploadAsync(
        new BinaryData(JsonSerializer.SerializeToUtf8Bytes(new RestoreProgress(manifest.Date, file.Name, rows), BackupsJson.Files.RestoreProgress)),
        overwrite: true,
        cancellation);

    private static async IAsyncEnumerable<TableEntity> RowsAsync(BlobClient file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var blob = await file.OpenReadAsync(cancellationToken: cancellation);
        await using var unpacked = new GZipStream(blob, CompressionMode.Decompress);
        using var lines = new StreamReader(unpacked);
        while (await lines.ReadLineAsync(cancellation) is { } line)
        {
            yield return RowLine.Read(line);
        }
    }

    private static async Task<string?> HashAsync(BlobClient file, CancellationToken cancellation)
    {
        try
        {
            await using var blob = await file.OpenReadAsync(cancellationToken: cancellation);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(blob, cancellation));
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    private async Task<T?> ReadAsync<T>(string path, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : class
    {
        try
        {
            var content = await blobs.Backups.GetBlobClient(path).DownloadContentAsync(cancellation);
            return JsonSerializer.Deserialize(content.Value.Content, type);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    private async Task<string?> FirstWithRowsAsync(CancellationToken cancellation)
    {
        foreach (var table in tables.Kept)
        {
            if (await table.QueryAsync<TableEntity>(maxPerPage: 1, select: ["RowKey"], cancellationToken: cancellation).AnyAsync(cancellation))
            {
                return tables.NameOf(table);
            }
        }

        return null;
    }
}

/// <summary>Why nothing was restored.</summary>
internal abstract record RestoreRefusal
{
    private RestoreRefusal()
    {
    }

    /// <summary>There is no finished backup of that date.</summary>
    internal sealed record NoSuchBackup(LocalDate Date) : RestoreRefusal;

    /// <summary>A file is missing or not as it was written.</summary>
    internal sealed record Damaged(string Table) : RestoreRefusal;

    /// <summary>A table has rows, and nobody said that they may be written over.</summary>
    internal sealed record NotEmpty(string Table) : RestoreRefusal;
}
