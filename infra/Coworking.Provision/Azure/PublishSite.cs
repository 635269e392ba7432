using System.Text.Json.Nodes;
using Coworking.Domain.Common;
using Coworking.Provision.Libraries;
using Spectre.Console;

namespace Coworking.Provision.Azure;

/// <summary>
/// Stamps the built site for one library and brings it to the static web app. The deployment token goes from az to the publishing
/// program by its environment: into no file, no argument and no line of output.
/// </summary>
internal sealed class PublishSite(IAnsiConsole console, InfraFolder folder, OtherPrograms programs)
{
    /// <summary>What the pages say their release in, beside the pages.</summary>
    public const string ReleaseFile = "release.json";

    /// <summary>The list of centres beside the pages; the stamp writes it.</summary>
    public const string CentresFile = "centres.json";

    private static readonly SemaphoreSlim Install = new(1);

    /// <param name="instance">Where to.</param>
    /// <param name="site">The folder <c>web/</c> with a built site.</param>
    /// <param name="release">What the pages will say that they are of.</param>
    /// <param name="centres">The list of centres for the region's site; null for every other.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Fault?> RunAsync(Instance instance, string site, string release, JsonObject? centres, CancellationToken cancellation)
    {
        console.WriteLine($"{instance.Code}: pages");
        var token = await programs.AzAsync(TokenCommand(instance), cancellation);
        if (!token.IsOk)
        {
            return token.Error;
        }

        var work = Directory.CreateTempSubdirectory("coworking-site-").FullName;
        try
        {
            var (settings, pages) = (Path.Combine(work, "settings.json"), Path.Combine(work, "site"));
            await File.WriteAllTextAsync(settings, ReadableJson.Of(instance.SiteSettings), cancellation);
            string[] list = centres is null ? [] : ["--centres", Path.Combine(work, CentresFile)];
            if (centres is not null)
            {
                await File.WriteAllTextAsync(list[1], ReadableJson.Of(centres), cancellation);
            }

            var stamped = await programs.RunAsync("node", [.. StampCommand(site, folder.Centre(instance.Code), settings, pages), .. list], own: null, cancellation);
            if (!stamped.IsOk)
            {
                return stamped.Error;
            }

            await File.WriteAllTextAsync(Path.Combine(pages, ReleaseFile), ReadableJson.Of(new JsonObject { ["release"] = release }), cancellation);
            var own = new Dictionary<string, string>(StringComparer.Ordinal) { ["SWA_CLI_DEPLOYMENT_TOKEN"] = token.Value.Trim() };
            return await InstallAsync(cancellation) ?? FaultOf(await programs.RunAsync("npm", PublishCommand(pages), own, cancellation));
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>The commands as a person would type them.</summary>
    public IEnumerable<string> Typed(Instance instance, string site) =>
    [
        $"az {OtherPrograms.Typed(TokenCommand(instance))}",
        $"node {OtherPrograms.Typed(StampCommand(site, folder.Centre(instance.Code), "settings.json", "pages"))}   # the region's site: also --centres and what centres writes",
        $"npm {OtherPrograms.Typed(InstallCommand())}",
        $"npm {OtherPrograms.Typed(PublishCommand("pages"))}",
    ];

    /// <summary>Installs the publishing program as its lock file says, once; what went wrong when it did.</summary>
    private async Task<Fault?> InstallAsync(CancellationToken cancellation)
    {
        // Once, though several libraries come to their pages together.
        await Install.WaitAsync(cancellation);
        try
        {
            return await InstallOnceAsync(cancellation);
        }
        finally
        {
            Install.Release();
        }
    }

    private async Task<Fault?> InstallOnceAsync(CancellationToken cancellation)
    {
        var (wanted, installed) = (Path.Combine(folder.Publisher, "package-lock.json"), Path.Combine(folder.Publisher, "node_modules", ".package-lock.json"));
        if (File.Exists(installed) && File.GetLastWriteTimeUtc(installed) >= File.GetLastWriteTimeUtc(wanted))
        {
            return null;
        }

        return FaultOf(await programs.RunAsync("npm", InstallCommand(), own: null, cancellation));
    }

    private static Fault? FaultOf(Result<string, Fault> done) => done.IsOk ? null : done.Error;

    private static string[] TokenCommand(Instance instance) =>
        ["staticwebapp", "secrets", "list", "--name", instance.Site, "--resource-group", instance.ResourceGroup, "--query", "properties.apiKey", "--output", "tsv"];

    private static string[] StampCommand(string site, string centre, string settings, string pages) =>
        [Path.Combine(site, "stamp.mjs"), "--centre", centre, "--settings", settings, "--out", pages];

    // What the packages would run by themselves is for signing in, which the token does.
    private string[] InstallCommand() => ["ci", "--prefix", folder.Publisher, "--ignore-scripts"];

    private string[] PublishCommand(string pages) => ["exec", "--prefix", folder.Publisher, "--no", "--", "swa", "deploy", pages, "--env", "production"];
}
