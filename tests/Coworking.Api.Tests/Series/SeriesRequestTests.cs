using System.Net;
using System.Text.Json.Nodes;
using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Series;

/// <summary>What a series may be, and which ones are listed.</summary>
public sealed class SeriesRequestTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Theory]
    [InlineData("""{"end":"16:00"}""", 400, "end")]
    [InlineData("""{"alias":"  "}""", 400, "alias")]
    [InlineData("""{"people":0}""", 400, "people")]
    [InlineData("""{"weekday":"none"}""", 400, "weekday")]
    [InlineData("""{"weekday":"noday"}""", 400, "weekday")]
    [InlineData("""{"until":"2031-01-01"}""", 400, "until")]
    [InlineData("""{"resources":[]}""", 400, "resources")]
    [InlineData("""{"resources":["hall","hall"]}""", 400, "resources")]
    [InlineData("""{"resources":["no-such"]}""", 422, "unknown-resource")]
    [InlineData("""{"resources":["No such"]}""", 422, "unknown-resource")]
    [InlineData("""{"start":"16:05"}""", 422, "off-grid")]
    [InlineData("""{"until":"WEEK53"}""", 422, "too-many-dates")]
    [InlineData("""{"weekday":"wednesday","until":"WEEK0"}""", 422, "no-such-dates")]
    [InlineData("""{"from":"PAST8","until":"PAST1"}""", 422, "no-such-dates")]
    public async Task What_makes_no_sense_is_refused(string change, int status, string told)
    {
        var day = centre.NewDay();
        using var desk = await centre.ClientAsync("director");
        var body = ASeries.From(day).ToJson();
        var changes = change.Replace("WEEK53", A.Iso(day.PlusWeeks(53)), StringComparison.Ordinal).Replace("WEEK0", A.Iso(day), StringComparison.Ordinal)
            .Replace("PAST8", A.Iso(day.PlusDays(-8)), StringComparison.Ordinal).Replace("PAST1", A.Iso(day.PlusDays(-1)), StringComparison.Ordinal);
        foreach (var (name, value) in JsonNode.Parse(changes)!.AsObject().ToList())
        {
            body[name] = value?.DeepClone();
        }

        foreach (var path in new[] { "/api/desk/series", "/api/desk/series/preview" })
        {
            using var answer = await desk.PostTextAsync(path, body.ToJsonString());
            var problem = await answer.JsonAsync();
            Assert.Equal(status, (int)answer.StatusCode);
            Assert.True((string?)problem["code"] == told || problem["errors"]?[told] is not null, problem.ToJsonString());
        }
    }

    [Theory]
    [InlineData("cancel", """{"from":"2027-01-01","date":"2027-01-01"}""", 400)]
    [InlineData("cancel", """{"date":"2020-01-01"}""", 422)]
    [InlineData("change", "{}", 400)]
    [InlineData("change", """{"start":"17:30"}""", 400)]
    [InlineData("change", """{"start":"16:05"}""", 422)]
    [InlineData("change", """{"resources":["no-such"]}""", 422)]
    [InlineData("change", """{"date":"2020-01-01","start":"15:00"}""", 422)]
    public async Task A_change_that_makes_no_sense_is_refused_and_changes_nothing(string verb, string body, int status)
    {
        var day = centre.NewWeeks(2);
        using var desk = await centre.ClientAsync("librarian");
        var series = await ASeries.From(day).Weeks(2).MadeByAsync(desk);

        using var answer = await desk.PostTextAsync($"/api/desk/series/{series["id"]}/{verb}", body);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(series.ToJsonString(), (await desk.ShownAsync(series)).ToJsonString());
    }

    [Fact]
    public async Task A_series_that_is_not_there_is_not_found()
    {
        using var desk = await centre.ClientAsync("librarian");
        foreach (var id in new[] { "0123456789ab", "nothing" })
        {
            using var shown = await desk.FetchAsync($"/api/desk/series/{id}");
            Assert.Equal(HttpStatusCode.NotFound, shown.StatusCode);
            foreach (var (verb, body) in new[] { ("continue", "{}"), ("cancel", "{}"), ("change", """{"start":"15:00"}""") })
            {
                using var answer = await desk.PostTextAsync($"/api/desk/series/{id}/{verb}", body);
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            }
        }
    }

    [Fact]
    public async Task Those_that_have_not_ended_are_listed_in_the_order_of_the_week_page_by_page()
    {
        await using var other = await TestCentre.StartAsync(centre.Storage);
        var day = other.NewDay();
        using var desk = await other.ClientAsync("librarian");
        var late = await ASeries.From(day).Weeks(2).At("16:00", "17:00").MadeByAsync(desk);
        var friday = await ASeries.From(day.PlusDays(3)).Weeks(2).At("09:00", "10:00").MadeByAsync(desk);
        var early = await ASeries.From(day).Weeks(3).At("10:00", "11:00").MadeByAsync(desk);

        var first = await desk.GetJsonAsync("/api/desk/series?limit=2");
        var second = await desk.GetJsonAsync($"/api/desk/series?limit=2&cursor={first["next"]}");

        Assert.Equal(
            new[] { early, late, friday }.Select(made => (string?)made["id"]),
            first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(item => (string?)item!["id"]));
        Assert.Null(second["next"]);
        Assert.Equal("""["hall"]""", first["items"]![0]!["resources"]!.ToJsonString());
        Assert.Equal("tuesday", (string?)first["items"]![0]!["weekday"]);
        other.Clock.Reset(TestCentre.At(day.PlusWeeks(2), "08:00"));
        Assert.Single((await desk.GetJsonAsync("/api/desk/series"))["items"]!.AsArray());
        using var lost = await desk.FetchAsync("/api/desk/series?cursor=0123456789ab");
        Assert.Equal(HttpStatusCode.BadRequest, lost.StatusCode);
    }
}
