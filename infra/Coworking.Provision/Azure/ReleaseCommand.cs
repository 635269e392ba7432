using Coworking.Provision.Templates;
using Spectre.Console;

namespace Coworking.Provision.Azure;

/// <summary>Brings a release to those libraries of a ring that are in Azure. The same command goes on where it stopped: what is there already is passed over.</summary>
internal sealed class ReleaseCommand(IAnsiConsole console, InfraFolder folder, Compiled compiled, OtherPrograms programs, TimeProvider time)
{
    private readonly Readiness _readiness = new(console, folder, compiled);
    private readonly Ring _ring = new(folder, compiled);
    private readonly Rollout _rollout = new(console, folder, compiled, programs, time);

    /// <param name="ring">Which.</param>
    /// <param name="delivery">What.</param>
    /// <param name="atOnce">To how many libraries at once.</param>
    /// <param name="dryRun">Say the commands, ask Azure nothing.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<int> RunAsync(string ring, Delivery delivery, int atOnce, bool dryRun, CancellationToken cancellation)
    {
        if (Readiness.Of(delivery) is { } missing)
        {
            return await missing.RefuseAsync();
        }

        var members = await _ring.MembersAsync(ring, cancellation);
        console.WriteLine($"{ring}: {(members.Count == 0 ? "no library" : string.Join(", ", members))}");
        if (dryRun)
        {
            return await SayAsync(members, delivery, cancellation);
        }

        var found = await Deployed.FindAllAsync(programs, members, cancellation);
        if (!found.IsOk)
        {
            return await Ring.StopAsync([found.Error], members);
        }

        foreach (var code in members.Except(found.Value.Select(one => one.Code), StringComparer.Ordinal))
        {
            console.WriteLine($"{code}: is not in Azure, and passed over: a ring brings no new library there. Next, when it is to come: deploy {code}");
        }

        // All files first: what can be known to be wrong stops the ring before anything has changed.
        var locations = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var code in found.Value.Select(one => one.Code))
        {
            var ready = await _readiness.OfLibraryAsync(code, cancellation);
            if (!ready.IsOk)
            {
                return await Ring.StopAsync([ready.Error], found.Value.Select(one => one.Code));
            }

            locations[code] = ready.Value;
        }

        return await Ring.EachAsync(found.Value, atOnce, one => BringAsync(one, locations[one.Code], delivery, cancellation));
    }

    private async Task<Fault?> BringAsync(Deployed one, string location, Delivery delivery, CancellationToken cancellation)
    {
        if (one.Instance is { } instance && await Rollout.HasAsync(instance, delivery, cancellation))
        {
            if (one.State is "succeeded" && one.Files == await _rollout.FilesAsync(one.Code, cancellation))
            {
                console.WriteLine($"{one.Code}: is on {delivery.Release} already");
                return null;
            }

            console.WriteLine($"{one.Code}: is on {delivery.Release} already, but its resources are not known to be those of these files");
        }

        return await _rollout.RunAsync(one.Code, location, delivery, one, cancellation);
    }

    private async Task<int> SayAsync(IReadOnlyList<string> members, Delivery delivery, CancellationToken cancellation)
    {
        foreach (var code in members)
        {
            var ready = await _readiness.OfLibraryAsync(code, cancellation);
            console.WriteLine(ready.IsOk ? $"# {code}, if it is in Azure:" : $"# {ready.Error}");
            foreach (var step in ready.IsOk ? _rollout.Typed(code, ready.Value, delivery) : [])
            {
                console.WriteLine(step);
            }
        }

        return ExitCode.Good;
    }
}
