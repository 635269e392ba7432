using Coworking.Domain.Common;
using Spectre.Console;

namespace Coworking.Provision.Azure;

/// <summary>What all libraries share, in Azure: a deployment stack of its own, made before the first library and changed like one.</summary>
internal sealed class Region(IAnsiConsole console, InfraFolder folder, Readiness readiness, OtherPrograms programs)
{
    private const string Name = "region";

    /// <summary>Whether it is there, whole. One that failed half-way is not.</summary>
    public async Task<Result<bool, Fault>> IsMadeAsync(CancellationToken cancellation)
    {
        var found = await Deployed.FindAsync(programs, Name, cancellation);
        return found.IsOk ? found.Value is { State: "succeeded" } : found.Error;
    }

    /// <summary>What would change, by Azure's own account; a fault where it may not be brought there.</summary>
    public async Task<Result<string, Fault>> WhatIfAsync(CancellationToken cancellation)
    {
        var ready = await readiness.OfRegionAsync(cancellation);
        return ready.IsOk
            ? await programs.AzAsync(["deployment", "sub", "what-if", "--location", ready.Value, "--parameters", folder.Region], cancellation)
            : ready.Error;
    }

    public async Task<Fault?> RunAsync(CancellationToken cancellation)
    {
        var ready = await readiness.OfRegionAsync(cancellation);
        if (!ready.IsOk)
        {
            return ready.Error;
        }

        console.WriteLine("region: what all libraries share");
        var made = await programs.AzAsync(StackCommand(ready.Value), cancellation);
        return made.IsOk ? null : made.Error;
    }

    /// <summary>The step as a person would type it.</summary>
    public string Typed(string location) => $"az {OtherPrograms.Typed(StackCommand(location))}";

    private string[] StackCommand(string location) =>
    [
        "stack", "sub", "create", "--name", Deployed.StackOf(Name), "--location", location, "--parameters", folder.Region,
        "--action-on-unmanage", "detachAll", "--deny-settings-mode", "none", "--yes", "--output", "none",
    ];
}
