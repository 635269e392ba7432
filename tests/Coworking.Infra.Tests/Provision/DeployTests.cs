using System.Text.Json.Nodes;
using Coworking.Infra.Tests.Templates;

namespace Coworking.Infra.Tests.Provision;

/// <summary>
/// The commands that go to Azure, with the real program, real processes and a stand-in for <c>az</c>: which commands in which
/// order, and what is done when one fails. That Azure takes them is not proven here.
/// </summary>
public sealed class DeployTests
{
    [Fact]
    public async Task A_first_library_gets_the_region_its_resources_and_its_package()
    {
        using var azure = new FakeAzure();
        using var folder = new TemplateFolder().WithOnly("demo");

        var run = await azure.RunAsync(folder, "deploy", "demo", "--release", "1.4.0", "--package", azure.Package, "--yes");

        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.Code);
        Assert.Contains("demo: well, on 1.4.0", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            [
                $"deployment sub what-if --location westeurope --parameters {folder.ParametersOf("demo")} --parameters release=1.4.0",
                "group exists --name coworking-region",
                $"deployment sub create --name coworking-region --location westeurope --parameters {folder.PathOf("regional.bicepparam")} --output none",
                $"stack sub create --name coworking-demo --location westeurope --parameters {folder.ParametersOf("demo")} --parameters release=1.4.0 --action-on-unmanage detachAll --deny-settings-mode none --yes --output json",
                $"functionapp deployment source config-zip --resource-group coworking-demo --name coworking-demo-abc --src {azure.Package} --output none",
            ],
            azure.Asked);
    }

    [Fact]
    public async Task Resources_alone_leave_the_release_its_name()
    {
        using var azure = new FakeAzure();
        using var folder = new TemplateFolder().WithOnly("demo");
        await azure.RunAsync(folder, "deploy", "demo", "--release", "1.4.0", "--package", azure.Package, "--yes");

        var run = await azure.RunAsync(folder, "deploy", "demo", "--yes");

        Assert.Equal(0, run.Code);
        Assert.Equal(2, azure.Asked.Count(line => line.StartsWith("stack sub create", StringComparison.Ordinal) && line.Contains("release=1.4.0", StringComparison.Ordinal)));
        Assert.Single(azure.Asked, line => line.StartsWith("functionapp", StringComparison.Ordinal));
        Assert.Single(azure.Asked, line => line.StartsWith("deployment sub create", StringComparison.Ordinal));

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
        using var azure = new FakeAzure();
        using var folder = new TemplateFolder().WithOnly("demo");

        var run = await azure.RunAsync(folder, "deploy", "demo");

        Assert.Equal(1, run.Code);
        Assert.Contains("44 to create", run.Output, StringComparison.Ordinal);
        Assert.Contains("nothing was changed. Next: the same command with --yes.", run.Errors, StringComparison.Ordinal);
        Assert.Empty(azure.Changes);
    }

    [Fact]
    public async Task A_dry_run_says_the_commands_and_asks_nothing_of_Azure()
    {
        using var azure = new FakeAzure();
        using var folder = new TemplateFolder().WithOnly("demo");

        var run = await azure.RunAsync(folder, "deploy", "demo", "--release", "1.4.0", "--package", azure.Package, "--dry-run");

        Assert.Equal(0, run.Code);
        Assert.Contains("az stack sub create --name coworking-demo ", run.Output, StringComparison.Ordinal);
        Assert.Empty(azure.Asked);
    }

    [Theory]
    [InlineData("fault", "accent")]
    [InlineData("registration", "registration that is not filled in")]
    [InlineData("package", "is not there")]
    public async Task What_is_not_ready_never_reaches_Azure(string what, string why)
    {
        using var azure = new FakeAzure();
        using var folder = new TemplateFolder().WithOnly("demo");
        if (what is "fault")
        {
            folder.With("libraries/demo.centre.json", "#0b6e4f", "green");
        }
        else if (what is "registration")
        {
            folder.With("libraries/demo.bicepparam", "20000000-0000-4000-8000-00000000000b", "00000000-0000-0000-0000-000000000000");
            await azure.RunAsync(folder, "plan", "demo", "--write");
        }

        var run = await azure.RunAsync(folder, "deploy", "demo", "--release", "1.4.0", "--package", what is "package" ? "/nowhere/api.zip" : azure.Package, "--yes");

        Assert.Equal(1, run.Code);
        Assert.Contains(why, run.Errors, StringComparison.Ordinal);
        Assert.Contains("Next: ", run.Errors, StringComparison.Ordinal);
        Assert.Empty(azure.Asked);
    }

    [Theory]
    [InlineData("what-if", "ERROR: Please run 'az login' to setup account.", "Next: az login")]
    [InlineData("stack sub create", "ERROR: (AuthorizationFailed) The client may not write role assignments.", "AuthorizationFailed) The client may not write role assignments. Next: mend that")]
    [InlineData("config-zip", "ERROR: the package was not taken", "the package was not taken Next: ")]
    public async Task What_az_says_no_to_is_passed_on_with_the_next_step(string at, string says, string told)
    {
        using var azure = new FakeAzure();
        using var folder = new TemplateFolder().WithOnly("demo");
        azure.FailAt(at, says);

        var run = await azure.RunAsync(folder, "deploy", "demo", "--release", "1.4.0", "--package", azure.Package, "--yes");

        Assert.Equal(1, run.Code);
        Assert.Contains(told, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_az_it_says_where_to_get_it()
    {
        using var folder = new TemplateFolder().WithOnly("demo");

        var run = await Provisioning.RunAsync(folder.Root, new(StringComparer.Ordinal) { ["PATH"] = folder.Root }, "status");

        Assert.Equal(2, run.Code);
        Assert.Contains("az: is not on the PATH. Next: install it", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_stops_at_the_first_that_is_ill_goes_on_there_and_can_be_taken_back()
    {
        using var azure = new FakeAzure();
        using var folder = new TemplateFolder().WithOnly("aksu", "demo", "pavlodar");
        string[] Ring(string release) => ["release", "--ring", "pilot", "--release", release, "--package", azure.Package, "--patience", "2"];
        azure.MakeIll("demo");

        var stopped = await azure.RunAsync(folder, Ring("1.4.0"));

        Assert.Equal(1, stopped.Code);
        Assert.Contains("Not brought there: demo, pavlodar", stopped.Errors, StringComparison.Ordinal);
        Assert.Contains("demo: is not on 1.4.0: answers 503. Next: ", stopped.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(azure.Asked, line => line.Contains("pavlodar", StringComparison.Ordinal));
        Assert.Equal([("aksu", "not in Azure", null), ("demo", "ill", null), ("pavlodar", "not in Azure", null)], await StatusAsync(azure, folder, 1));

        azure.MakeWell("demo");
        var before = azure.Changes.Count;
        var resumed = await azure.RunAsync(folder, Ring("1.4.0"));

        Assert.Equal("", resumed.Errors);
        Assert.Equal(0, resumed.Code);
        Assert.Contains("demo: is on 1.4.0 already", resumed.Output, StringComparison.Ordinal);
        Assert.All(azure.Changes.Skip(before), line => Assert.Contains("pavlodar", line, StringComparison.Ordinal));
        Assert.Equal([("aksu", "not in Azure", null), ("demo", "well", "1.4.0"), ("pavlodar", "well", "1.4.0")], await StatusAsync(azure, folder, 0));

        var back = await azure.RunAsync(folder, Ring("1.3.2"));

        Assert.Equal("", back.Errors);
        Assert.Equal(0, back.Code);
        Assert.Equal([("aksu", "not in Azure", null), ("demo", "well", "1.3.2"), ("pavlodar", "well", "1.3.2")], await StatusAsync(azure, folder, 0));
        Assert.DoesNotContain(azure.Changes, line => line.Contains("aksu", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("release", "--ring", "all", "--release", "1", "--package", "x")]
    [InlineData("release", "--ring", "pilot", "--release", "1")]
    [InlineData("deploy", "demo", "--release", "1")]
    [InlineData("deploy")]
    public async Task Half_a_command_is_refused(params string[] arguments)
    {
        using var azure = new FakeAzure();
        using var folder = new TemplateFolder().WithOnly("demo");

        var run = await azure.RunAsync(folder, arguments);

        Assert.Equal(2, run.Code);
        Assert.Contains("Next: ", run.Errors, StringComparison.Ordinal);
        Assert.Empty(azure.Asked);
    }

    private static async Task<IReadOnlyList<(string? Library, string? State, string? Release)>> StatusAsync(FakeAzure azure, TemplateFolder folder, int code)
    {
        var table = await azure.RunAsync(folder, "status");
        var run = await azure.RunAsync(folder, "status", "--json");

        Assert.Equal([code, code], [table.Code, run.Code]);
        var rows = JsonNode.Parse(run.Output)!.AsArray().Select(row => (Library: row!["library"]?.GetValue<string>(), State: row["state"]?.GetValue<string>(), Release: row["release"]?.GetValue<string>())).ToList();
        Assert.All(rows, row => Assert.Matches($"(?m)^ *{row.Library} +{row.State} +{row.Release}", table.Output));
        return rows;
    }
}
