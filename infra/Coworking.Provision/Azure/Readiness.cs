using Coworking.Domain.Common;
using Coworking.Provision.Checking;
using Coworking.Provision.Templates;
using Spectre.Console;

namespace Coworking.Provision.Azure;

/// <summary>Whether something may be brought to Azure: files without a fault, tenants and registrations of the region's own, package and pages at hand.</summary>
internal sealed class Readiness(IAnsiConsole console, InfraFolder folder, Compiled compiled)
{
    /// <summary>What is missing of a delivery; null when it is at hand.</summary>
    public static Fault? Of(Delivery delivery) => delivery switch
    {
        { Package: { } package } when !File.Exists(package) => new Fault(package, "is not there.", "make the package as api/docs/operations says."),
        { Site: { } site } when !Directory.Exists(Path.Combine(site, "dist", "site")) => new Fault(site, "has no built site in it.", "npm ci --prefix web && npm run --prefix web build; then the same command again."),
        _ => null,
    };

    /// <summary>Where a library lies, if nothing speaks against bringing it there.</summary>
    public async Task<Result<string, Fault>> OfLibraryAsync(string code, CancellationToken cancellation)
    {
        if (!folder.Has(code))
        {
            return new Fault(code, "there is no such library.", $"name one of {string.Join(", ", folder.Libraries)}, or make it: new --code {code}");
        }

        if (await new CheckCommand(console, folder, compiled).FaultsAsync(code, cancellation) is [var fault, ..])
        {
            return fault;
        }

        var snapshot = await compiled.SnapshotAsync(folder.Parameters(code), cancellation);
        var file = folder.Short(folder.Parameters(code));
        return !Collisions.IsRegistered(snapshot) ? new Fault(code, "has a registration that is not filled in: nobody could sign in.", $"put both ids into {file}")
            : MadeUp.HasRegistrations(snapshot) ? new Fault(code, "is a sample: its registrations are made up.", $"identity {code}, which makes real ones and writes them into {file}; or a library of your own: new")
            : MadeUp.HasTenants(snapshot) ? new Fault(code, "would let people of a made-up tenant in.", $"put the region's own tenants into {folder.Short(folder.Tenants)}, then: plan {code} --write")
            : snapshot.All[0].Text("location");
    }

    /// <summary>Where what all share lies, if nothing speaks against bringing it there.</summary>
    public async Task<Result<string, Fault>> OfRegionAsync(CancellationToken cancellation)
    {
        if ((await new CheckCommand(console, folder, compiled).RegionFaultsAsync(cancellation)).FirstOrDefault() is { } fault)
        {
            return fault;
        }

        var snapshot = await compiled.SnapshotAsync(folder.Region, cancellation);
        return MadeUp.Receivers(snapshot).FirstOrDefault() is { } nobody
            ? new Fault("region", $"would tell {nobody}, whom nobody reads.", $"put the region's own address into {folder.Short(folder.Region)}, then: plan --region --write")
            : snapshot.All[0].Text("location");
    }
}
