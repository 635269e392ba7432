using System.CommandLine;
using System.CommandLine.Parsing;
using Coworking.Provision.Azure;
using Coworking.Provision.Templates;
using Spectre.Console;

namespace Coworking.Provision.Identity;

/// <summary>The command <c>identity</c>.</summary>
internal static class IdentityCommands
{
    public static Command Identity(IAnsiConsole console, BicepProgram bicep, OtherPrograms programs, Option<bool> dryRun)
    {
        var code = new Argument<string?>("CODE") { Description = "The library.", Arity = ArgumentArity.ZeroOrOne };
        var who = new Option<string?>("--for") { HelpName = "patrons|staff", Description = "Whose registration; az must be signed in to that tenant." };
        who.AcceptOnlyFromAmong("patrons", "staff");
        var origin = new Option<string[]>("--origin") { HelpName = "https://…", Description = "Where the library's pages are; sign-in comes back there. May be told several times; unless told, return addresses stay as they are.", DefaultValueFactory = _ => [] };
        var repository = new Option<string?>("--repository") { HelpName = "owner/name", Description = "Instead of a library: what releases from this GitHub repository sign in as." };
        var command = new Command("identity", "Makes or brings up to date who may sign in: a library's registration in one tenant, or the one that releases act as. Makes no secret.") { code, who, origin, repository, dryRun };
        command.Validators.Add(result =>
        {
            // What was not understood has its own error already; asking for its value would throw.
            static bool Told(SymbolResult? said) => said?.Tokens.Count > 0;
            var (hasCode, hasWho, hasRepository) = (Told(result.GetResult(code)), Told(result.GetResult(who)), Told(result.GetResult(repository)));
            if (hasCode != hasWho || hasCode == hasRepository)
            {
                result.AddError("Say CODE --for patrons, CODE --for staff, or --repository owner/name.");
            }
        });
        command.SetAction((parsed, cancellation) => Commands.InFolderAsync(parsed, folder =>
        {
            var identity = new IdentityCommand(console, folder, new Compiled(bicep), programs);
            return parsed.GetValue(repository) is { } from
                ? identity.ReleasesAsync(from, parsed.GetValue(dryRun), cancellation)
                : identity.LibraryAsync(parsed.GetValue(code)!, parsed.GetValue(who) is "patrons" ? Who.Patrons : Who.Staff, parsed.GetValue(origin)!, parsed.GetValue(dryRun), cancellation);
        }));
        return command;
    }
}
