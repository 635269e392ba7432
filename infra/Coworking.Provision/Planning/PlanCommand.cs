using System.Text.Json.Nodes;
using Coworking.Provision.Templates;
using Spectre.Console;

namespace Coworking.Provision.Planning;

/// <summary>What would change, and what a month would cost. Nothing is asked of Azure.</summary>
internal sealed class PlanCommand(IAnsiConsole console, InfraFolder folder, BicepProgram bicep)
{
    private readonly PlanReport _report = new(console);

    /// <param name="code">The library; null: what all share.</param>
    /// <param name="usage">What the estimate is made from.</param>
    /// <param name="write">Whether the new snapshot is kept.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<int> RunAsync(string? code, Usage usage, bool write, CancellationToken cancellation)
    {
        if (code is not null && (!InfraFolder.IsCode(code) || !folder.Has(code)))
        {
            await Console.Error.WriteLineAsync(new Fault("plan", $"there is no library '{code}'.", $"name one of {string.Join(", ", folder.Libraries)}, or make it: new --code CODE").ToString());
            return ExitCode.Mistake;
        }

        var parameters = code is null ? folder.Region : folder.Parameters(code);
        var resolved = await bicep.ResolveAsync(parameters, cancellation);
        if (resolved.Findings is [var finding, ..])
        {
            return await new Fault(folder.Short(parameters), finding, "mend the file, then plan again.").RefuseAsync();
        }

        var keptFile = code is null ? folder.RegionSnapshot : folder.Snapshot(code);
        var kept = await KeptSnapshot.ReadAsync(folder, keptFile, cancellation);
        if (!kept.IsOk && !write)
        {
            return await kept.Error.RefuseAsync();
        }

        var now = resolved.Snapshot;
        await ShowChangesAsync(keptFile, kept.IsOk ? kept.Value : null, now, write, cancellation);
        if (code is not null)
        {
            _report.ShowCost(now, usage, await PriceTable.ReadAsync(folder.Prices, cancellation));
        }

        return ExitCode.Good;
    }

    private async Task ShowChangesAsync(string keptFile, JsonNode? kept, Snapshot now, bool write, CancellationToken cancellation)
    {
        var changes = SnapshotDiff.Between(kept is null ? null : new Snapshot(kept), now);
        _report.ShowChanges(changes, now.All.Count);
        if (write)
        {
            await File.WriteAllTextAsync(keptFile, now.Kept, cancellation);
            console.WriteLine($"{folder.Short(keptFile)} written. Next: commit it with what changed.");
        }
        else if (changes.Count > 0)
        {
            console.WriteLine($"Next: the same with --write, then commit {folder.Short(keptFile)}");
        }
    }
}
