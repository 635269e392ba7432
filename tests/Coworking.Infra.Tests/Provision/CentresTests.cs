using System.Text.Json.Nodes;
using Coworking.Infra.Tests.Templates;

namespace Coworking.Infra.Tests.Provision;

/// <summary>The list that the page of the whole region is made with; with the real program and a stand-in for <c>az</c>.</summary>
public sealed class CentresTests(Bicep bicep)
{
    [Fact]
    public async Task The_list_has_every_centre_that_is_in_Azure_and_no_other()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("aksu", "demo");
        await azure.RunAsync(folder, "deploy", "demo", "--release", "1.4.0", "--package", azure.Package, "--yes");
        var file = azure.FolderOf("centres.json");

        var dry = await azure.RunAsync(folder, "centres", "--out", file, "--dry-run");
        Assert.False(File.Exists(file));
        var run = await azure.RunAsync(folder, "centres", "--out", file);

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Contains("aksu: is not in Azure", run.Output, StringComparison.Ordinal);
        var centre = Assert.Single(JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!["centres"]!.AsArray())!;
        Assert.Equal(("demo", $"{centre["site"]}/demo/api"), ((string?)centre["code"], (string?)centre["api"]));
        Assert.Equal("/", new Uri((string)centre["site"]!).AbsolutePath);
        Assert.NotNull(centre["name"]!["kk"]);
        Assert.Contains("\"code\": \"demo\"", dry.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_site_that_is_named_as_the_regions_is_made_with_the_list_and_anew_when_the_list_changes()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("aksu", "demo").With("tenants.bicep", "var regionalOrigin = ''", "var regionalOrigin = 'https://127.0.0.1'");
        await azure.RunAsync(folder, "plan", "aksu", "--write");
        await azure.RunAsync(folder, "plan", "demo", "--write");

        var first = await DeployAsync("demo");
        var alone = Codes(azure.Kept("list-demo"));
        await DeployAsync("aksu");
        var (second, third) = (await DeployAsync("demo"), await DeployAsync("demo"));

        Assert.Equal(["demo"], alone);
        Assert.Equal(["aksu", "demo"], Codes(azure.Kept("list-demo")));
        Assert.Equal([true, true, false], new[] { first, second, third }.Select(run => run.Output.Contains("demo: pages of 1.4.0", StringComparison.Ordinal)));

        async Task<ProgramRun> DeployAsync(string code)
        {
            var run = await azure.RunAsync(folder, "deploy", code, "--release", "1.4.0", "--package", azure.Package, "--site", azure.Site, "--yes");
            Assert.Equal((0, ""), (run.Code, run.Errors));
            return run;
        }
    }

    [Fact]
    public async Task Any_other_site_gets_no_list()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("demo").With("tenants.bicep", "var regionalOrigin = ''", "var regionalOrigin = 'https://region.example.kz'");
        await azure.RunAsync(folder, "plan", "demo", "--write");

        var run = await azure.RunAsync(folder, "deploy", "demo", "--release", "1.4.0", "--package", azure.Package, "--site", azure.Site, "--yes");

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Empty(Codes(azure.Kept("list-demo")));
    }

    [Theory]
    [InlineData(null, "is not there.")]
    [InlineData("<<<<<<< HEAD", "is no JSON object")]
    [InlineData("{\"code\":\"demo\"}", "does not say what the centre is called")]
    public async Task A_centre_file_that_is_missing_or_broken_is_named_with_the_next_step(string? text, string why)
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("demo");
        await azure.RunAsync(folder, "deploy", "demo", "--yes");
        File.Delete(folder.PathOf("libraries/demo.centre.json"));
        if (text is not null)
        {
            await File.WriteAllTextAsync(folder.PathOf("libraries/demo.centre.json"), text, TestContext.Current.CancellationToken);
        }

        var run = await azure.RunAsync(folder, "centres", "--out", azure.FolderOf("centres.json"));

        Assert.Equal(1, run.Code);
        Assert.Contains(why, run.Errors, StringComparison.Ordinal);
        Assert.Contains(" Next: ", run.Errors, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Codes(string? list) => JsonNode.Parse(list!)!["centres"]!.AsArray().Select(centre => (string)centre!["code"]!);
}
