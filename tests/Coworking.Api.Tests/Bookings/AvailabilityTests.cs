using System.Net;
using System.Text.Json.Nodes;
using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Bookings;

public sealed class AvailabilityTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Fact]
    public async Task It_says_where_nothing_can_be_booked_and_nothing_of_who()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        using var other = await centre.NewPatronClientAsync();
        await A.Booking().On(day).At("10:00").Of("seat-01").MadeByAsync(patron);
        await A.Booking().On(day).At("11:00").Of("seat-01").MadeByAsync(other);
        await A.Booking().On(day).At("15:00").Of("hall").MadeByAsync(other);

        using var anyone = centre.Anyone();
        var shown = await anyone.GetJsonAsync($"/api/availability?date={A.Iso(day)}");

        Assert.Equal("""[{"start":"09:00","end":"13:00"},{"start":"14:00","end":"18:00"}]""", shown["open"]!.ToJsonString());
        Assert.Equal(40, shown["resources"]!.AsArray().Count);
        Assert.Equal("""[{"start":"10:00","end":"12:00"}]""", Busy(shown, "seat-01"));
        Assert.Equal("""[{"start":"14:50","end":"16:10"}]""", Busy(shown, "hall"));
        Assert.Equal("[]", Busy(shown, "seat-02"));
        Assert.Equal(["date", "open", "resources"], shown.Select(member => member.Key));
    }

    [Fact]
    public async Task A_kind_shows_that_kind_alone()
    {
        using var anyone = centre.Anyone();
        var shown = await anyone.GetJsonAsync($"/api/availability?date={A.Iso(centre.NewDay())}&kind=booth");
        Assert.Equal(["booth-1", "booth-2"], shown["resources"]!.AsArray().Select(resource => (string?)resource!["id"]));
    }

    [Fact]
    public async Task A_closed_day_has_no_open_hours()
    {
        using var anyone = centre.Anyone();
        var shown = await anyone.GetJsonAsync($"/api/availability?date={A.Iso(centre.NewDay().PlusDays(4))}");
        Assert.Empty(shown["open"]!.AsArray());
    }

    [Fact]
    public async Task Own_writes_show_at_once_and_an_unchanged_day_is_304()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        var path = $"/api/availability?date={A.Iso(day)}";
        for (var i = 1; i <= 8; i++)
        {
            using var before = await patron.FetchAsync(path);
            var etag = before.Headers.ETag!.ToString();
            using var same = await patron.SendAsync(HttpMethod.Get, path, "If-None-Match", etag);
            Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);

            var booking = await A.Booking().On(day).Of($"seat-0{i}").MadeByAsync(patron);
            using var changed = await patron.SendAsync(HttpMethod.Get, path, "If-None-Match", etag);
            Assert.NotEqual("[]", Busy(await changed.JsonAsync(), $"seat-0{i}"));

            using var cancelled = await patron.PostAsync($"/api/bookings/{booking["id"]}/cancel");
            Assert.Equal("[]", Busy(await patron.GetJsonAsync(path), $"seat-0{i}"));
        }
    }

    [Fact]
    public async Task Many_who_look_at_once_cost_one_call()
    {
        var day = centre.NewDay();
        using var anyone = await centre.BareClientAsync(TestCentre.NewPatron());
        await anyone.GetJsonAsync("/api/centre");
        centre.Calls.Reset();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => anyone.GetJsonAsync($"/api/availability?date={A.Iso(day)}")));

        Assert.InRange(centre.Calls.To("Days").Count, 1, 3);
    }

    [Theory]
    [InlineData("date=tomorrow", "date")]
    [InlineData("date=2027-02-30", "date")]
    [InlineData("date=1900-01-01", "date")]
    [InlineData("date=9999-12-31", "date")]
    [InlineData("kind=sofa", "kind")]
    [InlineData("kind=Seat", "kind")]
    public async Task What_is_not_understood_is_400(string query, string field)
    {
        using var anyone = centre.Anyone();
        using var answer = await anyone.FetchAsync($"/api/availability?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await answer.JsonAsync())["errors"]![field]);
    }

    private static string Busy(JsonObject shown, string resource) =>
        shown["resources"]!.AsArray().Single(one => (string?)one!["id"] == resource)!["busy"]!.ToJsonString();
}
