using System.Net;
using System.Text.Json.Nodes;
using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Closures;

/// <summary>What a closure may be, that asking twice shuts once, and how people are told.</summary>
public sealed class ClosureRequestTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Theory]
    [InlineData("""{"end":"10:00"}""", 400, "end")]
    [InlineData("""{"resources":null,"all":null}""", 400, "resources")]
    [InlineData("""{"all":true}""", 400, "resources")]
    [InlineData("""{"resources":[]}""", 400, "resources")]
    [InlineData("""{"resources":["seat-01","seat-01"]}""", 400, "resources")]
    [InlineData("""{"date":"2031-01-01"}""", 400, "date")]
    [InlineData("""{"reason":{}}""", 400, "reason")]
    [InlineData("""{"resources":["seat-99"]}""", 422, "unknown-resource")]
    [InlineData("""{"resources":["no such"]}""", 422, "unknown-resource")]
    [InlineData("""{"start":"07:00","end":"08:00"}""", 422, "in-the-past")]
    public async Task What_makes_no_sense_is_refused_and_nothing_is_written(string change, int status, string told)
    {
        var day = centre.NewDay();
        using var desk = await centre.ClientAsync("librarian");
        var body = AClosure.On(day).Of("seat-01").ToJson();
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject().ToList())
        {
            body[name] = value?.DeepClone();
        }

        foreach (var path in new[] { "/api/desk/closures", "/api/desk/closures/preview" })
        {
            using var answer = await desk.PostTextAsync(path, body.ToJsonString());
            var problem = await answer.JsonAsync();
            Assert.Equal(status, (int)answer.StatusCode);
            Assert.True((string?)problem["code"] == told || problem["errors"]?[told] is not null, problem.ToJsonString());
        }

        Assert.Equal("", await centre.BusyAsync(day, "seat-01"));
        Assert.Empty(await ListAsync(desk, day));
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused()
    {
        using var desk = await centre.ClientAsync("librarian");
        using var answer = await (AClosure.On(centre.NewDay()).Of("seat-01") with { Reason = new string('x', 301) }).ByAsync(desk);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Asking_again_under_one_key_shuts_once_also_when_the_time_is_over()
    {
        var day = centre.NewDay();
        using var desk = await centre.ClientAsync("librarian");

        var first = await AClosure.On(day).Of("seat-01").MadeByAsync(desk, "closure-1");
        var again = await AClosure.On(day).Of("seat-01").MadeByAsync(desk, "closure-1");
        centre.Clock.Reset(TestCentre.At(day, "17:00"));
        var later = await AClosure.On(day).Of("seat-01").MadeByAsync(desk, "closure-1");
        using var other = await AClosure.On(day).Of("seat-02").ByAsync(desk, "closure-1");

        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        Assert.Equal(first.ToJsonString(), later.ToJsonString());
        Assert.Equal("idempotency-key-reused", (string?)(await other.JsonAsync())["code"]);
        Assert.Single(await ListAsync(desk, day));
    }

    [Fact]
    public async Task Nobody_reopens_what_is_not_there()
    {
        using var desk = await centre.ClientAsync("librarian");
        foreach (var id in new[] { $"{A.Iso(centre.NewDay())}-0123456789ab", "nothing" })
        {
            using var answer = await desk.PostTextAsync($"/api/desk/closures/{id}/reopen", "{}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task They_are_listed_in_order_of_time_for_up_to_31_days()
    {
        var day = centre.NewDay();
        using var desk = await centre.ClientAsync("librarian");
        await AClosure.On(day.PlusDays(1)).From("09:00", "10:00").Of("seat-01").MadeByAsync(desk);
        await AClosure.On(day).From("15:00", "16:00").Of("seat-02").MadeByAsync(desk);
        await AClosure.On(day).From("11:00", "12:00").OfAll().MadeByAsync(desk);

        var listed = await ListAsync(desk, day, 30);

        Assert.Equal(["11:00", "15:00", "09:00"], listed.Select(one => (string?)one!["start"]));
        Assert.Equal([true, false, false], listed.Select(one => (bool)one!["all"]!));
        Assert.Equal(40, listed[0]!["resources"]!.AsArray().Count);
        foreach (var to in new[] { 31, -1 })
        {
            using var tooMuch = await desk.FetchAsync($"/api/desk/closures?from={A.Iso(day)}&to={A.Iso(day.PlusDays(to))}");
            Assert.Equal(HttpStatusCode.BadRequest, tooMuch.StatusCode);
        }
    }

    [Fact]
    public async Task Everybody_is_told_of_what_is_shut_today_until_it_opens()
    {
        var day = centre.NewDay();
        using var desk = await centre.ClientAsync("librarian");
        using var anyone = centre.Anyone();
        centre.Clock.Reset(TestCentre.At(day, "10:05"));

        await AClosure.On(day.PlusDays(1)).OfAll().MadeByAsync(desk);
        var hall = await AClosure.On(day).From("12:00", "13:00").Of("hall").MadeByAsync(desk);
        await AClosure.On(day).From("10:05", "11:00").OfAll().MadeByAsync(desk);

        var notices = (await anyone.GetJsonAsync("/api/overview"))["notices"]!.AsArray();
        Assert.Equal(["10:05 true []", "12:00 false [\"hall\"]"], notices.Select(one => $"{one!["start"]} {one["all"]} {one["resources"]!.ToJsonString()}"));
        Assert.Equal("Жөндеу", (string?)notices[0]!["reason"]!["kk"]);

        centre.Clock.Reset(TestCentre.At(day, "11:00"));
        Assert.Single((await anyone.GetJsonAsync("/api/overview"))["notices"]!.AsArray());
        await desk.ReopenAsync(hall);
        Assert.Empty((await anyone.GetJsonAsync("/api/overview"))["notices"]!.AsArray());
    }

    private static async Task<JsonArray> ListAsync(HttpClient desk, NodaTime.LocalDate day, int days = 0) =>
        (await desk.GetJsonAsync($"/api/desk/closures?from={A.Iso(day)}&to={A.Iso(day.PlusDays(days))}"))["items"]!.AsArray();
}
