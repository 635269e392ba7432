using System.CommandLine;
using System.Text.Json.Nodes;
using Coworking.Domain.Common;
using Coworking.Provision.Azure;
using Coworking.Provision.Templates;
using Spectre.Console;

namespace Coworking.Provision.Identity;

/// <summary>Who of the staff has which role at a library; gives one, and takes it away.</summary>
internal sealed class StaffCommand(IAnsiConsole console, InfraFolder folder, BicepProgram bicep, OtherPrograms programs)
{
    private const string Unmade = "(its principal)";

    private readonly TenantDirectory _directory = new(programs);

    public static Command Of(IAnsiConsole console, BicepProgram bicep, OtherPrograms programs, Option<bool> dryRun)
    {
        var code = new Argument<string>("CODE") { Description = "The library." };
        var give = Role("--give", "Gives this role to --person; having it already changes nothing.");
        var take = Role("--take", "Takes this role from --person.");
        var person = new Option<string?>("--person") { HelpName = "name@region.kz", Description = "Who, by the name that she signs in with." };
        var command = new Command("staff", "Says who has which role at a library, gives one or takes it away; az must be signed in to the tenant of the staff.") { code, give, take, person, dryRun };
        command.Validators.Add(result =>
        {
            bool Told(Option<string?> option) => result.GetResult(option) is { Tokens.Count: > 0 };
            if ((Told(give) && Told(take)) || (Told(give) || Told(take)) != Told(person))
            {
                result.AddError("Say CODE alone, CODE --give ROLE --person NAME, or CODE --take ROLE --person NAME.");
            }
        });
        command.SetAction((parsed, cancellation) => Commands.InFolderAsync(parsed, folder =>
        {
            var staff = new StaffCommand(console, folder, bicep, programs);
            var (library, isDry) = (parsed.GetValue(code)!, parsed.GetValue(dryRun));
            return parsed.GetValue(give) is { } given ? staff.GiveAsync(library, given, parsed.GetValue(person)!, isDry, cancellation)
                : parsed.GetValue(take) is { } taken ? staff.TakeAsync(library, taken, parsed.GetValue(person)!, isDry, cancellation)
                : staff.ShowAsync(library, isDry, cancellation);
        }));
        return command;
    }

    private async Task<int> ShowAsync(string code, bool dryRun, CancellationToken cancellation)
    {
        if (dryRun)
        {
            return Say(ListCommand(Unmade));
        }

        var given = await GivenAsync(code, cancellation);
        if (!given.IsOk)
        {
            return await given.Error.RefuseAsync();
        }

        foreach (var (role, _) in Registration.Roles)
        {
            var people = given.Value.Roles.Where(one => one.RoleId == Registration.RoleIdOf(code, role)).Select(one => one.Name).Order(StringComparer.Ordinal).ToList();
            console.WriteLine($"{role}: {(people.Count > 0 ? string.Join(", ", people) : "nobody")}");
        }

        return ExitCode.Good;
    }

    private async Task<int> GiveAsync(string code, string role, string person, bool dryRun, CancellationToken cancellation)
    {
        var roleId = Registration.RoleIdOf(code, role);
        if (dryRun)
        {
            return Say(PersonCommand(person), GiveCommand(Unmade, "(her id)", roleId));
        }

        var given = await GivenAsync(code, cancellation);
        var who = given.IsOk ? await PersonAsync(person, cancellation) : given.Error;
        if (!who.IsOk)
        {
            return await who.Error.RefuseAsync();
        }

        if (given.Value.Roles.Any(one => one.RoleId == roleId && one.PersonId == who.Value))
        {
            return Said($"{code}: {person} has the role {role} already");
        }

        var done = await programs.AzAsync(GiveCommand(given.Value.Principal, who.Value, roleId), cancellation);
        return done.IsOk ? Said($"{code}: {person} has the role {role} from her next sign-in on") : await done.Error.RefuseAsync();
    }

