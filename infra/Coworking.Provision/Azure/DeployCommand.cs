using Coworking.Provision.Checking;
using Coworking.Provision.Templates;
using Spectre.Console;

namespace Coworking.Provision.Azure;

/// <summary>Brings one library to Azure, or a ring of them one after the other until the first that is not well.</summary>
internal sealed class DeployCommand(IAnsiConsole console, InfraFolder folder, Compiled compiled, OtherPrograms programs, TimeProvider time)
{
    private readonly Rollout _rollout = new(console, folder, compiled, programs, time);

    /// <summary>One library: what would change, a question, the change.</summary>
    public async Task<int> OneAsync(string code, Delivery delivery, bool yes, bool dryRun, CancellationToken cancellation)
    {
        var (location, fault) = await ReadyAsync(code, delivery, cancellation);
        if (location is null)
        {
            return await fault!.RefuseAsync();
        }

        if (dryRun)
        {
            ShowSteps(code, location, delivery);
            return ExitCode.Good;
        }

        if (delivery.Release is null)
        {
            // Only the resources: the release that runs there keeps its name.
            var found = await Deployed.FindAsync(programs, code, cancellation);
            if (!found.IsOk)
            {
                return await found.Error.RefuseAsync();
            }

            if (found.Value is { Instance: { } instance })
            {
                if ((await Health.AskAsync(instance, cancellation)).Release is not { } running)
                {
                    return await new Fault(code, "does not say which release it runs, and would lose the name.", "the same command with --release and --package.").RefuseAsync();
                }

                delivery = delivery with { Release = running };
            }
        }

        var change = await _rollout.WhatIfAsync(code, location, delivery, cancellation);
        if (!change.IsOk)
        {
            return await change.Error.RefuseAsync();
        }

        console.WriteLine(change.Value.TrimEnd());
        if (!yes && (!console.Profile.Capabilities.Interactive || !await console.ConfirmAsync($"Bring this to {code}?", defaultValue: false, cancellation)))
        {
            return await new Fault(code, "was not confirmed; nothing was changed.", "the same command with --yes.").RefuseAsync();
        }

        var failure = await _rollout.EnsureRegionAsync(location, cancellation) ?? await _rollout.RunAsync(code, location, delivery, cancellation);
        if (failure is null && await Instance.FindAsync(programs, code, cancellation) is { IsOk: true, Value: { } deployed })
        {
            await new CardKeyCommand(console, folder, programs).SayWhenMissingAsync(deployed, cancellation);
        }

        return await FinishAsync(failure);
    }

    /// <summary>All libraries of a ring. Those that report the release already are passed over, so the same command goes on where it stopped.</summary>
    public async Task<int> RingAsync(string ring, Delivery delivery, bool dryRun, CancellationToken cancellation)
    {
        var members = new List<string>();
        foreach (var library in folder.Libraries)
        {
            if (await RingOfAsync(library, cancellation) == ring)
            {
                members.Add(library);
            }
        }

        console.WriteLine($"{ring}: {(members.Count == 0 ? "no library" : string.Join(", ", members))}");
        foreach (var (at, library) in members.Index())
        {
            var (location, fault) = await ReadyAsync(library, delivery, cancellation);
            if (location is null)
            {
                return await StopAsync(fault!, members[at..]);
            }

            if (dryRun)
            {
                ShowSteps(library, location, delivery);
                continue;
            }

            var found = await Deployed.FindAsync(programs, library, cancellation);
            if (!found.IsOk)
            {
                return await StopAsync(found.Error, members[at..]);
            }

            if (found.Value is { Instance: { } instance } && await Rollout.HasAsync(instance, delivery, cancellation))
            {
                console.WriteLine($"{library}: is on {delivery.Release} already");
            }
            else if ((await _rollout.EnsureRegionAsync(location, cancellation) ?? await _rollout.RunAsync(library, location, delivery, cancellation)) is { } failure)
            {
                return await StopAsync(failure, members[at..]);
            }
        }

        return ExitCode.Good;
    }

    /// <summary>Where the library lies, if nothing speaks against bringing it there.</summary>
    private async Task<(string? Location, Fault? Fault)> ReadyAsync(string code, Delivery delivery, CancellationToken cancellation)
    {
        if (!folder.Has(code))
        {
            return (null, new Fault(code, "there is no such library.", $"name one of {string.Join(", ", folder.Libraries)}, or make it: new --code {code}"));
        }

        if (delivery.Package is { } package && !File.Exists(package))
        {
            return (null, new Fault(package, "is not there.", "make the package as api/docs/operations says."));
        }

        if (delivery.Site is { } site && !Directory.Exists(Path.Combine(site, "dist", "site")))
        {
            return (null, new Fault(site, "has no built site in it.", "npm ci --prefix web && npm run --prefix web build; then the same command again."));
        }

        if (await new CheckCommand(console, folder, compiled).FaultsAsync(code, cancellation) is [var fault, ..])
        {
            return (null, fault);
        }

        var snapshot = await compiled.SnapshotAsync(folder.Parameters(code), cancellation);
        return Collisions.IsRegistered(snapshot)
            ? (snapshot.All[0].Text("location"), null)
            : (null, new Fault(code, "has a registration that is not filled in: nobody could sign in.", $"put both ids into {folder.Short(folder.Parameters(code))}"));
    }

    private async Task<string> RingOfAsync(string code, CancellationToken cancellation) =>
        (await compiled.FindingsAsync(folder.Parameters(code), cancellation)).Count == 0 ? (await compiled.SnapshotAsync(folder.Parameters(code), cancellation)).All[0].Text("tags.ring") : "";

    private void ShowSteps(string code, string location, Delivery delivery)
    {
        foreach (var step in _rollout.Typed(code, location, delivery))
        {
            console.WriteLine(step);
        }
    }

    private static async Task<int> StopAsync(Fault fault, IReadOnlyList<string> left)
    {
        await Console.Error.WriteLineAsync($"Stopped. Not brought there: {string.Join(", ", left)}");
        return await fault.RefuseAsync();
    }

    private static Task<int> FinishAsync(Fault? fault) => fault is null ? Task.FromResult(ExitCode.Good) : fault.RefuseAsync();
}
