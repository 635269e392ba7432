using System.CommandLine;
using Coworking.Provision.Libraries;
using Spectre.Console;

namespace Coworking.Provision.Azure;

/// <summary>Writes the list of centres that <c>deploy</c> and <c>release</c> put into the region's site, to look at or for a site that is stamped by hand.</summary>
internal sealed class CentresCommand(IAnsiConsole console, InfraFolder folder, OtherPrograms programs)
{
    public static Command Of(IAnsiConsole console, OtherPrograms programs, Option<bool> dryRun)
    {
        var file = new Option<string>("--out") { HelpName = "FILE", Description = "Where the list is written.", Required = true };
        var command = new Command("centres", "Writes the list of all centres that are in Azure, as deploy and release put it into the region's site.") { file, dryRun };
        command.SetAction((parsed, cancellation) => Commands.InFolderAsync(parsed, folder => new CentresCommand(console, folder, programs).RunAsync(parsed.GetValue(file)!, parsed.GetValue(dryRun), cancellation)));
        return command;
    }

    private async Task<int> RunAsync(string file, bool dryRun, CancellationToken cancellation)
    {
        var list = await new CentreList(folder, programs).AllAsync(cancellation);
        if (!list.IsOk)
        {
            return await list.Error.RefuseAsync();
        }

        var codes = list.Value["centres"]!.AsArray().Select(centre => centre!["code"]!.GetValue<string>()).ToList();
        foreach (var code in folder.Libraries.Except(codes, StringComparer.Ordinal))
        {
            console.WriteLine($"{code}: is not in Azure, or made half-way, and not in the list. Next: status says which");
        }

        if (dryRun)
        {
            await console.Profile.Out.Writer.WriteAsync(ReadableJson.Of(list.Value));
            return ExitCode.Good;
        }

        await File.WriteAllTextAsync(file, ReadableJson.Of(list.Value), cancellation);
        console.WriteLine($"{codes.Count} centres in {file}");
        return ExitCode.Good;
    }
}
