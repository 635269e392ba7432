using System.Net;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Statistics;
using Coworking.Api.Features.Upkeep;
using Coworking.Api.Platform.Tables;
using Coworking.Api.Tests.Events;
using Coworking.Api.Tests.Fixture;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Statistics;

/// <summary>What took place is counted in the night after it, once and for good; a room that an event had is nobody's no-show.</summary>
public sealed class EventFiguresTests(StorageFixture storage) : IAsyncLifetime
{
    private TestCentre _centre = null!;

    public async ValueTask InitializeAsync() => _centre = await TestCentre.StartAsync(storage);

    public ValueTask DisposeAsync() => _centre.DisposeAsync();

    [Fact]
    public async Task Events_that_took_place_are_told_as_they_are_and_what_was_cancelled_or_moved_is_not()
    {
        var day = _centre.NewDay();
        await _centre.AnnouncedAsync(Programme.Event(day), "first");
        await _centre.AnnouncedAsync(Programme.Event(day, start: "19:00", end: "20:00"), "after-hours");
        var cancelled = await _centre.AnnouncedAsync(Programme.Event(day), "cancelled");
        var moved = await _centre.AnnouncedAsync(Programme.Event(day), "moved");
        await AssertDoneAsync(_centre.SendAsync(HttpMethod.Post, $"{Path(cancelled)}/cancel", new JsonObject { ["reason"] = new JsonObject { ["ru"] = "Нет света" } }));
        await AssertDoneAsync(_centre.SendAsync(HttpMethod.Put, Path(moved), Programme.Event(day.PlusDays(2))));

        await NightAsync(day);
        var row = await RowAsync(day);
        Assert.Equal((2, 150), (row.GetInt32("Events"), row.GetInt32("EventMinutes")));

        // Nothing can be done to what is over, so what was counted stays true.
        using (var late = await _centre.SendAsync(HttpMethod.Put, Path(moved), Programme.Event(day)))
        {
            Assert.Equal("event-in-the-past", (string?)(await late.JsonAsync())["code"]);
        }

        await NightAsync(day.PlusDays(2));
        Assert.Equal(row.ETag, (await RowAsync(day)).ETag);
        var told = await ToldAsync(day, day.PlusDays(2));
        Assert.Equal((3, 240), ((int)told["count"]!, (int)told["minutes"]!));
        Assert.Equal([(A.Iso(day), 2), (A.Iso(day.PlusDays(2)), 1)], told["days"]!.AsArray().Select(one => ((string)one!["date"]!, (int)one["count"]!)));
        Assert.Equal($$"""[{"from":"{{A.Iso(day)}}","to":"{{A.Iso(day.PlusDays(2))}}"}]""", told["counted"]!.ToJsonString());
        Assert.Equal((0, 0), await SumAsync(day.PlusDays(1), day.PlusDays(1)));
    }

