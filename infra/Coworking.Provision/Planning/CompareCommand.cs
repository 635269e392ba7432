using Coworking.Domain.Common;
using Coworking.Provision.Templates;
using Spectre.Console;

namespace Coworking.Provision.Planning;

/// <summary>
/// What this tree changes against another one, as the comment of a pull request says it: the snapshots that are kept there, what the
/// templates say here. Libraries in which nothing changes are only counted.
/// </summary>
internal sealed class CompareCommand(IAnsiConsole console, InfraFolder folder, InfraFolder other, BicepProgram bicep)
{
    private readonly PlanReport _report = new(console);

    public async Task<int> RunAsync(Usage usage, CancellationToken cancellation)
    {
        var prices = await PriceTable.ReadAsync(folder.Prices, cancellation);
        var changed = 0;
        foreach (var code in folder.Libraries)
        {
            var both = await BothAsync(folder.Parameters(code), other.Snapshot(code), cancellation);
            if (!both.IsOk)
            {
                return await both.Error.RefuseAsync();
            }

            if (Show(code, both.Value))
            {
                _report.ShowCostChange(both.Value.Before, both.Value.After, usage, prices);
                console.WriteLine();
                changed++;
            }
        }

        var region = await BothAsync(folder.Region, other.RegionSnapshot, cancellation);
        if (!region.IsOk)
        {
            return await region.Error.RefuseAsync();
        }

        if (Show("what all share", region.Value))
        {
            console.WriteLine();
        }

        foreach (var gone in other.Libraries.Except(folder.Libraries, StringComparer.Ordinal))
        {
            console.WriteLine($"{gone}: its files go. What is in Azure stays until: retire {gone}");
        }

        console.WriteLine($"{changed} of {folder.Libraries.Count} libraries change");
        return ExitCode.Good;
    }

    private bool Show(string what, (Snapshot? Before, Snapshot After) both)
    {
        var changes = SnapshotDiff.Between(both.Before, both.After);
        if (changes.Count > 0)
        {
            console.WriteLine(both.Before is null ? $"{what} is new" : what);
            _report.ShowChanges(changes, both.After.All.Count);
        }

        return changes.Count > 0;
    }

    private async Task<Result<(Snapshot? Before, Snapshot After), Fault>> BothAsync(string parameters, string keptFile, CancellationToken cancellation)
    {
        var resolved = await bicep.ResolveAsync(parameters, cancellation);
        if (resolved.Findings is [var finding, ..])
        {
            return new Fault(folder.Short(parameters), finding, "mend the file, then plan again.");
        }

        var kept = await KeptSnapshot.ReadAsync(other, keptFile, cancellation);
        return kept.IsOk ? (kept.Value is { } json ? new Snapshot(json) : null, resolved.Snapshot) : kept.Error;
    }
}
