using System.Text.Json;
using Coworking.Local.Identity;
using Coworking.Local.Node;

namespace Coworking.Local.Site;

/// <summary>Builds the site from <c>web/</c> when its sources changed, and stamps it for one centre at one address.</summary>
internal static class SiteBuild
{
    private const string Scope = $"openid {Clients.ApiScope} offline_access";

    private static readonly string[] NotSources = ["node_modules", "dist"];

    private static readonly Stamp Built = new("web-build", () => Stamp.HashOf(Sources()));

    public static async Task BuildAsync(Steps steps, CancellationToken cancellation)
    {
        if (!NpmPackages.AreInstalled(Repository.Web))
        {
            await steps.RunAsync("Installing what builds the site (once, about half a minute)", () => NpmPackages.InstallAsync(Repository.Web, cancellation));
        }

        if (!IsBuilt())
        {
            await steps.RunAsync("Building the site (when it changed, about ten seconds)", () => RebuildAsync(cancellation));
        }
    }

    /// <summary>Makes the centre's site in a folder.</summary>
    /// <param name="centre">The file of the centre that it is for.</param>
    /// <param name="blobs">Where the site uploads to and plays from.</param>
    /// <param name="folder">Where the site goes; what is there is replaced.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task StampAsync(string centre, Uri blobs, string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var centreFile = Path.Combine(folder, "centre.json");
        var settings = Path.Combine(folder, "settings.json");
        await File.WriteAllTextAsync(centreFile, centre, cancellation);
        await File.WriteAllTextAsync(settings, JsonSerializer.Serialize(new
        {
            api = "/api",
            identity = new { authority = Issuer.Path, clientId = Clients.Site, scope = Scope, staff = new { authority = Issuer.Path, clientId = Clients.Desk, scope = Scope } },
            blobs = blobs.GetLeftPart(UriPartial.Authority),
        }), cancellation);
        await NodeTool.RunOrFailAsync(
            "Making the centre's site", NodeTool.Node, [Path.Combine(Repository.Web, "stamp.mjs"), "--centre", centreFile, "--settings", settings, "--out", Path.Combine(folder, "site")], Repository.Root, cancellation);
    }

    private static bool IsBuilt() => Directory.Exists(Path.Combine(Repository.Web, "dist")) && Built.IsFresh();

    private static async Task RebuildAsync(CancellationToken cancellation)
    {
        using var turn = await Turn.TakeAsync(cancellation);
        if (!IsBuilt())
        {
            await Built.RenewAsync(() => NodeTool.RunOrFailAsync("Building the site", NpmPackages.Npm, ["run", "build"], Repository.Web, cancellation));
        }
    }

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFileSystemEntries(Repository.Web)
            .Where(entry => !NotSources.Contains(Path.GetFileName(entry), StringComparer.Ordinal))
            .SelectMany(entry => Directory.Exists(entry) ? Directory.EnumerateFiles(entry, "*", SearchOption.AllDirectories) : [entry]);
}
