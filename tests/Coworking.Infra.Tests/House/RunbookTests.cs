using System.CommandLine;
using System.Text.RegularExpressions;
using Coworking.Infra.Tests.Templates;
using Coworking.Provision.Azure;
using Spectre.Console;

namespace Coworking.Infra.Tests.House;

/// <summary>Every command that api/docs/operations names exists with those options: a step that cannot be done is found here, not at night.</summary>
public sealed partial class RunbookTests(Bicep bicep)
{
    // az itself is not at hand: what the pages may use of it is written down here, and whoever uses more looks it up first.
    private static readonly Dictionary<string, string[]> Az = new(StringComparer.Ordinal)
    {
        ["login"] = ["--tenant", "--allow-no-subscriptions"],
        ["stack sub show"] = ["--name", "--query"],
        // Never --value: what stands on a command line is seen by others.
        ["keyvault secret set"] = ["--vault-name", "--name", "--file", "--encoding", "--output"],
        ["keyvault secret download"] = ["--vault-name", "--name", "--file", "--encoding"],
        ["functionapp start"] = ["--resource-group", "--name"],
        ["functionapp stop"] = ["--resource-group", "--name"],
        ["storage table delete"] = ["--account-name", "--auth-mode", "--name"],
        ["storage blob download-batch"] = ["--account-name", "--auth-mode", "--source", "--destination", "--pattern"],
        ["group create"] = ["--name", "--location"],
        ["group delete"] = ["--name", "--yes"],
        ["group exists"] = ["--name"],
        ["role assignment create"] = ["--assignee", "--scope", "--role", "--condition", "--condition-version"],
        ["role assignment list"] = ["--assignee", "--scope", "--output"],
        ["storage account create"] = ["--name", "--resource-group", "--location", "--sku", "--allow-shared-key-access", "--allow-blob-public-access", "--min-tls-version"],
        ["storage container create"] = ["--account-name", "--auth-mode", "--name"],
        ["storage blob upload-batch"] = ["--account-name", "--auth-mode", "--source", "--destination"],
    };

    private static readonly Dictionary<string, string[]> Gh = new(StringComparer.Ordinal) { ["variable set"] = ["--env", "--repo", "--body"] };

    private static readonly string[] Provision = ["dotnet", "run", "--project", "infra/Coworking.Provision", "--"];
    private static readonly string[] Upkeep = ["dotnet", "run", "--project", "api/Coworking.Upkeep", "--"];

    [Fact]
    public async Task Every_command_in_the_operations_pages_exists_with_those_options()
    {
        var commands = new List<string[]>();
        foreach (var page in Directory.EnumerateFiles(Repository.At("api", "docs", "operations"), "*.md"))
        {
            commands.AddRange(CommandsOf(await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken)));
        }

