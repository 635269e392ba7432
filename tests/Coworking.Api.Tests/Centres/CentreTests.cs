using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Coworking.Api.Features.Centres;
using Coworking.Api.Tests.Fixture;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Coworking.Api.Tests.Centres;

public sealed class CentreTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Fact]
    public async Task The_centre_says_what_its_file_says()
    {
        using var anyone = centre.Anyone();
        var shown = await anyone.GetJsonAsync("/api/centre");
        var file = TestCentre.DemoFile().AsObject();
        file.Remove("resources");
        Assert.NotNull(shown["etag"]);
        shown.Remove("etag");

        Assert.True(JsonNode.DeepEquals(file, shown), shown.ToJsonString());
    }

    [Fact]
    public async Task The_resources_are_those_of_the_file_in_its_order()
    {
        using var anyone = centre.Anyone();
        var shown = await anyone.GetJsonAsync("/api/resources");
        Assert.True(JsonNode.DeepEquals(TestCentre.DemoFile()["resources"], shown["items"]), shown.ToJsonString());
    }

    [Theory]
    [InlineData("/api/centre")]
    [InlineData("/api/resources")]
    public async Task An_unchanged_answer_is_not_sent_twice(string path)
    {
        using var anyone = centre.Anyone();
        using var first = await anyone.FetchAsync(path);
        using var second = await anyone.SendAsync(HttpMethod.Get, path, "If-None-Match", first.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Importing_again_replaces_settings_and_resources()
    {
        await using var other = await TestCentre.StartAsync(centre.Storage);
        var file = TestCentre.DemoFile();
        file["name"]!["en"] = "Renamed";
        file["resources"]!.AsArray().RemoveAt(39);
        file["hours"]!["exceptions"]!.AsArray().Clear();
        await other.ImportAsync(file);

        using var anyone = other.Anyone();
        Assert.Equal("Renamed", (string?)(await anyone.GetJsonAsync("/api/centre"))["name"]!["en"]);
        Assert.Empty((await anyone.GetJsonAsync("/api/centre"))["hours"]!["exceptions"]!.AsArray());
        Assert.Equal(39, (await anyone.GetJsonAsync("/api/resources"))["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_file_from_before_these_rules_gets_the_usual_ones()
    {
        await using var other = await TestCentre.StartAsync(centre.Storage, change: file =>
        {
            file["rules"]!.AsObject().Remove("waitHoldMinutes");
            file["rules"]!.AsObject().Remove("checkIn");
            return file;
        });

        using var anyone = other.Anyone();
        var rules = (await anyone.GetJsonAsync("/api/centre"))["rules"]!;
        Assert.True(JsonNode.DeepEquals(TestCentre.DemoFile()["rules"], rules), rules.ToJsonString());
    }

    [Fact]
    public async Task Rules_on_group_size_no_shows_and_check_in_are_kept_as_the_file_says_them()
    {
        JsonNode? written = null;
        await using var other = await TestCentre.StartAsync(centre.Storage, change: file =>
        {
            file["rules"]!["kinds"]!["room"]!["approvalFromPeople"] = 8;
            file["rules"]!["waitHoldMinutes"] = 20;
            file["rules"]!["checkIn"] = JsonNode.Parse("""{"button":false,"screenCode":true,"poster":true}""");
            file["rules"]!["noShows"] = JsonNode.Parse("""{"count":3,"days":30,"sanctionDays":14}""");
            written = file["rules"]!.DeepClone();
            return file;
        });

        using var anyone = other.Anyone();
        var rules = (await anyone.GetJsonAsync("/api/centre"))["rules"]!;
        Assert.True(JsonNode.DeepEquals(written, rules), rules.ToJsonString());
    }

    [Theory]
    [InlineData("\"zone\": \"Asia/Almaty\"", "\"zone\": \"Asia/Atlantis\"", "Asia/Atlantis")]
    [InlineData("\"accent\": \"#0b6e4f\"", "\"accent\": \"green\"", "accent")]
    [InlineData("\"id\": \"pc-02\"", "\"id\": \"pc-01\"", "pc-01 is listed twice")]
    [InlineData("\"code\": \"demo\"", "\"code\": \"demo\", \"colour\": 1", "colour")]
    [InlineData("\"gridMinutes\": 15", "\"gridMinutes\": 7", "gridMinutes")]
    [InlineData("\"waitHoldMinutes\": 15", "\"waitHoldMinutes\": 0", "waitHoldMinutes")]
    [InlineData("\"waitHoldMinutes\": 15", "\"waitHoldMinutes\": 15, \"noShows\": {\"count\": 0, \"days\": 30, \"sanctionDays\": 14}", "noShows")]
    [InlineData("\"room\": {", "\"room\": {\"approvalFromPeople\": 0, ", "approvalFromPeople")]
    [InlineData("\"saturday\": []", "\"saturday\": [{\"start\": \"10:00\", \"end\": \"12:00\"}, {\"start\": \"11:00\", \"end\": \"13:00\"}]", "overlap")]
    public async Task A_file_with_a_mistake_is_refused_with_its_reason_and_changes_nothing(string right, string wrong, string reason)
    {
        var text = await File.ReadAllTextAsync(
            Path.Combine(Coworking.Local.Repository.Root, "infra", "libraries", "demo.centre.json"), TestContext.Current.CancellationToken);
        Assert.Contains(right, text, StringComparison.Ordinal);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.Replace(right, wrong, StringComparison.Ordinal)));

        var imported = await centre.Host.Services.GetRequiredService<ImportCentre>().RunAsync(stream, TestContext.Current.CancellationToken);

        Assert.Contains(reason, imported.Error.Message, StringComparison.Ordinal);
        using var anyone = centre.Anyone();
        Assert.Equal("Asia/Almaty", (string?)(await anyone.GetJsonAsync("/api/centre"))["zone"]);
    }
}
