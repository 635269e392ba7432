using System.CommandLine;
using Coworking.Provision.Templates;
using Spectre.Console;

namespace Coworking.Provision.Azure;

/// <summary>The commands that change or ask Azure.</summary>
internal static class AzureCommands
{
    public static Command Deploy(IAnsiConsole console, BicepProgram bicep, OtherPrograms programs, TimeProvider time, Option<bool> dryRun)
    {
        var code = new Argument<string?>("CODE") { Description = "The library.", Arity = ArgumentArity.ZeroOrOne };
        var region = new Option<bool>("--region") { Description = "What all libraries share, instead of one library." };
        var yes = new Option<bool>("--yes") { Description = "Do not ask." };
        var (release, package, site, patience) = (ReleaseCommands.ReleaseOption(isRequired: false), ReleaseCommands.PackageOption(isRequired: false), ReleaseCommands.SiteOption(), ReleaseCommands.PatienceOption());
        var command = new Command("deploy", "Brings one library to Azure: what would change, a question, its resources; with a release also the API's package, the centre file where no centre is set up, and the pages. Or what all libraries share.") { code, region, release, package, site, patience, yes, dryRun };
        command.Validators.Add(result =>
        {
            if (result.GetValue(region) != (result.GetValue(code) is null))
            {
                result.AddError("Name a library, or say --region: one of both.");
            }

            if (result.GetValue(release) is null != (result.GetValue(package) is null))
            {
                result.AddError("--release and --package belong together: resources, package and pages are of one release.");
            }

            if (result.GetValue(site) is not null && result.GetValue(release) is null)
            {
                result.AddError("--site needs --release: the pages say which release they are of.");
            }

            if (result.GetValue(region) && result.GetValue(release) is not null)
            {
                result.AddError("--region has no release: only libraries have.");
            }
        });
        command.SetAction((parsed, cancellation) => Commands.InFolderAsync(parsed, folder =>
        {
            var deploy = new DeployCommand(console, folder, new Compiled(bicep), programs, time);
            return parsed.GetValue(region)
                ? deploy.RegionAsync(parsed.GetValue(yes), parsed.GetValue(dryRun), cancellation)
                : deploy.LibraryAsync(
                    parsed.GetValue(code)!, new Delivery(parsed.GetValue(release), parsed.GetValue(package), parsed.GetValue(site), ReleaseCommands.Seconds(parsed, patience)), parsed.GetValue(yes), parsed.GetValue(dryRun), cancellation);
        }));
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
}
