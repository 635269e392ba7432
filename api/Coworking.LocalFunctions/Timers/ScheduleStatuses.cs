using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Coworking.LocalFunctions.Timers;

/// <summary>Remembers over restarts when each monitored timer is due, as the host does in its storage account.</summary>
internal sealed class ScheduleStatuses(IOptions<LocalFunctionsOptions> options)
{
    private readonly string? folder = options.Value.ScheduleStatusFolder;

    /// <summary>What was remembered; null when nothing was, or when nothing is kept.</summary>
    public async Task<ScheduleStatus?> ReadAsync(string function, CancellationToken cancellation)
    {
        if (folder is null || !File.Exists(PathOf(folder, function)))
        {
            return null;
        }

        await using var file = File.OpenRead(PathOf(folder, function));
        return await JsonSerializer.DeserializeAsync<ScheduleStatus>(file, cancellationToken: cancellation);
    }

    /// <summary>Remembers; not cut short by a stop, else the next start would find half a file.</summary>
    public async Task WriteAsync(string function, ScheduleStatus status)
    {
        if (folder is null)
        {
            return;
        }

        Directory.CreateDirectory(folder);
        var fresh = PathOf(folder, function) + ".new";
        await File.WriteAllBytesAsync(fresh, JsonSerializer.SerializeToUtf8Bytes(status), CancellationToken.None);
        File.Move(fresh, PathOf(folder, function), overwrite: true);
    }

    private static string PathOf(string folder, string function) => Path.Combine(folder, function + ".json");
}
