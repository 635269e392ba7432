using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Coworking.Domain.Common;
using Spectre.Console;

namespace Coworking.Provision.Azure;

/// <summary>Brings all of a library's data here, a last backup first, and holds each file against what Azure says lies there.</summary>
internal sealed class RetiredData(IAnsiConsole console, InfraFolder folder, OtherPrograms programs, TimeProvider time)
{
    private static readonly string[] Containers = ["backups", "media"];

    /// <summary>The date of the last backup, once everything is here and whole.</summary>
    public async Task<Result<string, Fault>> BringAsync(Instance instance, ExportFolder there, CancellationToken cancellation)
    {
        // A second of grace: the backup writes its time with another precision.
        var began = time.GetUtcNow().AddSeconds(-1);
        console.WriteLine($"{instance.Code}: its last backup");
        var made = await programs.RunAsync("dotnet", BackupCommand(), instance.StorageSettings, cancellation);
        if (!made.IsOk)
        {
            return new Fault(instance.Code, $"no last backup was made; nothing was removed: {made.Error.What}", $"make sure that you have the roles Storage Table Data Contributor and Storage Blob Data Contributor on {instance.DataAccount}; then the same command again.");
        }

        there.Open(instance);
        foreach (var container in Containers)
        {
            console.WriteLine($"{instance.Code}: {container} to {there.Path}");
            if (await BringAsync(instance, there, container, cancellation) is { } fault)
            {
                return fault;
            }
        }

        var backup = await NewestBackupAsync(there, cancellation);
        if (backup is not { } whole || whole.TakenAt < began)
        {
            return new Fault(instance.Code, $"has no whole backup of now in {there.Path}; nothing was removed.", "look at what Coworking.Upkeep backup says, api/docs/operations; then the same command again.");
        }

        there.Prove(whole.Date);
        return whole.Date;
    }

    /// <summary>The commands as a person would type them.</summary>
    public IEnumerable<string> Typed(Instance instance, ExportFolder there) =>
    [
        $"dotnet {OtherPrograms.Typed(BackupCommand())}   # with the settings of its data account",
        .. Containers.SelectMany(container => new[] { ListCommand(instance, container), DownloadCommand(instance, container, there) }).Select(command => $"az {OtherPrograms.Typed(command)}"),
    ];

    private async Task<Fault?> BringAsync(Instance instance, ExportFolder there, string container, CancellationToken cancellation)
    {
        var listed = await programs.AzAsync(ListCommand(instance, container), cancellation);
        if (!listed.IsOk)
        {
            return listed.Error;
        }

        Directory.CreateDirectory(Path.Combine(there.Path, container));
        var brought = await programs.AzAsync(DownloadCommand(instance, container, there), cancellation);
        if (!brought.IsOk)
        {
            return brought.Error;
        }

        foreach (var blob in JsonNode.Parse(listed.Value)!.AsArray().Select(one => one!))
        {
            var name = blob["name"]!.GetValue<string>();
            if (!await IsSameAsync(there.PathOf(container, name), blob["size"]!.GetValue<long>(), blob["md5"]?.GetValue<string>(), cancellation))
            {
                return new Fault(instance.Code, $"{container}/{name} did not come here as it lies there; nothing was removed.", "the same command again.");
            }
        }

        return null;
    }

    // Azure knows an MD5 of most blobs, and the length of all.
    private static async Task<bool> IsSameAsync(string file, long size, string? md5, CancellationToken cancellation)
    {
        if (!File.Exists(file) || new FileInfo(file).Length != size)
        {
            return false;
        }

        if (md5 is not { Length: > 0 })
        {
            return true;
        }

        await using var stream = File.OpenRead(file);
#pragma warning disable CA5351, S4790 // Found by accident, not against an attacker: the hash that storage keeps.
        return Convert.ToBase64String(await MD5.HashDataAsync(stream, cancellation)) == md5;
#pragma warning restore CA5351, S4790
    }

    /// <summary>The newest backup that was brought here, if each of its files has the hash that its manifest says.</summary>
    private static async Task<(string Date, DateTimeOffset TakenAt)?> NewestBackupAsync(ExportFolder there, CancellationToken cancellation)
    {
        var newest = Directory.EnumerateDirectories(Path.Combine(there.Path, "backups")).Where(day => File.Exists(Path.Combine(day, "manifest.json"))).Max(StringComparer.Ordinal);
        if (newest is null)
        {
            return null;
        }

        try
        {
            await using var file = File.OpenRead(Path.Combine(newest, "manifest.json"));
            if (await JsonSerializer.DeserializeAsync<Manifest>(file, JsonSerializerOptions.Web, cancellation) is not { Date: { } date, TakenAt: { } takenAt, Tables: { Count: > 0 } tables })
            {
                return null;
            }

            foreach (var table in tables)
            {
                await using var stream = File.OpenRead(Path.Combine(newest, $"{table.Name}.jsonl.gz"));
                if (Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation)) != table.Sha256)
                {
                    return null;
                }
            }

            return (date, takenAt);
        }
        catch (Exception e) when (e is JsonException or FileNotFoundException)
        {
            return null;
        }
    }

    private string[] BackupCommand() => ["run", "--project", folder.Upkeep, "--", "backup"];

    private static string[] ListCommand(Instance instance, string container) =>
    [
        "storage", "blob", "list", "--account-name", instance.DataAccount, "--auth-mode", "login", "--container-name", container, "--num-results", "*",
        "--query", "[].{name:name,size:properties.contentLength,md5:properties.contentSettings.contentMd5}", "--output", "json",
    ];

    private static string[] DownloadCommand(Instance instance, string container, ExportFolder there) =>
    [
        "storage", "blob", "download-batch", "--account-name", instance.DataAccount, "--auth-mode", "login",
        "--source", container, "--destination", Path.Combine(there.Path, container), "--overwrite", "--output", "none",
    ];

    /// <summary>What a backup says of itself; whoever reads it may find anything.</summary>
    private sealed record Manifest(string? Date, DateTimeOffset? TakenAt, IReadOnlyList<TableFile>? Tables);

    private sealed record TableFile(string? Name, string? Sha256);
}
