using System.CommandLine;
using Coworking.Provision.Azure;
using Coworking.Provision.Checking;
using Coworking.Provision.Identity;
using Coworking.Provision.Libraries;
using Coworking.Provision.Planning;
using Coworking.Provision.Templates;
using Spectre.Console;

namespace Coworking.Provision;

/// <summary>What a person may say: <c>new</c>, <c>check</c>, <c>plan</c> without Azure; <c>identity</c>, <c>deploy</c>, <c>release</c>, <c>rollback</c>, <c>status</c>, <c>centres</c>, <c>retire</c>, <c>card-key</c> by the program <c>az</c>.</summary>
internal static class Commands
{
    private static readonly Option<string?> Folder = new("--folder") { Description = "The folder infra/; unless told, the nearest one from here upwards.", Recursive = true };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Say what would be written, write nothing." };

    /// <summary>Understands what was typed, does it, and answers an <see cref="ExitCode"/>.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> typed, IAnsiConsole console, BicepProgram bicep, OtherPrograms programs, TimeProvider time, CancellationToken cancellation)
    {
        var parsed = Root(console, bicep, programs, time).Parse(typed);
        if (parsed.Errors is [var mistake, ..])
        {
            await Console.Error.WriteLineAsync(mistake.Message);
            await Console.Error.WriteLineAsync("Next: dotnet run --project infra/Coworking.Provision -- --help");
            return ExitCode.Mistake;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, cancellation);
        }
        catch (PlatformNotSupportedException e)
        {
            return await new Fault("this machine", e.Message, "run it on Linux with an x64 processor; on Windows in WSL, elsewhere in a container or on a server.").RefuseAsync();
        }
    }

    public static RootCommand Root(IAnsiConsole console, BicepProgram bicep, OtherPrograms programs, TimeProvider time) =>
        new("Makes, checks and plans the instances of libraries, and brings them to Azure by the program az.")
        {
            Folder,
            New(console, time),
            Check(console, bicep),
            Plan(console, bicep),
            IdentityCommands.Identity(console, bicep, programs, DryRun),
            StaffCommand.Of(console, bicep, programs, DryRun),
            AzureCommands.Deploy(console, bicep, programs, time, DryRun),
            ReleaseCommands.Release(console, bicep, programs, time, DryRun),
            ReleaseCommands.Rollback(console, bicep, programs, time, DryRun),
            AzureCommands.Status(console, programs),
            CentresCommand.Of(console, programs, DryRun),
            AzureCommands.Retire(console, programs, time, DryRun),
            CardKeyCommand.Of(console, programs, DryRun),
        };

    private static Command New(IAnsiConsole console, TimeProvider time)
    {
        var options = new NewOptions();
        var command = new Command("new", "Writes the parameter file and the centre file of a new library. Asks for what is not told, on a terminal.");
        options.AddTo(command);
        command.Add(DryRun);
        command.SetAction((parsed, cancellation) => InFolderAsync(parsed, folder =>
            new NewLibraryCommand(console, folder, time).RunAsync(options.Of(parsed), parsed.GetValue(DryRun), cancellation)));
        return command;
    }

    private static Command Check(IAnsiConsole console, BicepProgram bicep)
    {
        var code = new Argument<string?>("CODE") { Description = "One library; all unless told.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("check", "Schema, Bicep compiler and linter, every promise, kept snapshots, and names that two libraries would share.") { code };
        command.SetAction((parsed, cancellation) => InFolderAsync(parsed, folder =>
            new CheckCommand(console, folder, new Compiled(bicep)).RunAsync(parsed.GetValue(code), cancellation)));
        return command;
    }

    private static Command Plan(IAnsiConsole console, BicepProgram bicep)
    {
        var code = new Argument<string?>("CODE") { Description = "The library.", Arity = ArgumentArity.ZeroOrOne };
        var region = new Option<bool>("--region") { Description = "What all libraries share, instead of one library." };
        var write = new Option<bool>("--write") { Description = "Keep the new snapshot: commit it, so that the change can be reviewed." };
        var against = new Option<string?>("--against") { HelpName = "FOLDER", Description = "Instead of one library: all, compared with the snapshots kept in another tree's infra/; only those that change are said." };
        var usage = new UsageOptions();
        var command = new Command("plan", "What would change against the kept snapshot, resource by resource, and what a month would cost.") { code, region, write, against, DryRun };
        usage.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(against) is not null && (result.GetResult(code) is { Tokens.Count: > 0 } || result.GetResult(region) is { Implicit: false } || result.GetResult(write) is { Implicit: false }))
            {
                result.AddError("--against is about all libraries, and writes nothing: leave CODE, --region and --write out.");
            }
        });
        command.SetAction((parsed, cancellation) => InFolderAsync(parsed, folder => parsed.GetValue(against) is { } there
            ? AgainstAsync(there, other => new CompareCommand(console, folder, other, bicep).RunAsync(usage.Of(parsed), cancellation))
            : new PlanCommand(console, folder, bicep).RunAsync(
                parsed.GetValue(region) ? null : parsed.GetValue(code) ?? "", usage.Of(parsed), parsed.GetValue(write) && !parsed.GetValue(DryRun), cancellation)));
        return command;
    }

    private static async Task<int> AgainstAsync(string there, Func<InfraFolder, Task<int>> run)
    {
        if (InfraFolder.Find(there) is { } other)
        {
            return await run(other);
        }

        await Console.Error.WriteLineAsync(new Fault(there, "is no folder infra/ with a main.bicep.", "check the other branch out beside this one, and name its infra/.").ToString());
        return ExitCode.Mistake;
    }

    public static async Task<int> InFolderAsync(ParseResult parsed, Func<InfraFolder, Task<int>> run)
    {
        if (InfraFolder.Find(parsed.GetValue(Folder)) is { } folder)
        {
            return await run(folder);
        }

        await Console.Error.WriteLineAsync("No folder infra/ with a main.bicep is here or above. Next: stand in the repository, or name it with --folder.");
        return ExitCode.Mistake;
    }
}
