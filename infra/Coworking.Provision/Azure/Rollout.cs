using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Coworking.Domain.Common;
using Coworking.Provision.Templates;
using Spectre.Console;

namespace Coworking.Provision.Azure;

/// <summary>What is to be brought to an instance.</summary>
/// <param name="Release">The release's name, which <c>/api/health</c> reports afterwards; null: only the resources.</param>
/// <param name="Package">The API's package, made by <c>dotnet publish</c> and <c>zip</c>.</param>
/// <param name="Site">The folder <c>web/</c> with a built site; null: the pages stay as they are.</param>
/// <param name="Patience">How long an instance may take to report the release.</param>
internal sealed record Delivery(string? Release, string? Package, string? Site, TimeSpan Patience);

/// <summary>Brings one instance to what its files and a release say. Each step may be done again.</summary>
internal sealed class Rollout(IAnsiConsole console, InfraFolder folder, Compiled compiled, OtherPrograms programs, TimeProvider time)
{
    private readonly SetUpCentre _centre = new(console, folder, programs);
    private readonly PublishSite _site = new(console, folder, programs);

    private readonly CentreList _list = new(folder, programs);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>What would change, by Azure's own account.</summary>
    public Task<Result<string, Fault>> WhatIfAsync(string code, string location, Delivery delivery, CancellationToken cancellation) =>
        programs.AzAsync(["deployment", "sub", "what-if", "--location", location, .. Parameters(folder.Parameters(code), delivery)], cancellation);

    /// <summary>Resources, package, health, centre, pages.</summary>
    /// <param name="code">The library.</param>
    /// <param name="location">Where it lies.</param>
    /// <param name="delivery">What is brought there.</param>
    /// <param name="before">What Azure has of it; null: nothing yet.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Fault?> RunAsync(string code, string location, Delivery delivery, Deployed? before, CancellationToken cancellation)
    {
        var tags = await TagsAsync(code, delivery, before, cancellation);
        console.WriteLine($"{code}: resources");
        var stack = await programs.AzAsync(StackCommand(code, location, delivery, tags), cancellation);
        if (!stack.IsOk)
        {
            return stack.Error;
        }

        var made = Deployed.Of(code, JsonNode.Parse(stack.Value)!);
        return made.Instance is { } instance ? await DeliverAsync(instance, delivery, cancellation) : made.HalfMade;
    }

    /// <summary>The same without the resources.</summary>
    public async Task<Fault?> DeliverAsync(Instance instance, Delivery delivery, CancellationToken cancellation)
    {
        if (delivery is not { Package: { } package, Release: { } release })
        {
            return null;
        }

        // A package that runs already is not published again: who comes back for the pages alone interrupts nobody.
        if (!IsOn(release, await Health.AskAsync(instance, cancellation)))
        {
            console.WriteLine($"{instance.Code}: package");
            var published = await programs.AzAsync(PackageCommand(instance, package), cancellation);
            if (!published.IsOk)
            {
                return published.Error;
            }
        }

        return await WaitAsync(instance, release, delivery.Patience, cancellation)
            ?? await _centre.RunAsync(instance, cancellation)
            ?? await PagesAsync(instance, release, delivery, cancellation);
    }

