using System.Net;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Coworking.Api.Features.Statistics;
using Coworking.Api.Features.Upkeep;
using Coworking.Api.Features.Upkeep.Consistency;
using Coworking.Api.Platform.Tables;
using Coworking.Api.Tests.Desk;
using Coworking.Api.Tests.Fixture;
using Coworking.Local.Identity;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Statistics;

/// <summary>What people did on a day becomes figures in the night after it, and nobody can be told from them.</summary>
public sealed class StatisticsTests(StorageFixture storage) : IAsyncLifetime
{
    private TestCentre _centre = null!;

    private CentreTables Tables => _centre.Host.Services.GetRequiredService<CentreTables>();

    public async ValueTask InitializeAsync() => _centre = await TestCentre.StartAsync(storage);

    public ValueTask DisposeAsync() => _centre.DisposeAsync();

    [Fact]
    public async Task A_day_of_bookings_becomes_figures_in_the_night()
    {
        var day = _centre.NewDay();
        var people = new List<string>();
        var bookings = new List<JsonObject>();
        for (var number = 1; number <= 6; number++)
        {
            people.Add(TestCentre.NewPatron());
            using var patron = await _centre.ClientAsync(people[^1]);
            bookings.Add(await A.Booking().On(day).At("10:00").For(60).Of($"pc-0{number}").With("note", "8 701 …").MadeByAsync(patron));
        }

        using var desk = await _centre.ClientAsync("librarian");
        foreach (var booking in bookings)
        {
            _centre.Clock.Reset(TestCentre.At(day, "09:50"));
            Assert.Equal("checked-in", (await desk.DoAsync(booking, "check-in")).Outcome);
        }

        using var absent = await _centre.NewPatronClientAsync();
        await A.Booking().On(day).At("11:00").For(60).Of("pc-07").MadeByAsync(absent);
        await NightAsync(day);

        using var stranger = _centre.Anyone();
        var text = (await stranger.GetJsonAsync($"/api/stats?from={A.Iso(day)}&to={A.Iso(day)}")).ToJsonString();
        var computers = Kind(JsonNode.Parse(text)!, "computer");
        var came = Measure(computers, "came");
        Assert.Equal((6, 360, 6, false), ((int)came["count"]!, (int)came["minutes"]!, (int)came["patrons"]!, (bool)came["few"]!));
        Assert.Equal(12 * 8 * 60, (int)computers["capacityMinutes"]!);
        var missed = Measure(computers, "no-show");
        Assert.True((bool)missed["few"]!);
        Assert.Null(missed["count"]);
        Assert.Empty(missed["stretches"]!.AsArray());
        Assert.Contains("\"tallies\":{\"came\":{\"count\":6,\"minutes\":360,\"patrons\":6,\"hours\":[{\"hour\":10,\"patrons\":6,\"minutes\":360}]},\"no-show\":{\"count\":1", await ContentAsync(day), StringComparison.Ordinal);

        foreach (var secret in people.Select(name => SamplePerson.Find(name)!.Subject).Concat(people).Concat(bookings.Select(booking => (string)booking["id"]!)).Append("8 701"))
        {
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, await ContentAsync(day), StringComparison.Ordinal);
        }

        var told = await ContentAsync(day);
        foreach (var person in people.Take(2))
        {
            using var leaver = await _centre.ClientAsync(person);
            using var forgotten = await leaver.DeleteAsync(new Uri("/api/me", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NoContent, forgotten.StatusCode);
        }

        await NightAsync(day.PlusDays(1));
        Assert.Equal(told, await ContentAsync(day));
    }

