using System.CommandLine;
using Coworking.Provision.Templates;
using Spectre.Console;

namespace Coworking.Provision.Azure;

/// <summary>The commands that bring code and pages to many libraries, and take them back.</summary>
internal static class ReleaseCommands
{
    private static readonly string[] Rings = ["pilot", "early", "rest"];

    public static Command Release(IAnsiConsole console, BicepProgram bicep, OtherPrograms programs, TimeProvider time, Option<bool> dryRun)
    {
        var ring = RingOption(isRequired: true);
        var resume = new Option<bool>("--resume") { Description = "Go on where it stopped. It does so without this word, too." };
        var (release, package, site, patience, atOnce) = (ReleaseOption(isRequired: true), PackageOption(isRequired: true), SiteOption(), PatienceOption(), AtOnceOption());
        var command = new Command("release", "Brings a release to the libraries of a ring that are in Azure, some at once. After the first that is not well none is begun; the same command goes on there.") { ring, release, package, site, patience, atOnce, resume, dryRun };
        command.SetAction((parsed, cancellation) => Commands.InFolderAsync(parsed, folder => new ReleaseCommand(console, folder, new Compiled(bicep), programs, time).RunAsync(
            parsed.GetValue(ring)!, new Delivery(parsed.GetValue(release), parsed.GetValue(package), parsed.GetValue(site), Seconds(parsed, patience)), parsed.GetValue(atOnce), parsed.GetValue(dryRun), cancellation)));
        return command;
    }

    public static Command Rollback(IAnsiConsole console, BicepProgram bicep, OtherPrograms programs, TimeProvider time, Option<bool> dryRun)
    {
        var code = new Argument<string?>("CODE") { Description = "The library.", Arity = ArgumentArity.ZeroOrOne };
        var ring = RingOption(isRequired: false);
        var fits = new Option<bool>("--schema-fits") { Description = "You looked up that the release before can read the rows that are there now; only where no instance says it." };
        var (package, site, patience, atOnce) = (PackageOption(isRequired: false), SiteOption(), PatienceOption(), AtOnceOption());
        var command = new Command("rollback", "Takes a release back: package and pages of the one that was well there before, which each library remembers. Without --package it says which that is and where its package is.") { code, ring, package, site, patience, atOnce, fits, dryRun };
        command.Validators.Add(result =>
        {
            if (result.GetValue(code) is null == (result.GetValue(ring) is null))
            {
                result.AddError("Name a library, or a ring by --ring: one of both.");
            }
        });
        command.SetAction((parsed, cancellation) => Commands.InFolderAsync(parsed, folder => new RollbackCommand(console, folder, new Compiled(bicep), programs, time).RunAsync(
            parsed.GetValue(code), parsed.GetValue(ring), new Delivery(Release: null, parsed.GetValue(package), parsed.GetValue(site), Seconds(parsed, patience)), parsed.GetValue(fits), parsed.GetValue(atOnce), parsed.GetValue(dryRun), cancellation)));
        return command;
    }

    public static Option<string?> ReleaseOption(bool isRequired) => new("--release") { HelpName = "1.4.0", Description = "The release's name, which the package was stamped with; /api/health reports it afterwards.", Required = isRequired };

    public static Option<string?> PackageOption(bool isRequired) => new("--package") { HelpName = "api.zip", Description = "The API's package.", Required = isRequired };

    public static Option<string?> SiteOption() => new("--site") { HelpName = "web", Description = "The folder web/, with the site built in it; unless told, the pages stay as they are." };

    public static Option<int> PatienceOption() => new("--patience") { Description = "Seconds that an instance may take to report the release.", DefaultValueFactory = _ => 300 };

    public static TimeSpan Seconds(ParseResult parsed, Option<int> option) => TimeSpan.FromSeconds(parsed.GetValue(option));

    private static Option<int> AtOnceOption()
    {
        var atOnce = new Option<int>("--at-once") { Description = "How many libraries at once, 1 to 16.", DefaultValueFactory = _ => 4 };
        atOnce.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 16)
            {
                result.AddError("--at-once is a number from 1 to 16.");
            }
        });
        return atOnce;
    }

    private static Option<string?> RingOption(bool isRequired)
    {
        var ring = new Option<string?>("--ring") { Description = "pilot, early or rest.", Required = isRequired };
        ring.AcceptOnlyFromAmong(Rings);
        return ring;
    }
}