    [Fact]
    public async Task A_day_counted_without_events_or_with_one_that_nobody_can_read_is_not_a_day_without_events()
    {
        var day = _centre.NewDay();
        var told = await _centre.AnnouncedAsync(Programme.Event(day.PlusDays(1)), "unreadable");
        await NightAsync(day);
        var tables = _centre.Host.Services.GetRequiredService<CentreTables>();
        var cancellation = TestContext.Current.CancellationToken;
        var old = await RowAsync(day);
        await tables.Stats.UpdateEntityAsync(new TableEntity(old.PartitionKey, old.RowKey) { ["Content"] = "[]" }, Azure.ETag.All, TableUpdateMode.Replace, cancellation);
        await tables.Events.UpdateEntityAsync(
            new TableEntity("programme", $"E|{told["event"]!["id"]}") { ["Content"] = "{" }, Azure.ETag.All, TableUpdateMode.Merge, cancellation);
        await NightAsync(day.PlusDays(2));

        Assert.Equal($$"""{"counted":[],"days":[]}""", (await ToldAsync(day, day.PlusDays(1))).ToJsonString());
        Assert.Equal($$"""[{"from":"{{A.Iso(day.PlusDays(2))}}","to":"{{A.Iso(day.PlusDays(2))}}"}]""", (await ToldAsync(day, day.PlusDays(2)))["counted"]!.ToJsonString());
        Assert.Contains("\"capacity\"", (await RowAsync(day.PlusDays(1))).GetString("Content"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_kept_for_an_event_lapses_for_nobody_who_did_not_check_in()
    {
        var day = _centre.NewDay();
        await _centre.AnnouncedAsync(Programme.Event(day, room: true), "in-the-hall");
        var settle = _centre.Host.Services.GetRequiredService<SettleDay>();
        using var desk = await _centre.ClientAsync("librarian");

        foreach (var (time, status) in new[] { ("14:59", "confirmed"), ("16:00", "checked-in") })
        {
            _centre.Clock.Reset(TestCentre.At(day, time));
            _centre.Calls.Reset();
            await settle.RunIfDueAsync(day, _centre.Clock.GetCurrentInstant(), TestContext.Current.CancellationToken);
            Assert.Single(_centre.Calls.To("Days"));
            Assert.Equal(status, await StatusAsync(desk, day));
        }

        using (var reader = await _centre.NewPatronClientAsync())
        using (var taken = await A.Booking().On(day).At("16:00").For(30).Of("hall").ByAsync(reader))
        {
            Assert.Equal(HttpStatusCode.Conflict, taken.StatusCode);
        }

        await settle.RunAsync(day, TestContext.Current.CancellationToken);
        Assert.Equal("checked-in", await StatusAsync(desk, day));
        await NightAsync(day);
        await settle.RunAsync(day, TestContext.Current.CancellationToken);
        Assert.Equal("completed", await StatusAsync(desk, day));

        var content = (await RowAsync(day)).GetString("Content");
        Assert.DoesNotContain("no-show", content, StringComparison.Ordinal);
        Assert.DoesNotContain("came", content, StringComparison.Ordinal);
        Assert.Equal((1, 90), await SumAsync(day, day));
        var check = _centre.Host.Services.GetRequiredService<CheckConsistency>();
        Assert.Empty((await check.RunAsync(date: null, TestContext.Current.CancellationToken)).Findings);
    }

    private static string Path(JsonObject told) => $"/api/desk/events/{told["event"]!["id"]}";

    private static async Task AssertDoneAsync(Task<HttpResponseMessage> sending)
    {
        using var answer = await sending;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static async Task<string?> StatusAsync(HttpClient desk, LocalDate day) =>
        (string?)Assert.Single((await desk.GetJsonAsync($"/api/desk/day?date={A.Iso(day)}"))["bookings"]!.AsArray())!["status"];

    private Task NightAsync(LocalDate after)
    {
        _centre.Clock.Reset(TestCentre.At(after.PlusDays(1), "02:20"));
        return _centre.Host.Services.GetRequiredService<CountFinishedDays>().RunAsync(TestContext.Current.CancellationToken);
    }

    private async Task<JsonNode> ToldAsync(LocalDate from, LocalDate to)
    {
        using var stranger = _centre.Anyone();
        return (await stranger.GetJsonAsync($"/api/stats?from={A.Iso(from)}&to={A.Iso(to)}"))["events"]!;
    }

    private async Task<(int Count, int Minutes)> SumAsync(LocalDate from, LocalDate to)
    {
        var told = await ToldAsync(from, to);
        return ((int)told["count"]!, (int)told["minutes"]!);
    }

    private async Task<TableEntity> RowAsync(LocalDate date) => (await _centre.Host.Services.GetRequiredService<CentreTables>().Stats.GetEntityAsync<TableEntity>(
        $"{date.Year}", A.Iso(date).Replace("-", "", StringComparison.Ordinal), cancellationToken: TestContext.Current.CancellationToken)).Value;
}