        Assert.True(commands.Count > 40, "Hardly a command was found: did the pages change their form?");
        Assert.Empty(commands.SelectMany(FaultsOf));
    }

    [Fact]
    public async Task Every_command_of_the_runbooks_that_reads_or_writes_data_stands_under_the_account_that_it_means()
    {
        var isSaid = false;
        foreach (var command in CommandsOf(await File.ReadAllTextAsync(Repository.At("api", "docs", "operations", "runbooks.md"), TestContext.Current.CancellationToken)))
        {
            isSaid = command[0] is "export" || (isSaid && command[0] is not "unset");
            Assert.True(isSaid || !command.Take(5).SequenceEqual(Upkeep, StringComparer.Ordinal), string.Join(' ', command));
        }

        Assert.False(isSaid, "The last account is still said at the end.");
    }

    [Theory]
    [InlineData("dotnet run --project infra/Coworking.Provision -- release --ring all --release 1 --package x")]
    [InlineData("dotnet run --project infra/Coworking.Provision -- deploy demo --sight web")]
    [InlineData("dotnet run --project api/Coworking.Upkeep -- restore")]
    [InlineData("dotnet run --project api/Coworking.Nowhere -- restore")]
    [InlineData("az storage blob download-batch --from backups")]
    [InlineData("az storage blob teleport")]
    [InlineData("az keyvault secret set --vault-name v --name card-key --value KEY")]
    [InlineData("az role assignment create --assignee x --give Owner")]
    [InlineData("gh secret set KEY --body x")]
    [InlineData("openssl rand -base64 32")]
    [InlineData("node web/stump.mjs")]
    [InlineData("npm run --prefix web bild")]
    public void A_command_that_does_not_exist_is_found_out(string line) =>
        Assert.NotEmpty(CommandsOf($"```sh\n{line}\n```").SelectMany(FaultsOf));

    private IEnumerable<string> FaultsOf(string[] command) => command switch
    {
        _ when command.Take(5).SequenceEqual(Provision, StringComparer.Ordinal) => Errors(Coworking.Provision.Commands.Root(AnsiConsole.Console, bicep.Program, new OtherPrograms(), TimeProvider.System), command),
        _ when command.Take(5).SequenceEqual(Upkeep, StringComparer.Ordinal) => Errors(Coworking.Upkeep.Commands.Root((_, _) => Task.FromResult(0)), command),
        ["az", .. var words] => FaultsOf("az", Az, words),
        ["gh", "api", ..] => [],
        ["gh", .. var words] => FaultsOf("gh", Gh, words),
        ["curl", "--fail", "--silent", "--output", "/dev/null", _] => [],
        ["dotnet", "publish", var project, ..] => Directory.Exists(Repository.At(project)) ? [] : [$"no project {project}"],
        ["node", var script, ..] => File.Exists(Repository.At(script)) ? [] : [$"no script {script}"],
        ["npm", "ci", "--prefix", "web", ..] or ["npm", "run", "build", "--prefix", "web"] or ["npm", "run", "--prefix", "web", "build"] or ["export", ..] or ["unset", ..] or ["umask", "077"] or ["rm", "key"] or ["rm", "-r", "drill"] or ["for", _, "in", ..] or ["done"] or ["zip", ..] or ["cd", ..] => [],
        _ => [$"nobody knows: {string.Join(' ', command)}"],
    };

    private static IEnumerable<string> Errors(RootCommand root, string[] command) =>
        root.Parse([.. command.Skip(5).Select(word => word.StartsWith("infra/", StringComparison.Ordinal) ? Repository.At(word) : word)]).Errors.Select(error => $"{string.Join(' ', command.Skip(3))}: {error.Message}");

    private static IEnumerable<string> FaultsOf(string program, Dictionary<string, string[]> known, string[] words)
    {
        var name = string.Join(' ', words.TakeWhile(word => !word.StartsWith('-')));
        if (known.Keys.FirstOrDefault(one => name == one || name.StartsWith($"{one} ", StringComparison.Ordinal)) is not { } command)
        {
            return [$"nobody looked up: {program} {name}"];
        }

        return words.Where(word => word.StartsWith("--", StringComparison.Ordinal) && !known[command].Contains(word, StringComparer.Ordinal)).Select(word => $"{program} {command} has no {word}");
    }

    /// <summary>The commands of the fenced blocks, as words; what stands in <c>$(…)</c> is one word.</summary>
    private static IEnumerable<string[]> CommandsOf(string page) =>
        Fence().Matches(page).SelectMany(block => block.Groups["body"].Value.Split('\n'))
            .Select(line => line.Trim().TrimStart('(').TrimEnd(')'))
            .Where(line => line.Length > 0)
            .SelectMany(line => line.Split(" && "))
            .Select(line => Word().Matches(line).Select(word => word.Value.Trim('"', '\'')).ToArray());

    [GeneratedRegex("```sh\n(?<body>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fence();

    [GeneratedRegex("\"[^\"]*\"|'[^']*'|\\S+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
