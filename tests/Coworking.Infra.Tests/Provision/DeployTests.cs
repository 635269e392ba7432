using System.Text.RegularExpressions;
using Coworking.Infra.Tests.Templates;

namespace Coworking.Infra.Tests.Provision;

/// <summary>
/// The commands that go to Azure, with the real program, real processes and a stand-in for <c>az</c>: which commands in which
/// order, and what is done when one fails. That Azure takes them is not proven here.
/// </summary>
public sealed partial class DeployTests(Bicep bicep)
{
    [Fact]
    public async Task A_first_library_gets_the_region_its_resources_and_its_package()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("demo");

        var run = await azure.RunAsync(folder, "deploy", "demo", "--release", "1.4.0", "--package", azure.Package, "--site", azure.Site, "--yes");

        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.Code);
        Assert.Contains("demo: well, on 1.4.0", run.Output, StringComparison.Ordinal);
        Assert.Contains("demo: pages of 1.4.0", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("token-of", run.Output + string.Join('\n', azure.Asked), StringComparison.Ordinal);
        Assert.Equal(
            [
                "stack sub list --query [?name=='coworking-demo'] --output json",
                "stack sub list --query [?name=='coworking-region'] --output json",
                $"deployment sub what-if --location westeurope --parameters {folder.PathOf("regional.bicepparam")}",
                $"deployment sub what-if --location westeurope --parameters {folder.ParametersOf("demo")} --parameters release=1.4.0",
                $"stack sub create --name coworking-region --location westeurope --parameters {folder.PathOf("regional.bicepparam")} --action-on-unmanage detachAll --deny-settings-mode none --yes --output none",
                $"stack sub create --name coworking-demo --location westeurope --parameters {folder.ParametersOf("demo")} --parameters release=1.4.0 --tags files=* release=1.4.0 --action-on-unmanage detachAll --deny-settings-mode none --yes --output json",
                $"functionapp deployment source config-zip --resource-group coworking-demo --name coworking-demo-abc --src {azure.Package} --output none",
                $"dotnet run --project {Path.GetFullPath(folder.PathOf("../api/Coworking.Upkeep"))} -- import {folder.PathOf("libraries/demo.centre.json")}",
                "staticwebapp secrets list --name coworking-demo-site --resource-group coworking-demo --query properties.apiKey --output tsv",
                $"node {azure.Site}/stamp.mjs --centre {folder.PathOf("libraries/demo.centre.json")} --settings *",
                $"npm ci --prefix {folder.PathOf("publisher")} --ignore-scripts",
                $"npm exec --prefix {folder.PathOf("publisher")} --no -- swa deploy * --env production",
                "stack sub list --query [?name=='coworking-demo'] --output json",
                "keyvault secret list --vault-name cwdemodata --query [?name=='card-key'].name --output tsv",
            ],
            azure.Asked.Select(line => WorkFolder().Replace(line, "*")));
    }

    [Theory]
    [InlineData("1.3.2", "1.4.0")]
    [InlineData("1.4.0", "1.3.2")]
    public async Task Another_release_is_there_when_its_package_is(string from, string to)
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("demo");
        string[] Deploy(string release) => ["deploy", "demo", "--release", release, "--package", azure.PackageOf(release), "--yes", "--patience", "30"];
        Assert.Equal(0, (await azure.RunAsync(folder, Deploy(from))).Code);
        azure.FailAt("config-zip", "ERROR: the package was not taken");

        var stopped = await azure.RunAsync(folder, Deploy(to));
        azure.FailAt("nothing at all", "");
        var between = azure.Kept("release-demo");
        var resumed = await azure.RunAsync(folder, Deploy(to));

        Assert.Equal((1, 0), (stopped.Code, resumed.Code));
        Assert.Equal((from, to), (between, azure.Kept("release-demo")));
        Assert.Contains($"demo: well, on {to}", resumed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_of_another_release_than_it_is_called_is_not_taken_for_it()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("demo");

        var run = await azure.RunAsync(folder, "deploy", "demo", "--release", "1.4.0", "--package", azure.PackageOf("1.3.2"), "--yes", "--patience", "1");

        Assert.Equal(1, run.Code);
        Assert.Contains("is not on 1.4.0: reports 1.3.2. Next: publish the package with -p:InformationalVersion=1.4.0", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resources_alone_leave_the_release_its_name()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("demo");
        await azure.RunAsync(folder, "deploy", "demo", "--release", "1.4.0", "--package", azure.Package, "--yes");

        var run = await azure.RunAsync(folder, "deploy", "demo", "--yes");

        Assert.Equal(0, run.Code);
        Assert.Equal(2, azure.Asked.Count(line => line.StartsWith("stack sub create", StringComparison.Ordinal) && line.Contains("release=1.4.0", StringComparison.Ordinal)));
        Assert.Single(azure.Asked, line => line.StartsWith("functionapp", StringComparison.Ordinal));
        Assert.Single(azure.Asked, line => line.StartsWith("stack sub create --name coworking-region ", StringComparison.Ordinal));

        azure.MakeIll("demo");
        var before = azure.Changes.Count;
        var ill = await azure.RunAsync(folder, "deploy", "demo", "--yes");

        Assert.Equal(1, ill.Code);
        Assert.Contains("does not say which release it runs", ill.Errors, StringComparison.Ordinal);
        Assert.Equal(before, azure.Changes.Count);
    }

    [Fact]
    public async Task Nothing_changes_without_a_yes()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("demo");

        var run = await azure.RunAsync(folder, "deploy", "demo");

        Assert.Equal(1, run.Code);
        Assert.Contains("44 to create", run.Output, StringComparison.Ordinal);
        Assert.Contains("nothing was changed. Next: the same command with --yes.", run.Errors, StringComparison.Ordinal);
        Assert.Empty(azure.Changes);
    }

    [Fact]
    public async Task A_dry_run_says_the_commands_and_asks_nothing_of_Azure()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("demo");

        var run = await azure.RunAsync(folder, "deploy", "demo", "--release", "1.4.0", "--package", azure.Package, "--site", azure.Site, "--dry-run");

        Assert.Equal(0, run.Code);
        Assert.Equal(
            ["az stack sub create", "az stack sub create", "az functionapp deployment source", "curl --fail (its", "dotnet run --project", "az staticwebapp secrets list", "node", "npm ci --prefix", "npm exec --prefix"],
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Beginning().Match(line).Value));
        Assert.Empty(azure.Asked);
    }

    [Fact]
    public async Task What_stopped_half_way_goes_on_there_with_the_same_command()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("demo");
        string[] deploy = ["deploy", "demo", "--release", "1.4.0", "--package", azure.Package, "--site", azure.Site, "--yes"];
        azure.FailAt("npm exec ", "the token was not taken");

        var stopped = await azure.RunAsync(folder, deploy);
        azure.FailAt("nothing at all", "");
        var before = azure.Changes.Count;
        var resumed = await azure.RunAsync(folder, deploy);

        Assert.Equal((1, 0), (stopped.Code, resumed.Code));
        Assert.Contains("the token was not taken Next: mend that, then the same command again", stopped.Errors, StringComparison.Ordinal);
        Assert.Equal(["stack", "npm"], azure.Changes.Skip(before).Select(line => line.Split(' ')[0]));
        Assert.Contains("1.4.0", azure.Kept("pages-demo"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_centre_that_is_set_up_is_left_to_its_director()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("demo");
        azure.Keep("centre-demo", "the director's own");

        var run = await azure.RunAsync(folder, "deploy", "demo", "--release", "1.4.0", "--package", azure.Package, "--yes");

        Assert.Equal(0, run.Code);
        Assert.DoesNotContain(azure.Asked, line => line.StartsWith("dotnet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_centre_that_may_not_be_set_up_names_the_role_that_is_missing()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("demo");
        azure.FailAt("dotnet run", "Storage does not do it: AuthorizationPermissionMismatch.");

        var run = await azure.RunAsync(folder, "deploy", "demo", "--release", "1.4.0", "--package", azure.Package, "--yes");

        Assert.Equal(1, run.Code);
        Assert.Contains("AuthorizationPermissionMismatch. Next: make sure that you have the role Storage Table Data Contributor on cwdemodata", run.Errors, StringComparison.Ordinal);
    }

    [GeneratedRegex("^(az \\w+ \\w+ \\w+|node|\\S+ \\S+ \\S+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Beginning();

    // Where the pages are stamped, another folder each time; and what the files come to.
    [GeneratedRegex("/\\S*coworking-site-\\S+( --out \\S+)?|(?<=files=)[0-9a-f]{16}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WorkFolder();
}
