using Coworking.Infra.Tests.Templates;

namespace Coworking.Infra.Tests.Provision;

/// <summary>A release is taken back to the one that was well there before; with the real program and a stand-in for <c>az</c>.</summary>
public sealed class RollbackTests(Bicep bicep)
{
    [Fact]
    public async Task It_knows_the_release_before_says_where_its_package_is_and_touches_no_resource()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = await OnTwoAsync(azure);
        var before = azure.Changes.Count;

        var asked = await azure.RunAsync(folder, "rollback", "demo");
        var dry = await azure.RunAsync(folder, [.. Rollback(azure), "--dry-run"]);
        Assert.Equal(before, azure.Changes.Count);
        var back = await azure.RunAsync(folder, Rollback(azure));
        var again = await azure.RunAsync(folder, Rollback(azure));

        Assert.Equal([1, 0, 0, 0], new[] { asked, dry, back, again }.Select(run => run.Code));
        Assert.Contains("demo: would go back to 1.3.2, and need its package; nothing was changed. Next: take api and site from the run of the workflow release for the tag v1.3.2", asked.Errors, StringComparison.Ordinal);
        Assert.Contains("demo: 1.4.0 -> 1.3.2", dry.Output, StringComparison.Ordinal);
        Assert.Contains("az functionapp deployment source config-zip --resource-group coworking-demo", dry.Output, StringComparison.Ordinal);
        Assert.Contains("demo: well, on 1.3.2", back.Output, StringComparison.Ordinal);
        Assert.Equal(["functionapp", "npm"], azure.Changes.Skip(before).Select(line => line.Split(' ')[0]));
        Assert.Contains("1.3.2", azure.Kept("pages-demo"), StringComparison.Ordinal);
        Assert.Contains("demo: is on 1.3.2 already", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stopped_half_way_goes_on_with_the_same_command()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = await OnTwoAsync(azure);
        azure.Keep("no-pages-demo", "");

        var stopped = await azure.RunAsync(folder, Rollback(azure));
        azure.Forget("no-pages-demo");
        var before = azure.Changes.Count;
        var resumed = await azure.RunAsync(folder, Rollback(azure));

        Assert.Equal((1, 0), (stopped.Code, resumed.Code));
        Assert.Contains("Stopped. Not brought there: demo. Next: ", stopped.Errors, StringComparison.Ordinal);
        Assert.Equal(["npm"], azure.Changes.Skip(before).Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public async Task The_next_release_remembers_the_one_that_was_taken_back_to()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = await OnTwoAsync(azure);
        await azure.RunAsync(folder, Rollback(azure));
        await DeployAsync(azure, folder, "1.4.1");

        var asked = await azure.RunAsync(folder, "rollback", "demo");

        Assert.Contains("demo: 1.4.1 -> 1.3.2", asked.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("higher", "has rows of schema 2, which 1.3.2 (schema 1) cannot read; nothing was changed. Next: mend it forward", false)]
    [InlineData("unknown", "does not say the schema of its rows, nor does any other on 1.4.0; nothing was changed. Next: look into CHANGELOG.md", true)]
    [InlineData("first", "remembers no release before that was well there. Next: choose one", false)]
    [InlineData("half", "is made half-way", false)]
    [InlineData("no package", "is not there. Next: make the package", false)]
    public async Task What_may_not_be_taken_back_is_left_alone(string what, string told, bool mayBeForced)
    {
        using var azure = new FakeAzure(bicep);
        using var folder = await OnTwoAsync(azure);
        switch (what)
        {
            case "higher":
                azure.Keep("schema-demo", "2");
                break;
            case "unknown":
                azure.MakeIll("demo");
                break;
            case "first":
                azure.Keep("stack-demo", azure.Kept("stack-demo")!.Replace("\"previous\":\"1.3.2\"", "\"other\":\"1\"", StringComparison.Ordinal));
                break;
            case "half":
                azure.MakeHalf("demo");
                await azure.RunAsync(folder, "deploy", "demo", "--release", "1.4.0", "--package", azure.Package, "--yes");
                break;
        }

        var before = azure.Changes.Count;
        string[] rollback = what is "no package" ? ["rollback", "demo", "--package", "/nowhere/api.zip"] : Rollback(azure);
        var run = await azure.RunAsync(folder, rollback);

        Assert.Equal(1, run.Code);
        Assert.Contains(told, run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, azure.Changes.Count);
        await azure.RunAsync(folder, [.. rollback, "--schema-fits"]);
        Assert.Equal(mayBeForced, azure.Changes.Count > before);
    }

    [Fact]
    public async Task One_that_is_ill_goes_back_when_another_on_that_release_says_the_schema()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("aksu", "demo");
        await azure.PutAsync("demo", "1.3.2");
        await DeployAsync(azure, folder, "1.4.0");
        await azure.PutAsync("aksu", "1.4.0");
        azure.MakeIll("demo");

        var run = await azure.RunAsync(folder, Rollback(azure));

        // Still ill, but with the package of the release before.
        Assert.Contains("demo: is not on 1.3.2: answers 503", run.Errors, StringComparison.Ordinal);
        Assert.Equal("1.3.2", azure.Kept("release-demo"));
    }

    [Fact]
    public async Task Where_none_is_in_Azure_there_is_nothing_to_take_back()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("demo");

        var run = await azure.RunAsync(folder, "rollback", "--ring", "pilot");

        Assert.Equal(0, run.Code);
        Assert.Contains("none of them is in Azure. Next: status", run.Output, StringComparison.Ordinal);
    }

    private static string[] Rollback(FakeAzure azure) => ["rollback", "demo", "--package", azure.PackageOf("1.3.2"), "--site", azure.Site, "--patience", "10"];

    /// <summary>On 1.4.0, after 1.3.2 was well there.</summary>
    private static async Task<TemplateFolder> OnTwoAsync(FakeAzure azure)
    {
        var folder = TemplateFolder.OfARegion().WithOnly("demo");
        await azure.PutAsync("demo", "1.3.2");
        await DeployAsync(azure, folder, "1.4.0");
        return folder;
    }

    private static async Task DeployAsync(FakeAzure azure, TemplateFolder folder, string release)
    {
        var run = await azure.RunAsync(folder, "deploy", "demo", "--release", release, "--package", azure.PackageOf(release), "--site", azure.Site, "--yes");
        Assert.Equal("", run.Errors);
    }
}