    [Fact]
    public async Task A_night_that_runs_twice_or_never_ran_leaves_the_same_rows()
    {
        var day = _centre.NewDay();
        using var patron = await _centre.NewPatronClientAsync();
        await A.Booking().On(day).Of("seat-01").MadeByAsync(patron);
        await NightAsync(day);
        var first = await RowsAsync();
        _centre.Calls.Reset();
        await NightAsync(day);
        Assert.All(_centre.Calls.To("Stats"), call => Assert.Equal("GET", call.Method));
        Assert.Equal(first, await RowsAsync());

        await NightAsync(day.PlusDays(3));
        Assert.Equal(4, (await RowsAsync()).Count);
        Assert.Empty(await CheckAsync());

        await Tables.Stats.DeleteEntityAsync($"{day.Year}", Compact(day.PlusDays(1)), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(FindingKind.DayNotCounted, Assert.Single(await CheckAsync()).Kind);
        await NightAsync(day.PlusDays(3));
        Assert.Equal(4, (await RowsAsync()).Count);
    }

    [Fact]
    public async Task What_nobody_can_read_stops_neither_the_night_nor_the_answer()
    {
        var day = _centre.NewDay();
        using var patron = await _centre.NewPatronClientAsync();
        var booking = await A.Booking().On(day).Of("seat-01").MadeByAsync(patron);
        await Tables.Days.UpsertEntityAsync(
            new TableEntity(Compact(day), $"B|{booking["id"]}") { ["Patron"] = "somebody", ["Booking"] = "{" }, TableUpdateMode.Replace, TestContext.Current.CancellationToken);
        await NightAsync(day.PlusDays(1));
        Assert.Equal("[]", await ContentAsync(day));
        Assert.Equal(2, (await RowsAsync()).Count);

        var tally = """{"count":7,"minutes":420,"patrons":7,"hours":[]}""";
        var later = $$"""
            [{"kind":"computer","capacity":[600],"tallies":{"came":{{tally}},"dreamt":{{tally}} } },{"kind":"hammock","capacity":[600],"tallies":{"came":{{tally}} } }]
            """;
        foreach (var (row, content) in new[] { (Compact(day), later), (Compact(day.PlusDays(1)), "{"), ($"{day.Year}x", "[]") })
        {
            await Tables.Stats.UpsertEntityAsync(
                new TableEntity($"{day.Year}", row) { ["Content"] = content }, TableUpdateMode.Replace, TestContext.Current.CancellationToken);
        }

        using var stranger = _centre.Anyone();
        var answer = await stranger.GetJsonAsync($"/api/stats?from={A.Iso(day)}&to={A.Iso(day.PlusDays(1))}");
        Assert.Equal(7, (int)Measure(Assert.Single(answer["kinds"]!.AsArray())!, "came")["count"]!);
        Assert.Contains(await CheckAsync(), one => one.Kind == FindingKind.UnreadableRow && one.Row == Compact(day.PlusDays(1)));
        await NightAsync(day.PlusDays(2));
        Assert.NotNull(await ContentAsync(day.PlusDays(2)));
    }

    [Fact]
    public async Task A_stranger_may_keep_the_answer_for_minutes_and_ask_for_a_year_at_most()
    {
        var day = _centre.NewDay();
        using var stranger = _centre.Anyone();
        _centre.Calls.Reset();
        using var answer = await stranger.FetchAsync("/api/stats");
        var body = await answer.JsonAsync();
        Assert.Equal((A.Iso(day.PlusDays(-30)), A.Iso(day.PlusDays(-1))), ((string?)body["from"], (string?)body["to"]));
        Assert.Empty(body["kinds"]!.AsArray());
        Assert.Equal("public, max-age=600", answer.Headers.CacheControl!.ToString());
        using var again = await stranger.SendAsync(HttpMethod.Get, "/api/stats", "If-None-Match", answer.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Single(_centre.Calls.To("Stats"));

        foreach (var query in new[] { "from=2026-01-01&to=2027-01-02", "from=2026-02-02&to=2026-02-01", "from=yesterday", "to=2019-01-01" })
        {
            using var refused = await stranger.FetchAsync($"/api/stats?{query}");
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }
    }

    private static JsonNode Kind(JsonNode answer, string kind) => answer["kinds"]!.AsArray().Single(one => (string?)one!["kind"] == kind)!;

    private static JsonNode Measure(JsonNode kind, string measure) => kind["measures"]!.AsArray().Single(one => (string?)one!["measure"] == measure)!;

    private static string Compact(LocalDate date) => A.Iso(date).Replace("-", "", StringComparison.Ordinal);

    private Task NightAsync(LocalDate after)
    {
        _centre.Clock.Reset(TestCentre.At(after.PlusDays(1), "02:20"));
        return _centre.Host.Services.GetRequiredService<CountFinishedDays>().RunAsync(TestContext.Current.CancellationToken);
    }

    private async Task<string> ContentAsync(LocalDate date) =>
        (await Tables.Stats.GetEntityAsync<TableEntity>($"{date.Year}", Compact(date), cancellationToken: TestContext.Current.CancellationToken)).Value.GetString("Content");

    private async Task<List<(string Key, string Content, string Tag)>> RowsAsync() =>
        await Tables.Stats.QueryAsync<TableEntity>().Select(row => (row.RowKey, row.GetString("Content"), row.ETag.ToString())).ToListAsync();

    private async Task<IReadOnlyList<Finding>> CheckAsync() =>
        (await _centre.Host.Services.GetRequiredService<CheckConsistency>().RunAsync(date: null, TestContext.Current.CancellationToken)).Findings;
}
