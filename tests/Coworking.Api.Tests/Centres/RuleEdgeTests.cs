using System.Text.Json.Nodes;
using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Centres;

/// <summary>Each rule a director sets holds for the next booking, at its very edge: the last that is allowed, the first that is not.</summary>
public sealed class RuleEdgeTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Theory]
    [InlineData("gridMinutes", "30", "10:30", 60, "10:15", 60, "off-grid")]
    [InlineData("shortestMinutes", "45", "10:00", 45, "10:00", 30, "too-short")]
    [InlineData("endOfDayMarginMinutes", "30", "17:00", 30, "17:00", 45, "outside-opening-hours")]
    [InlineData("kinds/seat/longestMinutes", "90", "10:00", 90, "10:00", 105, "too-long")]
    [InlineData("kinds/seat/dailyMinutes", "90", "10:00", 90, "10:00", 105, "daily-limit")]
    public async Task A_rule_of_one_booking_holds_at_its_edge(
        string rule, string value, string allowedAt, int allowedMinutes, string refusedAt, int refusedMinutes, string code)
    {
        using var director = await centre.ClientAsync("director");
        await director.SetAsync(file => Set(file, rule, value));
        var day = centre.NewDay();

        using var refused = await A.Booking().On(day).At(refusedAt).For(refusedMinutes).Of("seat-01").ByAsync(await centre.NewPatronClientAsync());
        Assert.Equal(code, (string?)(await refused.JsonAsync())["code"]);
        await A.Booking().On(day).At(allowedAt).For(allowedMinutes).Of("seat-01").MadeByAsync(await centre.NewPatronClientAsync());
        await director.SetAsync(Usual);
    }

    [Fact]
    public async Task The_horizon_is_today_and_so_many_days()
    {
        using var director = await centre.ClientAsync("director");
        await director.SetAsync(file => Set(file, "kinds/seat/horizonDays", "2"));
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();

        await A.Booking().On(day.PlusDays(2)).Of("seat-01").MadeByAsync(patron);
        using var refused = await A.Booking().On(day.PlusDays(3)).Of("seat-01").ByAsync(patron);
        Assert.Equal("beyond-horizon", (string?)(await refused.JsonAsync())["code"]);
        await director.SetAsync(Usual);
    }

    [Fact]
    public async Task As_many_open_bookings_as_the_director_says()
    {
        using var director = await centre.ClientAsync("director");
        await director.SetAsync(file => Set(file, "kinds/seat/openBookings", "3"));
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        for (var i = 0; i < 3; i++)
        {
            await A.Booking().On(day.PlusDays(i)).Of("seat-01").MadeByAsync(patron);
        }

        using var refused = await A.Booking().On(day.PlusDays(3)).Of("seat-01").ByAsync(patron);
        Assert.Equal("too-many-open", (string?)(await refused.JsonAsync())["code"]);
        await director.SetAsync(Usual);
    }

    [Fact]
    public async Task A_buffer_lies_between_two_bookings_of_different_people()
    {
        using var director = await centre.ClientAsync("director");
        await director.SetAsync(file => Set(file, "kinds/seat/bufferMinutes", "15"));
        var day = centre.NewDay();
        await A.Booking().On(day).At("10:00").For(60).Of("seat-01").MadeByAsync(await centre.NewPatronClientAsync());

        using var refused = await A.Booking().On(day).At("11:00").Of("seat-01").ByAsync(await centre.NewPatronClientAsync());
        Assert.Equal("slot-taken", (string?)(await refused.JsonAsync())["code"]);
        await A.Booking().On(day).At("11:15").Of("seat-01").MadeByAsync(await centre.NewPatronClientAsync());
        await director.SetAsync(Usual);
    }

    [Fact]
    public async Task As_many_places_in_one_booking_as_the_director_says()
    {
        using var director = await centre.ClientAsync("director");
        await director.SetAsync(file => Set(file, "mostResources", "2"));
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();

        using var refused = await A.Booking().On(day).Of("seat-01", "seat-02", "seat-03").ByAsync(patron);
        Assert.Equal("too-many-resources", (string?)(await refused.JsonAsync())["code"]);
        await A.Booking().On(day).Of("seat-01", "seat-02").MadeByAsync(patron);
        await director.SetAsync(Usual);
    }

    [Fact]
    public async Task Check_in_opens_and_closes_when_the_director_says()
    {
        using var director = await centre.ClientAsync("director");
        await director.SetAsync(file =>
        {
            Set(file, "checkInOpensMinutes", "5");
            Set(file, "kinds/seat/graceMinutes", "7");
        });
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        var booking = await A.Booking().On(day).At("10:00").Of("seat-01").MadeByAsync(patron);

        centre.Clock.Reset(TestCentre.At(day, "09:54"));
        Assert.Equal("check-in-too-early", await CheckInAsync(patron, booking));
        centre.Clock.Reset(TestCentre.At(day, "10:07"));
        Assert.Equal("check-in-closed", await CheckInAsync(patron, booking));

        var other = await A.Booking().On(day).At("11:00").Of("seat-01").MadeByAsync(patron);
        centre.Clock.Reset(TestCentre.At(day, "11:06"));
        Assert.Null(await CheckInAsync(patron, other));
        await director.SetAsync(Usual);
    }

    [Fact]
    public async Task A_group_of_the_size_the_director_says_waits_for_approval()
    {
        using var director = await centre.ClientAsync("director");
        await director.SetAsync(file => Set(file, "kinds/room/approvalFromPeople", "6"));
        var day = centre.NewDay();

        var small = await A.Booking().On(day).At("10:00").Of("study").With("people", 5).MadeByAsync(await centre.NewPatronClientAsync());
        var large = await A.Booking().On(day).At("15:00").Of("study").With("people", 6).MadeByAsync(await centre.NewPatronClientAsync());

        Assert.Equal("confirmed", (string?)small["status"]);
        Assert.Equal("awaiting-approval", (string?)large["status"]);
        await director.SetAsync(Usual);
    }

    [Fact]
    public async Task With_no_way_to_check_in_but_a_code_the_button_is_not_enough()
    {
        using var director = await centre.ClientAsync("director");
        await director.SetAsync(file => file["rules"]!["checkIn"] = JsonNode.Parse("""{"button":false,"screenCode":true,"poster":false}"""));
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        var booking = await A.Booking().On(day).At("10:00").Of("seat-01").MadeByAsync(patron);
        centre.Clock.Reset(TestCentre.At(day, "10:00"));

        Assert.Equal("check-in-code-needed", await CheckInAsync(patron, booking));
        await director.SetAsync(Usual);
    }

    [Fact]
    public async Task The_end_of_day_margin_leaves_the_lunch_break_alone()
    {
        using var director = await centre.ClientAsync("director");
        await director.SetAsync(file => Set(file, "endOfDayMarginMinutes", "60"));
        var day = centre.NewDay();

        await A.Booking().On(day).At("12:00").For(60).Of("seat-01").MadeByAsync(await centre.NewPatronClientAsync());
        await director.SetAsync(Usual);
    }

    private static async Task<string?> CheckInAsync(HttpClient patron, JsonObject booking)
    {
        using var answer = await patron.PostAsync($"/api/bookings/{booking["id"]}/check-in");
        return (string?)(await answer.JsonAsync())["code"];
    }

    private static void Set(JsonObject file, string rule, string value)
    {
        var parts = rule.Split('/');
        parts[..^1].Aggregate(file["rules"]!, (node, part) => node[part]!)[parts[^1]] = JsonNode.Parse(value);
    }

    private static void Usual(JsonObject file) => file["rules"] = TestCentre.DemoFile()["rules"]!.DeepClone();
}
