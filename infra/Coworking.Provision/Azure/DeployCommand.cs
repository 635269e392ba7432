using Coworking.Provision.Templates;
using Spectre.Console;

namespace Coworking.Provision.Azure;

/// <summary>Brings one library to Azure, or what all share: what would change, a question, the change.</summary>
internal sealed class DeployCommand
{
    private readonly IAnsiConsole _console;
    private readonly OtherPrograms _programs;
    private readonly Readiness _readiness;
    private readonly Region _region;
    private readonly Rollout _rollout;
    private readonly CardKeyCommand _cardKey;

    public DeployCommand(IAnsiConsole console, InfraFolder folder, Compiled compiled, OtherPrograms programs, TimeProvider time)
    {
        (_console, _programs) = (console, programs);
        _readiness = new Readiness(console, folder, compiled);
        _region = new Region(console, folder, _readiness, programs);
        _rollout = new Rollout(console, folder, compiled, programs, time);
        _cardKey = new CardKeyCommand(console, folder, programs);
    }

    /// <summary>What all libraries share.</summary>
    public async Task<int> RegionAsync(bool yes, bool dryRun, CancellationToken cancellation)
    {
        if (dryRun)
        {
            var ready = await _readiness.OfRegionAsync(cancellation);
            return ready.IsOk ? Say([_region.Typed(ready.Value)]) : await ready.Error.RefuseAsync();
        }

        var change = await _region.WhatIfAsync(cancellation);
        if (!change.IsOk)
        {
            return await change.Error.RefuseAsync();
        }

        _console.WriteLine(change.Value.TrimEnd());
        return await FinishAsync(await ConfirmAsync("region", yes, cancellation) ?? await _region.RunAsync(cancellation));
    }

    /// <summary>One library, and before the first what all share.</summary>
    public async Task<int> LibraryAsync(string code, Delivery delivery, bool yes, bool dryRun, CancellationToken cancellation)
    {
        var ready = Readiness.Of(delivery) is { } missing ? missing : await _readiness.OfLibraryAsync(code, cancellation);
        if (!ready.IsOk)
        {
            return await ready.Error.RefuseAsync();
        }

        if (dryRun)
        {
            return Say([$"{_region.Typed(ready.Value)}   # only where it is not made yet", .. _rollout.Typed(code, ready.Value, delivery)]);
        }

        var found = await Deployed.FindAsync(_programs, code, cancellation);
        if (!found.IsOk)
        {
            return await found.Error.RefuseAsync();
        }

        if (delivery.Release is null && found.Value is { Instance: { } instance })
        {
            // Only the resources: the release that runs there keeps its name.
            if ((await Health.AskAsync(instance, cancellation)).Release is not { } running)
            {
                return await new Fault(code, "does not say which release it runs, and would lose the name.", "the same command with --release and --package.").RefuseAsync();
            }

            delivery = delivery with { Release = running };
        }

        var hasRegion = await _region.IsMadeAsync(cancellation);
        if (!hasRegion.IsOk)
        {
            return await hasRegion.Error.RefuseAsync();
        }

        if (!hasRegion.Value)
        {
            var shared = await _region.WhatIfAsync(cancellation);
            if (!shared.IsOk)
            {
                return await shared.Error.RefuseAsync();
            }

            _console.WriteLine(shared.Value.TrimEnd());
        }

        var change = await _rollout.WhatIfAsync(code, ready.Value, delivery, cancellation);
        if (!change.IsOk)
        {
            return await change.Error.RefuseAsync();
        }

        _console.WriteLine(change.Value.TrimEnd());
        var failure = await ConfirmAsync(hasRegion.Value ? code : $"region and {code}", yes, cancellation)
            ?? (hasRegion.Value ? null : await _region.RunAsync(cancellation))
            ?? await _rollout.RunAsync(code, ready.Value, delivery, found.Value, cancellation);
        if (failure is null && await Deployed.FindAsync(_programs, code, cancellation) is { IsOk: true, Value.Instance: { } made })
        {
            await _cardKey.SayWhenMissingAsync(made, cancellation);
        }

        return await FinishAsync(failure);
    }

    private async Task<Fault?> ConfirmAsync(string what, bool yes, CancellationToken cancellation) =>
        yes || (_console.Profile.Capabilities.Interactive && await _console.ConfirmAsync($"Bring this to Azure ({what})?", defaultValue: false, cancellation))
            ? null
            : new Fault(what, "was not confirmed; nothing was changed.", "the same command with --yes.");

    private int Say(IEnumerable<string> steps)
    {
        foreach (var step in steps)
        {
            _console.WriteLine(step);
        }

        return ExitCode.Good;
    }

    private static Task<int> FinishAsync(Fault? fault) => fault is null ? Task.FromResult(ExitCode.Good) : fault.RefuseAsync();
}