    private async Task<int> TakeAsync(string code, string role, string person, bool dryRun, CancellationToken cancellation)
    {
        if (dryRun)
        {
            return Say(PersonCommand(person), TakeCommand(Unmade, "(the assignment)"));
        }

        var given = await GivenAsync(code, cancellation);
        var who = given.IsOk ? await PersonAsync(person, cancellation) : given.Error;
        if (!who.IsOk)
        {
            return await who.Error.RefuseAsync();
        }

        if (given.Value.Roles.FirstOrDefault(one => one.RoleId == Registration.RoleIdOf(code, role) && one.PersonId == who.Value) is not { } there)
        {
            return Said($"{code}: {person} does not have the role {role}");
        }

        var done = await programs.AzAsync(TakeCommand(given.Value.Principal, there.Id), cancellation);
        return done.IsOk ? Said($"{code}: {person} has the role {role} no more, once what she is signed in with has ended, within about an hour") : await done.Error.RefuseAsync();
    }

    /// <summary>All roles that are given at a library.</summary>
    private async Task<Result<Given, Fault>> GivenAsync(string code, CancellationToken cancellation)
    {
        if (await new RightTenant(folder, new Compiled(bicep), _directory).FaultOfAsync(code, Who.Staff, cancellation) is { } wrong)
        {
            return wrong;
        }

        var application = await _directory.FindAsync(Registration.NameOf(code), cancellation);
        var principal = application is { IsOk: true, Value: { } there } ? await _directory.PrincipalAsync(there, cancellation) : application.IsOk ? (string?)null : application.Error;
        if (principal is { IsOk: true, Value: null })
        {
            return new Fault(code, "has no registration of its staff yet.", $"identity {code} --for staff");
        }

        if (!principal.IsOk)
        {
            return principal.Error;
        }

        var listed = await programs.AzAsync(ListCommand(principal.Value!), cancellation);
        return listed.IsOk
            ? new Given(principal.Value!, [.. JsonNode.Parse(listed.Value)!["value"]!.AsArray().Select(one => new GivenRole(one!.Text("id"), one!.Text("appRoleId"), one!.Text("principalId"), one!.Text("principalDisplayName")))])
            : listed.Error;
    }

    private async Task<Result<string, Fault>> PersonAsync(string person, CancellationToken cancellation)
    {
        var found = await programs.AzAsync(PersonCommand(person), cancellation);
        return found.IsOk ? found.Value.Trim() : found.Error;
    }

    private int Said(string line)
    {
        console.WriteLine(line);
        return ExitCode.Good;
    }

    private int Say(params string[][] commands) => Said(string.Join(Environment.NewLine, commands.Select(command => $"az {OtherPrograms.Typed(command)}")));

    private static Option<string?> Role(string name, string description)
    {
        var option = new Option<string?>(name) { HelpName = string.Join('|', Registration.Roles.Select(role => role.Value)), Description = description };
        option.AcceptOnlyFromAmong([.. Registration.Roles.Select(role => role.Value)]);
        return option;
    }

    private static string[] PersonCommand(string person) => ["ad", "user", "show", "--id", person, "--query", "id", "--output", "tsv"];

    private static string[] ListCommand(string principal) => ["rest", "--method", "get", "--url", $"{RolesOf(principal)}?$top=999", "--output", "json"];

    private static string[] GiveCommand(string principal, string person, string roleId) =>
    [
        "rest", "--method", "post", "--url", RolesOf(principal), "--headers", "Content-Type=application/json", "--output", "none", "--body",
        new JsonObject { ["principalId"] = person, ["resourceId"] = principal, ["appRoleId"] = roleId }.ToJsonString(),
    ];

    private static string[] TakeCommand(string principal, string assignment) => ["rest", "--method", "delete", "--url", $"{RolesOf(principal)}/{assignment}"];

    private static string RolesOf(string principal) => $"https://graph.microsoft.com/v1.0/servicePrincipals/{principal}/appRoleAssignedTo";

    /// <summary>What is given at a library's service principal.</summary>
    private sealed record Given(string Principal, IReadOnlyList<GivenRole> Roles);

    private sealed record GivenRole(string Id, string RoleId, string PersonId, string Name);
}
