using System.Net;
using System.Text.Json.Nodes;
using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Overview;

public sealed class OverviewTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Theory]
    [InlineData("08:30", """{"now":false,"next":{"date":"DAY","start":"09:00"}}""")]
    [InlineData("09:00", """{"now":true,"until":"13:00"}""")]
    [InlineData("13:00", """{"now":false,"next":{"date":"DAY","start":"14:00"}}""")]
    [InlineData("17:59", """{"now":true,"until":"18:00"}""")]
    [InlineData("18:00", """{"now":false,"next":{"date":"NEXT","start":"09:00"}}""")]
    public async Task It_says_whether_the_doors_are_open(string clock, string open)
    {
        var day = centre.NewDay();
        centre.Clock.Reset(TestCentre.At(day, clock));

        var shown = await ShownAsync();

        Assert.Equal(
            open.Replace("DAY", A.Iso(day), StringComparison.Ordinal).Replace("NEXT", A.Iso(day.PlusDays(1)), StringComparison.Ordinal),
            shown["open"]!.ToJsonString());
    }

    [Fact]
    public async Task It_counts_what_is_free_now()
    {
        var day = centre.NewDay();
        centre.Clock.Reset(TestCentre.At(day, "10:00"));
        foreach (var booth in new[] { "booth-1", "booth-2" })
        {
            using var patron = await centre.NewPatronClientAsync();
            await A.Booking().On(day).At("10:00").For(booth == "booth-1" ? 90 : 120).Of(booth).MadeByAsync(patron);
        }

        var shown = await ShownAsync();

        Assert.Equal("""{"kind":"booth","total":2,"free":0,"freeFrom":"11:30"}""", Kind(shown, "booth"));
        Assert.Equal("""{"kind":"computer","total":12,"free":12}""", Kind(shown, "computer"));
    }

    [Fact]
    public async Task It_shows_fifteen_days_and_why_one_is_closed()
    {
        centre.Clock.Reset(TestCentre.At(new NodaTime.LocalDate(2027, 3, 15), "10:00"));

        var days = (await ShownAsync())["days"]!.AsArray();

        Assert.Equal(15, days.Count);
        Assert.Equal("Constitution Day", (string?)days[0]!["reason"]!["en"]);
        Assert.Empty(days[0]!["open"]!.AsArray());
        Assert.Equal(2, days[1]!["open"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_second_look_costs_a_304()
    {
        centre.NewDay();
        using var anyone = centre.Anyone();
        using var first = await anyone.FetchAsync("/api/overview");
        using var second = await anyone.SendAsync(HttpMethod.Get, "/api/overview", "If-None-Match", first.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    private static string Kind(JsonObject shown, string kind) =>
        shown["kinds"]!.AsArray().Single(one => (string?)one!["kind"] == kind)!.ToJsonString();

    private async Task<JsonObject> ShownAsync()
    {
        using var anyone = centre.Anyone();
        return await anyone.GetJsonAsync("/api/overview");
    }
}
