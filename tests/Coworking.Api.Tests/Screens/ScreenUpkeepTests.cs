using Azure;
using Azure.Data.Tables;
using Coworking.Api.Features.Upkeep;
using Coworking.Api.Features.Upkeep.Consistency;
using Coworking.Api.Platform.Tables;
using Coworking.Api.Tests.Fixture;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Coworking.Api.Tests.Screens;

/// <summary>The check of all rows knows televisions, and a backup brings them back.</summary>
public sealed class ScreenUpkeepTests(StorageFixture storage) : IAsyncLifetime
{
    private TestCentre? _centre;

    private TestCentre Centre => _centre!;

    private TableClient Plans => Centre.Host.Services.GetRequiredService<CentreTables>().Plans;

    public async ValueTask InitializeAsync() => _centre = await TestCentre.StartAsync(storage);

    public ValueTask DisposeAsync() => Centre.DisposeAsync();

    [Fact]
    public async Task Televisions_and_codes_as_they_are_written_are_clean()
    {
        var (screen, television) = await Centre.PairedAsync();
        await Centre.AskForCodeAsync();
        await television.GetJsonAsync("/api/screen");
        using var set = await Centre.SetAsync(screen, new() { ["name"] = "Hall", ["mode"] = "notice", ["notice"] = new System.Text.Json.Nodes.JsonObject { ["ru"] = "Тише" } });

        Assert.Empty(await CheckAsync());
    }

    [Theory]
    [InlineData("Content", "{")]
    [InlineData("Content", "{\"mode\":\"film\"}")]
    [InlineData("Content", "{\"mode\":\"playlist\",\"recordings\":[]}")]
    [InlineData("Hash", "00")]
    [InlineData("Name", "")]
    public async Task A_television_that_cannot_be_read_is_named(string column, string text)
    {
        var (screen, _) = await Centre.PairedAsync();
        await ChangeAsync($"S|{screen["id"]}", row => row[column] = text);

        Assert.Contains(await CheckAsync(), one => one.Kind == FindingKind.UnreadableRow && one.Row == $"S|{screen["id"]}");
    }

    [Fact]
    public async Task Two_televisions_with_one_token_are_named()
    {
        var (one, _) = await Centre.PairedAsync("One");
        var (two, _) = await Centre.PairedAsync("Two");
        var hash = (await Plans.GetEntityAsync<TableEntity>("screens", $"S|{one["id"]}", cancellationToken: TestContext.Current.CancellationToken)).Value.GetString("Hash");
        await ChangeAsync($"S|{two["id"]}", row => row["Hash"] = hash);

        Assert.Equal(2, (await CheckAsync()).Count(finding => finding.Kind == FindingKind.ScreensShareToken));
    }

    [Fact]
    public async Task A_code_that_was_used_and_is_still_there_is_named()
    {
        var (screen, _) = await Centre.PairedAsync();
        var row = (await Plans.GetEntityAsync<TableEntity>("screens", $"S|{screen["id"]}", cancellationToken: TestContext.Current.CancellationToken)).Value;
        var code = new TableEntity("screens", "C|000000")
        {
            ["Screen"] = (string)screen["id"]!,
            ["Hash"] = row.GetString("Hash"),
            ["Until"] = Centre.Clock.GetCurrentInstant().ToDateTimeOffset().AddMinutes(5),
        };
        await Plans.AddEntityAsync(code, TestContext.Current.CancellationToken);

        Assert.Contains(await CheckAsync(), one => one.Kind == FindingKind.CodeOfPairedScreen && one.Row == "C|000000");
    }

    [Fact]
    public async Task A_television_goes_on_after_its_row_came_back_from_the_backup()
    {
        var (screen, television) = await Centre.PairedAsync("Hall");
        var services = Centre.Host.Services;
        var manifest = await services.GetRequiredService<BackUpTables>().RunAsync(TestContext.Current.CancellationToken);
        await Plans.DeleteEntityAsync("screens", $"S|{screen["id"]}", ETag.All, TestContext.Current.CancellationToken);
        using (var lost = await television.FetchAsync("/api/screen"))
        {
            Assert.Equal(System.Net.HttpStatusCode.Unauthorized, lost.StatusCode);
        }

        var restored = await services.GetRequiredService<RestoreTables>().RunAsync(
            manifest.Date, overwrite: true, TestContext.Current.CancellationToken);

        Assert.True(restored.IsOk);
        Assert.Equal("Hall", (string?)(await television.GetJsonAsync("/api/screen"))["name"]);
    }

    private async Task<IReadOnlyList<Finding>> CheckAsync() =>
        (await Centre.Host.Services.GetRequiredService<CheckConsistency>().RunAsync(date: null, TestContext.Current.CancellationToken)).Findings;

    private async Task ChangeAsync(string rowKey, Action<TableEntity> change)
    {
        var row = (await Plans.GetEntityAsync<TableEntity>("screens", rowKey)).Value;
        change(row);
        await Plans.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
    }
}
