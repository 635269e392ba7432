using System.Text.Json.Nodes;
using Coworking.Infra.Tests.Templates;

namespace Coworking.Infra.Tests.Provision;

/// <summary>A first deployment that failed leaves a stack without outputs. It blinds nobody for the other libraries, and the same command finishes it.</summary>
public sealed class HalfMadeTests(Bicep bicep)
{
    [Fact]
    public async Task One_library_that_was_made_half_way_hides_none_of_the_others()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("aksu", "demo");
        await DeployAsync(azure, folder, "demo", code: 0);
        azure.MakeHalf("aksu");
        var failed = await DeployAsync(azure, folder, "aksu", code: 1);

        var status = await azure.RunAsync(folder, "status", "--json");
        var centres = await azure.RunAsync(folder, "centres", "--out", azure.FolderOf("centres.json"));
        var ring = await azure.RunAsync(folder, "release", "--ring", "pilot", "--release", "1.4.0", "--package", azure.Package);

        Assert.Contains("DeploymentStackDeploymentFailed) One or more resources could not be deployed. Next: mend that", failed.Errors, StringComparison.Ordinal);
        Assert.Equal((1, 0, 0), (status.Code, centres.Code, ring.Code));
        var rows = JsonNode.Parse(status.Output)!.AsArray();
        Assert.Equal(["aksu half made", "demo well"], rows.Select(row => $"{row!["library"]} {row["state"]}"));
        Assert.Contains("its stack coworking-aksu is 'failed'. Next: deploy aksu", rows[0]!["why"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("1 centres in", centres.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deploy", "aksu", "--yes")]
    [InlineData("release", "--ring", "early")]
    public async Task The_same_command_finishes_it(params string[] command)
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("aksu");
        azure.MakeHalf("aksu");
        await DeployAsync(azure, folder, "aksu", code: 1);
        azure.MakeHalf("aksu", isHalf: false);

        var run = await azure.RunAsync(folder, [.. command, "--release", "1.4.0", "--package", azure.Package]);

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Contains("aksu: well, on 1.4.0", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_says_when_the_last_change_of_a_well_one_failed()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("demo");
        await DeployAsync(azure, folder, "demo", code: 0);
        azure.Keep("stack-demo", azure.Kept("stack-demo")!.Replace("\"succeeded\"", "\"failed\"", StringComparison.Ordinal));

        var status = await azure.RunAsync(folder, "status");

        Assert.Equal(0, status.Code);
        Assert.Matches("(?m)^ *demo +well .* the last change of its resources failed. Next: deploy demo", status.Output);
    }

    private static async Task<ProgramRun> DeployAsync(FakeAzure azure, TemplateFolder folder, string library, int code)
    {
        var run = await azure.RunAsync(folder, "deploy", library, "--release", "1.4.0", "--package", azure.Package, "--yes");
        Assert.Equal(code, run.Code);
        return run;
    }
}
