using System.Net;
using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Bookings;

public sealed class MyBookingsTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Fact]
    public async Task They_come_in_order_of_time_and_are_only_mine()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        using var other = await centre.NewPatronClientAsync();
        await A.Booking().On(day.PlusDays(14)).At("09:00").MadeByAsync(patron);
        await A.Booking().On(day).At("14:00").MadeByAsync(patron);
        await A.Booking().On(day).At("09:00").MadeByAsync(patron);
        await A.Booking().On(day).At("11:00").MadeByAsync(other);

        var items = (await patron.GetJsonAsync("/api/me/bookings"))["items"]!.AsArray();

        Assert.Equal(
            [$"{A.Iso(day)} 09:00", $"{A.Iso(day)} 14:00", $"{A.Iso(day.PlusDays(14))} 09:00"],
            items.Select(item => $"{item!["date"]} {item["start"]}"));
    }

    [Fact]
    public async Task The_past_is_there_when_asked_for()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        await A.Booking().On(day).At("09:00").MadeByAsync(patron);
        centre.Clock.Reset(TestCentre.At(day.PlusDays(20), "12:00"));

        Assert.Empty((await patron.GetJsonAsync("/api/me/bookings"))["items"]!.AsArray());
        var past = (await patron.GetJsonAsync($"/api/me/bookings?from={A.Iso(day)}&to={A.Iso(day.PlusDays(20))}"))["items"]!.AsArray();
        Assert.Equal("no-show", (string?)Assert.Single(past)!["status"]);
    }

    [Fact]
    public async Task Pages_meet_without_gap_or_repeat()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        foreach (var start in new[] { "09:00", "10:00", "11:00", "12:00", "14:00" })
        {
            await A.Booking().On(day).At(start).For(30).MadeByAsync(patron);
        }

        var starts = new List<string?>();
        string? next = null;
        do
        {
            var page = await patron.GetJsonAsync($"/api/me/bookings?limit=2{(next is null ? "" : $"&cursor={next}")}");
            starts.AddRange(page["items"]!.AsArray().Select(item => (string?)item!["start"]));
            next = (string?)page["next"];
        }
        while (next is not null);

        Assert.Equal(["09:00", "10:00", "11:00", "12:00", "14:00"], starts);
    }

    [Theory]
    [InlineData("from=x", "from")]
    [InlineData("from=2027-02-01&to=2027-03-04", "to")]
    [InlineData("from=2027-02-02&to=2027-02-01", "to")]
    [InlineData("limit=0", "limit")]
    [InlineData("cursor=2027-02-02-000000000000", "cursor")]
    public async Task What_is_not_understood_is_400(string query, string field)
    {
        centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        using var answer = await patron.FetchAsync($"/api/me/bookings?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await answer.JsonAsync())["errors"]![field]);
    }
}
