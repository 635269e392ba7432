using Coworking.Infra.Tests.Templates;

namespace Coworking.Infra.Tests.Provision;

/// <summary>A library leaves Azure, with its data in hand or not at all; with the real program and a stand-in for <c>az</c>.</summary>
public sealed class RetireTests(Bicep bicep)
{
    [Fact]
    public async Task It_stops_its_data_comes_here_then_the_lock_goes_then_everything()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("demo");
        await DeployedAsync(azure, folder, "demo");
        azure.PutBlob("demo", "media", "11/original", "a film");
        var (asked, export) = (azure.Asked.Count, azure.FolderOf("export"));

        var run = await azure.RunAsync(folder, "retire", "demo", "--export", export, "--typed", "demo");

        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.Code);
        const string List = "--num-results * --query [].{name:name,size:properties.contentLength,md5:properties.contentSettings.contentMd5} --output json";
        Assert.Equal(
            [
                "stack sub list --query [?name=='coworking-demo'] --output json",
                "storage account list --query [?name=='cwdemodata'].name --output tsv",
                "functionapp list --resource-group coworking-demo --query [?name=='coworking-demo-abc'].name --output tsv",
                "functionapp stop --resource-group coworking-demo --name coworking-demo-abc --output none",
                $"dotnet run --project {Path.GetFullPath(folder.PathOf("../api/Coworking.Upkeep"))} -- backup",
                $"storage blob list --account-name cwdemodata --auth-mode login --container-name backups {List}",
                $"storage blob download-batch --account-name cwdemodata --auth-mode login --source backups --destination {export}/demo/backups --overwrite --output none",
                $"storage blob list --account-name cwdemodata --auth-mode login --container-name media {List}",
                $"storage blob download-batch --account-name cwdemodata --auth-mode login --source media --destination {export}/demo/media --overwrite --output none",
                "lock delete --name keep-data --resource-group coworking-demo --resource cwdemodata --resource-type Microsoft.Storage/storageAccounts --output none",
                "stack sub delete --name coworking-demo --action-on-unmanage deleteAll --yes --output none",
            ],
            azure.Asked.Skip(asked));
        Assert.Equal("a film", Brought(export, "demo", "media", "11", "original"));
        Assert.Contains($"demo: all of it lies in {export}/demo; the last backup is of {Today}", run.Output, StringComparison.Ordinal);
        Assert.Contains("Next: git rm", run.Output, StringComparison.Ordinal);

        var again = await azure.RunAsync(folder, "retire", "demo", "--export", export, "--typed", "demo");

        Assert.Equal(1, again.Code);
        Assert.Contains("demo: is not in Azure. Next: git rm", again.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_libraries_that_leave_into_one_folder_keep_each_its_own()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("aksu", "kyzyltau");
        await DeployedAsync(azure, folder, "aksu");
        await DeployedAsync(azure, folder, "kyzyltau");
        var export = azure.FolderOf("export");

        var first = await azure.RunAsync(folder, "retire", "aksu", "--export", export, "--typed", "aksu");
        var second = await azure.RunAsync(folder, "retire", "kyzyltau", "--export", export, "--typed", "kyzyltau");

        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.Equal(
            ["rows of cwaksudata", "rows of cwkyzyltaudata"],
            new[] { "aksu", "kyzyltau" }.Select(code => Brought(export, code, "backups", Today, "Days.jsonl.gz")));
    }

    [Theory]
    [InlineData("another library's", "holds the data of another instance")]
    [InlineData("an earlier life's", "holds the data of demo from when it left Azure before")]
    [InlineData("somebody's", "holds something already, and no library.json says that it is demo's")]
    [InlineData("an unreadable", "holds something already, and no library.json says that it is demo's")]
    public async Task A_folder_that_holds_something_else_is_refused_before_anything_happens(string whose, string told)
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("demo");
        await DeployedAsync(azure, folder, "demo");
        var (before, export) = (azure.Changes.Count, Directory.CreateDirectory(Path.Combine(azure.FolderOf("export"), "demo")).FullName);
        await File.WriteAllTextAsync(Path.Combine(export, whose is "somebody's" ? "letter.txt" : "library.json"), whose switch
        {
            "another library's" => """{"library":"aksu","account":"cwaksudata","proven":"2026-11-29"}""",
            "an earlier life's" => """{"library":"demo","account":"cwdemodata","proven":"2026-11-29","left":"yes"}""",
            _ => "Dear all",
        }, TestContext.Current.CancellationToken);

        var run = await azure.RunAsync(folder, "retire", "demo", "--export", azure.FolderOf("export"), "--typed", "demo");

        Assert.Equal(1, run.Code);
        Assert.Contains(told, run.Errors, StringComparison.Ordinal);
        Assert.Contains("nothing was removed. Next: the same command with another --export.", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, azure.Changes.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("dem")]
    [InlineData("DEMO")]
    public async Task Nothing_goes_before_the_code_is_typed_in_full_and_it_is_there_for_its_readers_again(string? typed)
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("demo");
        await DeployedAsync(azure, folder, "demo");

        var run = await azure.RunAsync(folder, ["retire", "demo", "--export", azure.FolderOf("export"), .. typed is null ? Array.Empty<string>() : ["--typed", typed]]);

        Assert.Equal(1, run.Code);
        Assert.Contains("nothing was removed. Next: the same command with --typed demo.", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(azure.Asked, line => line.Contains(" delete ", StringComparison.Ordinal));
        Assert.Equal("functionapp start --resource-group coworking-demo --name coworking-demo-abc --output none", azure.Changes[^1]);
    }

    [Theory]
    [InlineData("no backup", "no last backup was made; nothing was removed: dotnet run --project", "Next: make sure that you have the roles")]
    [InlineData("no right", "AuthorizationPermissionMismatch) You may not read blobs.", "Next: mend that")]
    [InlineData("lost", "media/11/original did not come here as it lies there; nothing was removed.", "Next: the same command again.")]
    [InlineData("spoilt", "media/11/original did not come here as it lies there; nothing was removed.", "Next: the same command again.")]
    [InlineData("stale", "has no whole backup of now", "Next: look at what Coworking.Upkeep backup says")]
    [InlineData("damaged", "has no whole backup of now", "Next: look at what Coworking.Upkeep backup says")]
    public async Task Nothing_goes_without_all_of_the_data(string what, string told, string next)
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("demo");
        await DeployedAsync(azure, folder, "demo");
        azure.PutBlob("demo", "media", "11/original", "a film");
        // A whole one of yesterday, and one of another library: neither is this one's last.
        azure.PutBlob("demo", "backups", "2026-01-01/manifest.json", """{"date":"2026-01-01","takenAt":"2026-01-01T00:00:00Z","tables":[]}""");
        switch (what)
        {
            case "no backup":
                azure.FailAt("-- backup", "Storage does not do it: AuthorizationPermissionMismatch.");
                break;
            case "no right":
                azure.FailAt("download-batch", "ERROR: (AuthorizationPermissionMismatch) You may not read blobs.");
                break;
            default:
                azure.Keep(what, "11/original");
                break;
        }

        var run = await azure.RunAsync(folder, "retire", "demo", "--export", azure.FolderOf("export"), "--typed", "demo");

        Assert.Equal(1, run.Code);
        Assert.Contains(told, run.Errors, StringComparison.Ordinal);
        Assert.Contains(next, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(azure.Asked, line => line.Contains(" delete ", StringComparison.Ordinal));
        Assert.StartsWith("functionapp start ", azure.Changes[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stopped_half_way_goes_on_with_the_same_command()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("demo");
        await DeployedAsync(azure, folder, "demo");
        string[] retire = ["retire", "demo", "--export", azure.FolderOf("export"), "--typed", "demo"];
        azure.FailAt("stack sub delete", "ERROR: (Conflict) Something is still being deleted.");

        var stopped = await azure.RunAsync(folder, retire);
        azure.FailAt("nothing at all", "");
        var resumed = await azure.RunAsync(folder, retire);

        Assert.Equal((1, 0), (stopped.Code, resumed.Code));
        Assert.Contains("the same command again", stopped.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_that_is_gone_already_holds_nothing_up()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("demo");
        await DeployedAsync(azure, folder, "demo");
        azure.Keep("gone-coworking-demo-abc", "");

        var run = await azure.RunAsync(folder, "retire", "demo", "--export", azure.FolderOf("export"), "--typed", "demo");

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.DoesNotContain(azure.Asked, line => line.StartsWith("functionapp stop", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("brought")]
    [InlineData("brought elsewhere")]
    [InlineData("another's")]
    public async Task When_the_data_is_gone_already_what_was_brought_here_and_found_whole_counts(string what)
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("demo");
        await DeployedAsync(azure, folder, "demo");
        azure.FailAt("stack sub delete", "ERROR: (Conflict) Something is still being deleted.");
        await azure.RunAsync(folder, "retire", "demo", "--export", azure.FolderOf("export"), "--typed", "demo");
        azure.FailAt("nothing at all", "");
        azure.Keep("gone-cwdemodata", "");
        if (what is "another's")
        {
            await File.WriteAllTextAsync(Path.Combine(azure.FolderOf("export"), "demo", "library.json"), """{"library":"demo","account":"cwdemodataother","proven":"2026-11-29"}""", TestContext.Current.CancellationToken);
        }

        var resumed = await azure.RunAsync(folder, "retire", "demo", "--export", azure.FolderOf(what is "brought elsewhere" ? "empty" : "export"), "--typed", "demo");

        Assert.Equal(what is "brought" ? 0 : 1, resumed.Code);
        Assert.Contains(
            what is "brought" ? "its data account is gone already; what was brought to" : "does not hold its data. Next: the same command with the folder that it was brought to",
            resumed.Output + resumed.Errors,
            StringComparison.Ordinal);
        Assert.Equal(what is "brought", azure.Kept("stack-demo") is null);
    }

    [Fact]
    public async Task One_that_was_made_half_way_is_finished_first_because_nobody_knows_what_is_in_it()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("demo");
        azure.MakeHalf("demo");
        await azure.RunAsync(folder, "deploy", "demo", "--release", "1.4.0", "--package", azure.Package, "--yes");
        var before = azure.Changes.Count;

        var run = await azure.RunAsync(folder, "retire", "demo", "--export", azure.FolderOf("export"), "--typed", "demo");

        Assert.Equal(1, run.Code);
        Assert.Contains("Nobody can say whether there is data in it; nothing was removed. Next: deploy demo", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, azure.Changes.Count);
    }

    [Fact]
    public async Task A_dry_run_says_the_commands_and_asks_nothing_of_Azure()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("demo");

        var run = await azure.RunAsync(folder, "retire", "demo", "--export", azure.FolderOf("export"), "--dry-run");

        Assert.Equal(0, run.Code);
        Assert.Equal(
            ["az functionapp stop", "dotnet run --project", "az storage blob", "az storage blob", "az storage blob", "az storage blob", "az lock delete", "az stack sub"],
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => string.Join(' ', line.Split(' ').Take(3))));
        Assert.Empty(azure.Asked);
    }

    // As the stand-in names its backup: of the day in UTC.
    private static string Today => TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Brought(params string[] parts) => File.ReadAllText(Path.Combine(parts)).Trim();

    private static async Task DeployedAsync(FakeAzure azure, TemplateFolder folder, string code)
    {
        var run = await azure.RunAsync(folder, "deploy", code, "--release", "1.4.0", "--package", azure.Package, "--yes");
        Assert.Equal("", run.Errors);
    }
}
