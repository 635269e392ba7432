using Coworking.Provision.Libraries;
using Coworking.Provision.Planning;
using Coworking.Provision.Templates;
using Spectre.Console;

namespace Coworking.Provision.Checking;

/// <summary>Everything about one library or all that can be known without Azure.</summary>
internal sealed class CheckCommand(IAnsiConsole console, InfraFolder folder, Compiled compiled)
{
    private readonly CentreCheck _centreCheck = new(folder.Schema);

    public async Task<int> RunAsync(string? code, CancellationToken cancellation)
    {
        if (code is not null && !folder.Has(code))
        {
            await Console.Error.WriteLineAsync(new Fault(code, "there is no such library.", $"name one of {string.Join(", ", folder.Libraries)}, or make it: new --code {code}").ToString());
            return ExitCode.Mistake;
        }

        var faults = (await FaultsAsync(code, cancellation)).ToList();
        foreach (var fault in faults)
        {
            console.WriteLine(fault.ToString());
        }

        console.WriteLine(faults.Count == 0 ? $"{(code is null ? $"{folder.Libraries.Count} libraries and the region" : code)}: nothing to find fault with" : $"{faults.Count} faults");
        return faults.Count == 0 ? ExitCode.Good : ExitCode.Bad;
    }

    /// <summary>What is wrong with a library, or with all and what they share.</summary>
    public async Task<IReadOnlyList<Fault>> FaultsAsync(string? code, CancellationToken cancellation)
    {
        var faults = new List<Fault>();
        var broken = FaultsOf(folder.Main, await compiled.FindingsAsync(folder.Main, cancellation));
        faults.AddRange(broken);
        if (code is null)
        {
            faults.AddRange(await RegionFaultsAsync(cancellation));
        }

        var plans = new List<(string Library, Snapshot Snapshot)>();
        foreach (var library in folder.Libraries)
        {
            var isAsked = code is null || code == library;
            var resolved = await compiled.ResolveAsync(folder.Parameters(library), cancellation);
            var findings = FaultsOf(folder.Parameters(library), resolved.Findings);
            faults.AddRange(isAsked ? [.. findings, .. await CentreFaultsAsync(library, cancellation)] : []);
            if (findings.Count + broken.Count > 0)
            {
                continue;
            }

            plans.Add((library, resolved.Snapshot));
            faults.AddRange(isAsked ? await SnapshotFaultsAsync(library, resolved.Snapshot, cancellation) : []);
        }

        faults.AddRange(Collisions.Of(plans).Where(one => code is null || one.Library == code)
            .Select(one => new Fault(one.Library, $"{one.What}.", "give one of them another code or registration.")));
        return faults;
    }

    private IReadOnlyList<Fault> FaultsOf(string file, IReadOnlyList<string> findings) =>
        [.. findings.Select(finding => new Fault(folder.Short(file), finding, "mend the file; the words are the Bicep compiler's."))];

    /// <summary>What is wrong with what all libraries share.</summary>
    public async Task<IEnumerable<Fault>> RegionFaultsAsync(CancellationToken cancellation)
    {
        var resolved = await compiled.ResolveAsync(folder.Region, cancellation);
        if (resolved.Findings.Count > 0)
        {
            return FaultsOf(folder.Region, resolved.Findings);
        }

        return Promises.OfTheRegion(resolved.Snapshot).Select(what => new Fault("region", $"{what}.", "see tests/Coworking.Infra.Tests: the promise says what must stand there."));
    }

    private async Task<IReadOnlyList<Fault>> CentreFaultsAsync(string library, CancellationToken cancellation)
    {
        var centre = await CentreFile.ReadAsync(folder, library, cancellation);
        return centre.IsOk
            ? [.. _centreCheck.FaultsOf(centre.Value, library).Select(what => new Fault(folder.Short(folder.Centre(library)), $"{what}.", "mend it; infra/libraries/centre.schema.json says what may stand there."))]
            : [centre.Error];
    }

    private async Task<IReadOnlyList<Fault>> SnapshotFaultsAsync(string library, Snapshot snapshot, CancellationToken cancellation)
    {
        var faults = Promises.All.SelectMany(promise => promise.Value(snapshot).Select(what => new Fault(library, $"{promise.Key}: {what}.", "bring the template back to what it promised.")))
            .ToList();
        var code = snapshot.All[0].Text("tags.library");
        if (code != library)
        {
            faults.Add(new Fault(folder.Short(folder.Parameters(library)), $"makes the instance of '{code}'.", "the file has the name of its library's code."));
        }

        if (!Collisions.IsRegistered(snapshot))
        {
            console.WriteLine($"{library}: a registration is not filled in yet, nobody could sign in. Next: put both ids into {folder.Short(folder.Parameters(library))}");
        }

        if (snapshot.All[0].Text("location") is var place && !Places.HasTheApi(place))
        {
            faults.Add(new Fault(folder.Short(folder.Parameters(library)), $"{place} is no Azure region that the API can lie in.", $"name one of {Places.AllOfTheApi}"));
        }

        var kept = await KeptSnapshot.ReadAsync(folder, folder.Snapshot(library), cancellation);
        if (!kept.IsOk)
        {
            faults.Add(kept.Error);
        }
        else if (kept.Value is null || !snapshot.SaysThat(kept.Value))
        {
            faults.Add(new Fault(folder.Short(folder.Snapshot(library)), "is not what the templates say.", $"plan {library} --write, and commit what changed."));
        }

        return faults;
    }
}
