using System.CommandLine;
using Spectre.Console;

namespace Coworking.Provision.Azure;

/// <summary>The command <c>card-key</c>: an instance's one secret, made where it is missing, changed only by who types the code.</summary>
internal sealed class CardKeyCommand(IAnsiConsole console, InfraFolder folder, OtherPrograms programs)
{
    private readonly CardKey _key = new(programs);

    public static Command Of(IAnsiConsole console, OtherPrograms programs, Option<bool> dryRun)
    {
        var code = new Argument<string>("CODE") { Description = "The library." };
        var copy = new Option<string?>("--copy") { HelpName = "FILE", Description = "A new file that keeps the key for the region's safe; only you may read it." };
        var replace = new Option<string?>("--replace") { HelpName = "CODE", Description = "The code once more, to put another key in place of the one that is there: every card becomes somebody else's." };
        var command = new Command("card-key", "Makes the secret that library cards are known by, puts it into the vault and starts the app anew. Leaves one that is there alone, unless told.") { code, copy, replace, dryRun };
        command.SetAction((parsed, cancellation) => Commands.InFolderAsync(parsed, folder => new CardKeyCommand(console, folder, programs).RunAsync(
            parsed.GetValue(code)!, parsed.GetValue(copy), parsed.GetValue(replace), parsed.GetValue(dryRun), cancellation)));
        return command;
    }

    /// <summary>Says it when a library has none. That alone keeps nobody from deploying: everything but cards works without it.</summary>
    public async Task SayWhenMissingAsync(Instance instance, CancellationToken cancellation)
    {
        var there = await _key.IsThereAsync(instance, cancellation);
        if (!there.IsOk)
        {
            console.WriteLine($"{instance.Code}: whether it has a card key could not be asked. Next: {there.Error.Next}");
        }
        else if (!there.Value)
        {
            console.WriteLine($"{instance.Code}: has no card key, nobody can use a library card. Next: card-key {instance.Code}");
        }
    }

    private async Task<int> RunAsync(string code, string? copy, string? replace, bool dryRun, CancellationToken cancellation)
    {
        if (Refusal(code, copy, replace) is { } refusal)
        {
            return await refusal.RefuseAsync();
        }

        if (dryRun)
        {
            var named = Instance.Named(code);
            foreach (var command in new[] { CardKey.FindCommand(named), CardKey.SetCommand(named, "(a file that only you may read)"), CardKey.RestartCommand(named) })
            {
                console.WriteLine($"az {OtherPrograms.Typed(command)}");
            }

            return ExitCode.Good;
        }

        var found = await Deployed.FindAsync(programs, code, cancellation);
        if (!found.IsOk || found.Value is not { Instance: { } instance })
        {
            return await (found.IsOk ? found.Value?.HalfMade ?? new Fault(code, "is not in Azure.", $"deploy {code}; then the same command again.") : found.Error).RefuseAsync();
        }

        var there = await _key.IsThereAsync(instance, cancellation);
        if (!there.IsOk)
        {
            return await there.Error.RefuseAsync();
        }

        if (there.Value && replace is null)
        {
            console.WriteLine($"{code}: has its card key; nothing was changed");
            return ExitCode.Good;
        }

        if (await _key.MakeAsync(instance, copy, cancellation) is { } fault)
        {
            return await fault.RefuseAsync();
        }

        console.WriteLine($"{code}: has {(there.Value ? "another" : "its")} card key{(copy is null ? "" : $"; a copy is in {copy}: bring it to the region's safe and remove it here")}");
        return ExitCode.Good;
    }

    private Fault? Refusal(string code, string? copy, string? replace)
    {
        if (!folder.Has(code))
        {
            return new Fault(code, "there is no such library.", $"name one of {string.Join(", ", folder.Libraries)}");
        }

        if (replace is not null && replace != code)
        {
            return new Fault(code, $"'{replace}' is not its code; nothing was changed.", $"read what another key does, in api/docs/operations; then: card-key {code} --replace {code}");
        }

        return copy is null || (!File.Exists(copy) && Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(copy))))
            ? null
            : new Fault(copy, "is there already, or its folder is not; nothing was changed.", "name a new file in a folder that is there.");
    }
}
