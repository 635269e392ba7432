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
        using var folder = new TemplateFolder().WithOnly("aksu", "demo");
        await azure.RunAsync(folder, "deploy", "demo", "--release", "1.4.0", "--package", azure.Package, "--yes");
        var file = azure.FolderOf("centres.json");

        var run = await azure.RunAsync(folder, "centres", "--out", file);

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Contains("aksu: is not in Azure", run.Output, StringComparison.Ordinal);
        var centre = Assert.Single(JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!["centres"]!.AsArray())!;
        Assert.Equal(("demo", $"{centre["site"]}/demo/api"), ((string?)centre["code"], (string?)centre["api"]));
        Assert.Equal("/", new Uri((string)centre["site"]!).AbsolutePath);
        Assert.NotNull(centre["name"]!["kk"]);
    }
}