    /// <summary>What a library's resources are made from, in a word that is another when a file says anything else.</summary>
    public async Task<string> FilesAsync(string code, CancellationToken cancellation) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes((await compiled.SnapshotAsync(folder.Parameters(code), cancellation)).Kept)))[..16];

    /// <summary>Whether an instance has all of a delivery already.</summary>
    public static async Task<bool> HasAsync(Instance instance, Delivery delivery, CancellationToken cancellation) =>
        delivery.Release is { } release
        && IsOn(release, await Health.AskAsync(instance, cancellation))
        && await Health.IsSetUpAsync(instance, cancellation) is true
        && (delivery.Site is null || await Health.PagesAsync(instance, cancellation) == release);

    /// <summary>Every step as a person would type it.</summary>
    public IEnumerable<string> Typed(string code, string location, Delivery delivery)
    {
        var instance = Instance.Named(code);
        yield return $"az {OtherPrograms.Typed(StackCommand(code, location, delivery, ["(what it was made from, and the release before)"]))}";
        foreach (var step in TypedBack(instance, delivery))
        {
            yield return step;
        }
    }

    /// <summary>The same without the resources.</summary>
    public IEnumerable<string> TypedBack(Instance instance, Delivery delivery)
    {
        if (delivery is { Package: { } package, Release: { } release })
        {
            yield return $"az {OtherPrograms.Typed(PackageCommand(instance, package))}";
            yield return $"curl --fail (its API)/health   # until it reports {release}";
            yield return $"dotnet {OtherPrograms.Typed(_centre.Command(instance))}   # only where no centre is set up";
            foreach (var step in delivery.Site is { } site ? _site.Typed(instance, site) : [])
            {
                yield return step;
            }
        }
    }

    /// <summary>What the stack is to remember: the files it was made from, the release, and which one was well there before, with the schema of its rows.</summary>
    private async Task<IReadOnlyList<string>> TagsAsync(string code, Delivery delivery, Deployed? before, CancellationToken cancellation)
    {
        var (previous, schema) = (before?.Previous, before?.PreviousSchema);
        if (before?.Instance is { } instance
            && await Health.AskAsync(instance, cancellation) is { IsWell: true, Release: { } running, Schema: { } itsSchema } && running != delivery.Release)
        {
            (previous, schema) = (running, itsSchema);
        }

        return
        [
            $"files={await FilesAsync(code, cancellation)}",
            .. delivery.Release is { } release ? [$"release={release}"] : Array.Empty<string>(),
            .. previous is null ? Array.Empty<string>() : [$"previous={previous}", string.Create(CultureInfo.InvariantCulture, $"previous-schema={schema}")],
        ];
    }

    private string[] StackCommand(string code, string location, Delivery delivery, IReadOnlyList<string> tags) =>
    [
        "stack", "sub", "create", "--name", Deployed.StackOf(code), "--location", location, .. Parameters(folder.Parameters(code), delivery), "--tags", .. tags,
        // What leaves the template stays in Azure until a person removes it.
        "--action-on-unmanage", "detachAll", "--deny-settings-mode", "none", "--yes", "--output", "json",
    ];

    private static string[] PackageCommand(Instance instance, string package) =>
        ["functionapp", "deployment", "source", "config-zip", "--resource-group", instance.ResourceGroup, "--name", instance.FunctionApp, "--src", package, "--output", "none"];

    private static IEnumerable<string> Parameters(string file, Delivery delivery) =>
        delivery.Release is { } release ? ["--parameters", file, "--parameters", $"release={release}"] : ["--parameters", file];

    private async Task<Fault?> WaitAsync(Instance instance, string release, TimeSpan patience, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            var health = await Health.AskAsync(instance, cancellation);
            if (IsOn(release, health))
            {
                console.WriteLine($"{instance.Code}: well, on {release}");
                return null;
            }

            if (time.GetElapsedTime(began) > patience)
            {
                return new Fault(instance.Code, $"is not on {release}: {health.Why ?? $"reports {health.Release}"}.", health.IsWell
                    ? $"publish the package with -p:InformationalVersion={release}, as api/docs/operations says, if it is another; then the same command again."
                    : $"look at its failures in the workbook; then the same command again, or take it back: rollback {instance.Code}");
            }

            await Task.Delay(Pause, time, cancellation);
        }
    }

    private async Task<Fault?> PagesAsync(Instance instance, string release, Delivery delivery, CancellationToken cancellation)
    {
        if (delivery.Site is not { } site)
        {
            return null;
        }

        var list = await _list.ForAsync(instance, compiled, cancellation);
        if (!list.IsOk)
        {
            return list.Error;
        }

        if (await AreThereAsync())
        {
            return null;
        }

        if (await _site.RunAsync(instance, site, release, list.Value, cancellation) is { } fault)
        {
            return fault;
        }

        var began = time.GetTimestamp();
        while (!await AreThereAsync())
        {
            if (time.GetElapsedTime(began) > delivery.Patience)
            {
                return new Fault(instance.Code, $"its pages are not of {release}.", $"open {instance.Origin}{PublishSite.ReleaseFile}; then the same command again.");
            }

            await Task.Delay(Pause, time, cancellation);
        }

        console.WriteLine($"{instance.Code}: pages of {release}");
        return null;

        // The region's site is made anew when a library has come or gone, too.
        async Task<bool> AreThereAsync() =>
            await Health.PagesAsync(instance, cancellation) == release
            && (list.Value is null || JsonNode.DeepEquals(await Health.CentresAsync(instance, cancellation), list.Value));
    }

    private static bool IsOn(string release, Health health) => health.IsWell && health.Release == release;
}
