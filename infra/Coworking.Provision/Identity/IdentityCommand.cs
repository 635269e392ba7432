using System.Text.RegularExpressions;
using Coworking.Provision.Azure;
using Coworking.Provision.Templates;
using Spectre.Console;

namespace Coworking.Provision.Identity;

/// <summary>Makes who may sign in: a library's registration in one of the two tenants, or the one that releases from GitHub act as.</summary>
internal sealed partial class IdentityCommand(IAnsiConsole console, InfraFolder folder, Compiled compiled, OtherPrograms programs)
{
    private static readonly string[] Rings = ["pilot", "early", "rest"];
    private static readonly Application Unmade = new("(its id)", "(its appId)");

    private readonly TenantDirectory _directory = new(programs);

    /// <summary>One library's registration; its id goes into the parameter file.</summary>
    public async Task<int> LibraryAsync(string code, Who who, IReadOnlyList<string> origins, bool dryRun, CancellationToken cancellation)
    {
        var name = Registration.NameOf(code);
        if (dryRun)
        {
            Say(TenantDirectory.FindCommand(name), TenantDirectory.CreateCommand(name), TenantDirectory.CreatePrincipalCommand(Unmade), TenantDirectory.SetCommand(Unmade, Registration.Wanted(code, who, Unmade.ClientId, origins)));
            return ExitCode.Good;
        }

        if (await new RightTenant(folder, compiled, _directory).FaultOfAsync(code, who, cancellation) is { } wrong)
        {
            return await wrong.RefuseAsync();
        }

        var made = await _directory.EnsureAsync(name, cancellation);
        if (!made.IsOk)
        {
            return await made.Error.RefuseAsync();
        }

        if (await _directory.SetAsync(made.Value, Registration.Wanted(code, who, made.Value.ClientId, origins), cancellation) is { } fault)
        {
            return await fault.RefuseAsync();
        }

        return await WriteAsync(code, who, made.Value.ClientId, cancellation);
    }

    /// <summary>What releases from GitHub act as: each ring's environment signs in as it without a secret.</summary>
    public async Task<int> ReleasesAsync(string repository, bool dryRun, CancellationToken cancellation)
    {
        const string Name = "coworking-releases";
        if (dryRun)
        {
            Say([TenantDirectory.FindCommand(Name), TenantDirectory.CreateCommand(Name), TenantDirectory.CreatePrincipalCommand(Unmade), .. Rings.Select(ring => TenantDirectory.TrustCommand(Unmade, repository, ring))]);
            return ExitCode.Good;
        }

        var made = await _directory.EnsureAsync(Name, cancellation);
        if (!made.IsOk)
        {
            return await made.Error.RefuseAsync();
        }

        foreach (var ring in Rings)
        {
            if (await _directory.TrustAsync(made.Value, repository, ring, cancellation) is { } fault)
            {
                return await fault.RefuseAsync();
            }
        }

        console.WriteLine($"{Name}: {repository} signs in as {made.Value.ClientId} from the environments {string.Join(", ", Rings)}");
        console.WriteLine($"Next: set AZURE_CLIENT_ID={made.Value.ClientId} on each environment, and give it its rights once, as api/docs/operations/identity.md says.");
        return ExitCode.Good;
    }

    private async Task<int> WriteAsync(string code, Who who, string clientId, CancellationToken cancellation)
    {
        var file = folder.Parameters(code);
        var before = await File.ReadAllTextAsync(file, cancellation);
        var after = SignInOf().Replace(before, found => who is Who.Patrons ? $"signInOf('{clientId}', '{found.Groups["staff"].Value}')" : $"signInOf('{found.Groups["patrons"].Value}', '{clientId}')");
        if (!after.Contains(clientId, StringComparison.Ordinal))
        {
            console.WriteLine($"{code}: {who.ToString().ToLowerInvariant()} sign in by {clientId}. Next: put it into {folder.Short(file)}");
            return ExitCode.Good;
        }

        if (after == before)
        {
            console.WriteLine($"{code}: {who.ToString().ToLowerInvariant()} sign in by {clientId}; it stands in {folder.Short(file)} already");
            return ExitCode.Good;
        }

        await File.WriteAllTextAsync(file, after, cancellation);
        console.WriteLine($"{code}: {who.ToString().ToLowerInvariant()} sign in by {clientId}; written into {folder.Short(file)}. Next: plan {code} --write, then commit both");
        return ExitCode.Good;
    }

    private void Say(params IEnumerable<string>[] commands)
    {
        foreach (var command in commands)
        {
            console.WriteLine($"az {OtherPrograms.Typed(command)}");
        }
    }

    [GeneratedRegex("signInOf\\('(?<patrons>[^']*)', '(?<staff>[^']*)'\\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SignInOf();
}
