using Coworking.Infra.Tests.Templates;

namespace Coworking.Infra.Tests.Provision;

/// <summary>A library leaves Azure, with its data in hand or not at all; with the real program and a stand-in for <c>az</c>.</summary>
public sealed class RetireTests(Bicep bicep)
{
    [Fact]
    public async Task The_data_comes_first_then_the_lock_goes_then_everything()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = new TemplateFolder().WithOnly("demo");
        await DeployedAsync(azure, folder);
        var (asked, export) = (azure.Asked.Count, azure.FolderOf("export"));

        var run = await azure.RunAsync(folder, "retire", "demo", "--export", export, "--typed", "demo");

        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.Code);
        Assert.Equal(
            [
                "stack sub list --query [?name=='coworking-demo'] --output json",
                "storage account list --query [?name=='cwdemodata'].name --output tsv",
                $"storage blob download-batch --account-name cwdemodata --auth-mode login --source backups --destination {export}/backups --overwrite --output none",
                $"storage blob download-batch --account-name cwdemodata --auth-mode login --source media --destination {export}/media --overwrite --output none",
                "lock delete --name keep-data --resource-group coworking-demo --resource cwdemodata --resource-type Microsoft.Storage/storageAccounts --output none",
                "stack sub delete --name coworking-demo --action-on-unmanage deleteAll --yes --output none",
            ],
            azure.Asked.Skip(asked));
        Assert.Equal("of backups", (await File.ReadAllTextAsync(Path.Combine(export, "backups", "2026-11-29", "one"), TestContext.Current.CancellationToken)).Trim());
        Assert.Contains($"demo: the newest backup in {export} is of 2026-11-29", run.Output, StringComparison.Ordinal);
        Assert.Contains("Next: git rm", run.Output, StringComparison.Ordinal);

        var again = await azure.RunAsync(folder, "retire", "demo", "--export", export, "--typed", "demo");

        Assert.Equal(1, again.Code);
        Assert.Contains("demo: is not in Azure. Next: git rm", again.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("dem")]
    [InlineData("DEMO")]
    public async Task Nothing_goes_before_the_code_is_typed_in_full(string? typed)
    {
        using var azure = new FakeAzure(bicep);
        using var folder = new TemplateFolder().WithOnly("demo");
        await DeployedAsync(azure, folder);
        var before = azure.Changes.Count;

        var run = await azure.RunAsync(folder, ["retire", "demo", "--export", azure.FolderOf("export"), .. typed is null ? Array.Empty<string>() : ["--typed", typed]]);

        Assert.Equal(1, run.Code);
        Assert.Contains("nothing was removed. Next: the same command with --typed demo.", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, azure.Changes.Count);
    }

    [Theory]
    [InlineData("no backup", "has no backup to take along; nothing was removed. Next: make one")]
    [InlineData("no right", "AuthorizationPermissionMismatch) You may not read blobs. Next: mend that")]
    public async Task Nothing_goes_without_the_data(string what, string told)
    {
        using var azure = new FakeAzure(bicep);
        using var folder = new TemplateFolder().WithOnly("demo");
        await DeployedAsync(azure, folder);
        var before = azure.Changes.Count;
        if (what is "no backup")
        {
            azure.ForgetBackups();
        }
        else
        {
            azure.FailAt("download-batch", "ERROR: (AuthorizationPermissionMismatch) You may not read blobs.");
        }

        var run = await azure.RunAsync(folder, "retire", "demo", "--export", azure.FolderOf("export"), "--typed", "demo");

        Assert.Equal(1, run.Code);
        Assert.Contains(told, run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, azure.Changes.Count);
    }

    [Fact]
    public async Task What_stopped_half_way_goes_on_with_the_same_command()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = new TemplateFolder().WithOnly("demo");
        await DeployedAsync(azure, folder);
        string[] retire = ["retire", "demo", "--export", azure.FolderOf("export"), "--typed", "demo"];
        azure.FailAt("stack sub delete", "ERROR: (Conflict) Something is still being deleted.");

        var stopped = await azure.RunAsync(folder, retire);
        azure.FailAt("nothing at all", "");
        var resumed = await azure.RunAsync(folder, retire);

        Assert.Equal((1, 0), (stopped.Code, resumed.Code));
        Assert.Contains("the same command again", stopped.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_the_data_is_gone_already_what_was_brought_here_before_counts(bool wasBrought)
    {
        using var azure = new FakeAzure(bicep);
        using var folder = new TemplateFolder().WithOnly("demo");
        await DeployedAsync(azure, folder);
        string[] retire = ["retire", "demo", "--export", azure.FolderOf("export"), "--typed", "demo"];
        azure.FailAt("stack sub delete", "ERROR: (Conflict) Something is still being deleted.");
        await azure.RunAsync(folder, retire);
        azure.FailAt("nothing at all", "");
        azure.Keep("gone-cwdemodata", "");
        if (!wasBrought)
        {
            File.Delete(Path.Combine(azure.FolderOf("export"), "backups", "2026-11-29", "manifest.json"));
        }

        var resumed = await azure.RunAsync(folder, retire);

        Assert.Equal(wasBrought ? 0 : 1, resumed.Code);
        Assert.Contains(
            wasBrought ? "its data account is gone already; the newest backup in" : "has no backup of it. Next: the same command with the folder that it was brought to",
            resumed.Output + resumed.Errors,
            StringComparison.Ordinal);
        Assert.Equal(wasBrought, azure.Kept("stack-demo") is null);
    }

    [Fact]
    public async Task A_dry_run_says_the_commands_and_asks_nothing_of_Azure()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = new TemplateFolder().WithOnly("demo");

        var run = await azure.RunAsync(folder, "retire", "demo", "--export", azure.FolderOf("export"), "--dry-run");

        Assert.Equal(0, run.Code);
        Assert.Contains("az stack sub delete --name coworking-demo ", run.Output, StringComparison.Ordinal);
        Assert.Empty(azure.Asked);
    }

    private static async Task DeployedAsync(FakeAzure azure, TemplateFolder folder)
    {
        var run = await azure.RunAsync(folder, "deploy", "demo", "--release", "1.4.0", "--package", azure.Package, "--yes");
        Assert.Equal("", run.Errors);
    }
}
