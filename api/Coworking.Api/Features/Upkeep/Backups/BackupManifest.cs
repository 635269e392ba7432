using System.Text.Json;
using System.Text.Json.Serialization;
using Coworking.Api.Platform.Http;
using NodaTime;
using NodaTime.Text;

namespace Coworking.Api.Features.Upkeep.Backups;

/// <summary>What a backup holds; written last, so a folder without it is no backup.</summary>
/// <param name="Date">Its folder.</param>
/// <param name="TakenAt">When it was begun.</param>
/// <param name="Release">The release that wrote it.</param>
/// <param name="Tables">Its files.</param>
internal sealed record BackupManifest(LocalDate Date, Instant TakenAt, string Release, IReadOnlyList<BackupTable> Tables)
{
    public const string FileName = "manifest.json";

    public static string FolderOf(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string PathOf(LocalDate date) => $"{FolderOf(date)}/{FileName}";

    public static string PathOf(LocalDate date, string table) => $"{FolderOf(date)}/{table}.jsonl.gz";
}

/// <summary>One table's file.</summary>
/// <param name="Name">The table, without prefix.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Sha256">Of the file as it lies there, compressed.</param>
internal sealed record BackupTable(string Name, long Rows, string Sha256);

/// <summary>How far a restore has come, so that one that was cut off goes on.</summary>
/// <param name="From">The backup that is restored.</param>
/// <param name="Table">The table at work.</param>
/// <param name="Rows">Rows of it that are surely written.</param>
internal sealed record RestoreProgress(LocalDate From, string Table, long Rows)
{
    public const string FileName = "restore-in-progress.json";
}

[JsonSerializable(typeof(BackupManifest))]
[JsonSerializable(typeof(RestoreProgress))]
internal sealed partial class BackupsJson : JsonSerializerContext
{
    public static BackupsJson Files { get; } = new(new JsonSerializerOptions(WireJson.Options) { WriteIndented = true });
}
