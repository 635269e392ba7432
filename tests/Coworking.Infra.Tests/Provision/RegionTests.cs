using Coworking.Infra.Tests.Templates;

namespace Coworking.Infra.Tests.Provision;

/// <summary>What all libraries share comes to Azure, is changed there, and is finished when it failed half-way.</summary>
public sealed class RegionTests(Bicep bicep)
{
    [Fact]
    public async Task It_shows_what_would_change_and_makes_the_stack_as_often_as_it_is_told()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("demo");
        string[] asked =
        [
            $"deployment sub what-if --location westeurope --parameters {folder.PathOf("regional.bicepparam")}",
            $"stack sub create --name coworking-region --location westeurope --parameters {folder.PathOf("regional.bicepparam")} --action-on-unmanage detachAll --deny-settings-mode none --yes --output none",
        ];

        var dry = await azure.RunAsync(folder, "deploy", "--region", "--dry-run");
        Assert.Equal($"az {asked[1]}", dry.Output.Trim());
        Assert.Empty(azure.Asked);
        var unasked = await azure.RunAsync(folder, "deploy", "--region");
        Assert.Empty(azure.Changes);
        var first = await azure.RunAsync(folder, "deploy", "--region", "--yes");
        var second = await azure.RunAsync(folder, "deploy", "--region", "--yes");

        Assert.Equal([0, 1, 0, 0], new[] { dry, unasked, first, second }.Select(run => run.Code));
        Assert.Contains("44 to create", unasked.Output, StringComparison.Ordinal);
        Assert.Contains("region: was not confirmed; nothing was changed. Next: the same command with --yes.", unasked.Errors, StringComparison.Ordinal);
        Assert.Equal([asked[0], .. asked, .. asked], azure.Asked);
    }

    [Theory]
    [InlineData("deploy", "--region")]
    [InlineData("deploy", "demo")]
    public async Task One_that_failed_half_way_is_finished_by_the_next_command(params string[] command)
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("demo");
        azure.MakeHalf("region");
        var failed = await azure.RunAsync(folder, "deploy", "--region", "--yes");
        azure.MakeHalf("region", isHalf: false);

        var run = await azure.RunAsync(folder, [.. command, "--yes"]);

        Assert.Equal((1, 0), (failed.Code, run.Code));
        Assert.Contains("Next: mend that, then the same command again", failed.Errors, StringComparison.Ordinal);
        Assert.Contains("\"succeeded\"", azure.Kept("stack-region"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deploy", "--region", "--yes")]
    [InlineData("deploy", "--region", "--dry-run")]
    [InlineData("deploy", "demo", "--yes")]
    public async Task Nobody_is_told_at_an_address_that_nobody_reads(params string[] command)
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("demo").With("regional.bicepparam", "it@kitap.kz", "it@example.org");

        var run = await azure.RunAsync(folder, command);

        Assert.Equal(1, run.Code);
        Assert.Contains("region: would tell it@example.org, whom nobody reads. Next: put the region's own address into infra/regional.bicepparam", run.Errors, StringComparison.Ordinal);
        Assert.Empty(azure.Changes);
    }

    [Fact]
    public async Task No_library_may_be_called_like_it()
    {
        using var folder = new TemplateFolder().WithOnly("demo");

        var run = await Provisioning.RunAsync(bicep, folder, "new", "--code", "region", "--name-ru", "Центр");

        Assert.Equal(2, run.Code);
        Assert.Contains("--code must be", run.Errors, StringComparison.Ordinal);
    }
}
