using System.Text.Json.Nodes;
using Coworking.Domain.Common;
using Spectre.Console;

namespace Coworking.Provision.Azure;

/// <summary>What is to be brought to an instance.</summary>
/// <param name="Release">The release's name, which <c>/api/health</c> reports afterwards; null: only the resources.</param>
/// <param name="Package">The API's package, made by <c>dotnet publish</c> and <c>zip</c>.</param>
/// <param name="Patience">How long an instance may take to report the release.</param>
internal sealed record Delivery(string? Release, string? Package, TimeSpan Patience);

/// <summary>Brings one instance to what its files and a release say. Each step may be done again.</summary>
internal sealed class Rollout(IAnsiConsole console, InfraFolder folder, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>What would change, by Azure's own account.</summary>
    public Task<Result<string, Fault>> WhatIfAsync(string code, string location, Delivery delivery, CancellationToken cancellation) =>
        AzProgram.RunAsync(["deployment", "sub", "what-if", "--location", location, .. Parameters(folder.Parameters(code), delivery)], cancellation);

    /// <summary>Makes what all libraries share, where it is not there yet.</summary>
    public async Task<Fault?> EnsureRegionAsync(string location, CancellationToken cancellation)
    {
        var exists = await AzProgram.RunAsync(["group", "exists", "--name", "coworking-region"], cancellation);
        if (!exists.IsOk || exists.Value.Trim() is "true")
        {
            return exists.IsOk ? null : exists.Error;
        }

        console.WriteLine("region: making what all libraries share");
        var made = await AzProgram.RunAsync(["deployment", "sub", "create", "--name", "coworking-region", "--location", location, "--parameters", folder.Region, "--output", "none"], cancellation);
        return made.IsOk ? null : made.Error;
    }

    /// <summary>The resources, then the package, then the wait for the release.</summary>
    public async Task<Fault?> RunAsync(string code, string location, Delivery delivery, CancellationToken cancellation)
    {
        console.WriteLine($"{code}: resources");
        var stack = await AzProgram.RunAsync(StackCommand(code, location, delivery), cancellation);
        if (!stack.IsOk)
        {
            return stack.Error;
        }

        var instance = Instance.Of(code, JsonNode.Parse(stack.Value)!);
        if (delivery is not { Package: { } package, Release: { } release })
        {
            return null;
        }

        console.WriteLine($"{code}: package");
        var published = await AzProgram.RunAsync(PackageCommand(instance.ResourceGroup, instance.FunctionApp, package), cancellation);
        return published.IsOk ? await WaitAsync(instance, release, delivery.Patience, cancellation) : published.Error;
    }

    public IReadOnlyList<string> StackCommand(string code, string location, Delivery delivery) =>
    [
        "stack", "sub", "create", "--name", Instance.StackOf(code), "--location", location, .. Parameters(folder.Parameters(code), delivery),
        // What leaves the template stays in Azure until a person removes it.
        "--action-on-unmanage", "detachAll", "--deny-settings-mode", "none", "--yes", "--output", "json",
    ];

    public static IReadOnlyList<string> PackageCommand(string group, string app, string package) =>
        ["functionapp", "deployment", "source", "config-zip", "--resource-group", group, "--name", app, "--src", package, "--output", "none"];

    private static IEnumerable<string> Parameters(string file, Delivery delivery) =>
        delivery.Release is { } release ? ["--parameters", file, "--parameters", $"release={release}"] : ["--parameters", file];

    private async Task<Fault?> WaitAsync(Instance instance, string release, TimeSpan patience, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            var health = await Health.AskAsync(instance, cancellation);
            if (health is { IsWell: true } && health.Release == release)
            {
                console.WriteLine($"{instance.Code}: well, on {release}");
                return null;
            }

            if (time.GetElapsedTime(began) > patience)
            {
                return new Fault(instance.Code, $"is not on {release}: {health.Why ?? $"reports {health.Release}"}.", "look at its failures in the workbook; then the same command again, or the release before.");
            }

            await Task.Delay(Pause, time, cancellation);
        }
    }
}
