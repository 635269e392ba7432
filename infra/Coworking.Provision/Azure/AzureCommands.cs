using System.CommandLine;
using Coworking.Provision.Templates;
using Spectre.Console;

namespace Coworking.Provision.Azure;

/// <summary>The commands that change or ask Azure.</summary>
internal static class AzureCommands
{
    public static Command Deploy(IAnsiConsole console, BicepProgram bicep, OtherPrograms programs, TimeProvider time, Option<bool> dryRun)
    {
        var code = new Argument<string>("CODE") { Description = "The library." };
        var yes = new Option<bool>("--yes") { Description = "Do not ask." };
        var (release, package, site, patience) = (ReleaseOption(isRequired: false), PackageOption(isRequired: false), SiteOption(), PatienceOption());
        var command = new Command("deploy", "Brings one library to Azure: what would change, a question, its resources; with a release also the API's package, the centre file where no centre is set up, and the pages.") { code, release, package, site, patience, yes, dryRun };
        command.Validators.Add(result =>
        {
            if (result.GetValue(release) is null != (result.GetValue(package) is null))
            {
                result.AddError("--release and --package belong together: resources, package and pages are of one release.");
            }

            if (result.GetValue(site) is not null && result.GetValue(release) is null)
            {
                result.AddError("--site needs --release: the pages say which release they are of.");
            }
        });
        command.SetAction((parsed, cancellation) => Commands.InFolderAsync(parsed, folder => new DeployCommand(console, folder, new Compiled(bicep), programs, time).OneAsync(
            parsed.GetValue(code)!, new Delivery(parsed.GetValue(release), parsed.GetValue(package), parsed.GetValue(site), TimeSpan.FromSeconds(parsed.GetValue(patience))), parsed.GetValue(yes), parsed.GetValue(dryRun), cancellation)));
        return command;
    }

    public static Command Release(IAnsiConsole console, BicepProgram bicep, OtherPrograms programs, TimeProvider time, Option<bool> dryRun)
    {
        var ring = new Option<string>("--ring") { Description = "pilot, early or rest.", Required = true };
        ring.AcceptOnlyFromAmong("pilot", "early", "rest");
        var (release, package, site, patience) = (ReleaseOption(isRequired: true), PackageOption(isRequired: true), SiteOption(), PatienceOption());
        var command = new Command("release", "Brings a release to all libraries of a ring, one after the other. Stops at the first that is not well; the same command goes on there.") { ring, release, package, site, patience, dryRun };
        command.SetAction((parsed, cancellation) => Commands.InFolderAsync(parsed, folder => new DeployCommand(console, folder, new Compiled(bicep), programs, time).RingAsync(
            parsed.GetValue(ring)!, new Delivery(parsed.GetValue(release), parsed.GetValue(package), parsed.GetValue(site), TimeSpan.FromSeconds(parsed.GetValue(patience))), parsed.GetValue(dryRun), cancellation)));
        return command;
    }

    public static Command Retire(IAnsiConsole console, OtherPrograms programs, TimeProvider time, Option<bool> dryRun)
    {
        var code = new Argument<string>("CODE") { Description = "The library." };
        var export = new Option<string>("--export") { HelpName = "FOLDER", Description = "Where its backups and recordings are brought first, into a folder of its code.", Required = true };
        var typed = new Option<string?>("--typed") { HelpName = "CODE", Description = "The code once more, in full; unless told it is asked for." };
        var command = new Command("retire", "Takes a library out of Azure: it stops, a last backup and its recordings come here and are held against what lies there, its code is typed in full, then everything goes.") { code, export, typed, dryRun };
        command.SetAction((parsed, cancellation) => Commands.InFolderAsync(parsed, folder => new RetireCommand(console, folder, programs, time).RunAsync(
            parsed.GetValue(code)!, parsed.GetValue(export)!, parsed.GetValue(typed), parsed.GetValue(dryRun), cancellation)));
        return command;
    }

    public static Command Status(IAnsiConsole console, OtherPrograms programs)
    {
        var json = new Option<bool>("--json") { Description = "For a program to read." };
        var command = new Command("status", "Which instances there are, on which release, well or ill.") { json };
        command.SetAction((parsed, cancellation) => Commands.InFolderAsync(parsed, folder => new StatusCommand(console, folder, programs).RunAsync(parsed.GetValue(json), cancellation)));
        return command;
    }

    private static Option<string?> ReleaseOption(bool isRequired) => new("--release") { HelpName = "1.4.0", Description = "The release's name, which the package was stamped with; /api/health reports it afterwards.", Required = isRequired };

    private static Option<string?> PackageOption(bool isRequired) => new("--package") { HelpName = "api.zip", Description = "The API's package.", Required = isRequired };

    private static Option<string?> SiteOption() => new("--site") { HelpName = "web", Description = "The folder web/, with the site built in it; unless told, the pages stay as they are." };

    private static Option<int> PatienceOption() => new("--patience") { Description = "Seconds that an instance may take to report the release.", DefaultValueFactory = _ => 300 };
}
