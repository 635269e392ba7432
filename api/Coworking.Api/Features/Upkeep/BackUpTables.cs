using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Coworking.Api.Features.Centres;
using Coworking.Api.Features.Upkeep.Backups;
using Coworking.Api.Platform.Blobs;
using Coworking.Api.Platform.Tables;
using Coworking.Api.Platform.Telemetry;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Text;

namespace Coworking.Api.Features.Upkeep;

/// <summary>
/// Writes every table to container <c>backups</c>, one compressed file a table under the centre's date, then the
/// manifest. Nothing is ever whole in memory. Backups older than <see cref="KeepDays"/> days are removed: a patron who
/// asked to be forgotten is forgotten there too by then.
/// </summary>
public sealed partial class BackUpTables(
    CentreTables tables, CentreBlobs blobs, ReadSettings settings, IClock clock, ILogger<BackUpTables> logger)
{
    /// <summary>How long a backup is kept.</summary>
    internal const int KeepDays = 30;

    /// <summary>Where a backup is laid that must replace no other; storage's own rule removes it after 35 days.</summary>
    internal const string Aside = "aside/";

    // In place of the manifest: nobody takes a damaged state for the last backup.
    private const string LaidAside = "laid-aside.json";

    private static readonly JsonWriterOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Takes a backup; one of the same date is replaced.</summary>
    internal Task<BackupManifest> RunAsync(CancellationToken cancellation) => RunAsync(under: "", cancellation);

    /// <summary>Takes a backup of what is to be replaced by an older one: it lies under <see cref="Aside"/>, and no other goes for it.</summary>
    internal Task<BackupManifest> SetAsideAsync(CancellationToken cancellation) => RunAsync(Aside, cancellation);

    private async Task<BackupManifest> RunAsync(string under, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var zone = (await settings.RunAsync(cancellation))?.Centre.Zone ?? DateTimeZone.Utc;
        var date = now.InZone(zone).Date;
        await blobs.Backups.CreateIfNotExistsAsync(cancellationToken: cancellation);
        var last = blobs.Backups.GetBlobClient(under.Length == 0 ? BackupManifest.PathOf(date) : $"{under}{BackupManifest.FolderOf(date)}/{LaidAside}");
        await last.DeleteIfExistsAsync(cancellationToken: cancellation);

        var files = new List<BackupTable>();
        foreach (var table in tables.Kept)
        {
            files.Add(await WriteAsync(table, under, date, cancellation));
        }

        var manifest = new BackupManifest(date, now, Release.Name, files);
        await last.UploadAsync(new BinaryData(JsonSerializer.SerializeToUtf8Bytes(manifest, BackupsJson.Files.BackupManifest)), overwrite: true, cancellation);
        if (under.Length == 0)
        {
            await RemoveOldAsync(date.PlusDays(-KeepDays), cancellation);
        }

        var rows = files.Sum(file => file.Rows);
        LogDone(logger, date, rows);
        return manifest;
    }

    private async Task<BackupTable> WriteAsync(TableClient table, string under, LocalDate date, CancellationToken cancellation)
    {
        var name = tables.NameOf(table);
        using var sha = SHA256.Create();
        var rows = 0L;
        await using (var blob = await blobs.Backups.GetBlockBlobClient(under + BackupManifest.PathOf(date, name))
            .OpenWriteAsync(overwrite: true, new BlockBlobOpenWriteOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "application/gzip" } }, cancellation))
        await using (var hashed = new CryptoStream(blob, sha, CryptoStreamMode.Write))
        await using (var packed = new GZipStream(hashed, CompressionLevel.Optimal))
        await using (var json = new Utf8JsonWriter(packed, Plain))
        {
            await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: cancellation))
            {
                RowLine.Write(json, row);
                await json.FlushAsync(cancellation);
                json.Reset();
                packed.WriteByte((byte)'\n');
                rows++;
            }
        }

        return new BackupTable(name, rows, Convert.ToHexStringLower(sha.Hash!));
    }

    private async Task RemoveOldAsync(LocalDate before, CancellationToken cancellation)
    {
        await foreach (var blob in blobs.Backups.GetBlobsAsync(cancellationToken: cancellation))
        {
            if (LocalDatePattern.Iso.Parse(blob.Name.Split('/')[0]) is { Success: true, Value: var date } && date < before)
            {
                await blobs.Backups.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellation);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Backed up {Date}: {Rows} rows")]
    private static partial void LogDone(ILogger logger, LocalDate date, long rows);
}
