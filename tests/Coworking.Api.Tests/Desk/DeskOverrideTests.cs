using System.Net;
using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Desk;

/// <summary>Which rules a librarian sets aside, and which nobody does.</summary>
public sealed class DeskOverrideTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Theory]
    [InlineData("daily-limit", "09:00", 60, "pc-01", 0)]
    [InlineData("too-many-open", "09:00", 60, "pc-01", 0)]
    [InlineData("too-long", "09:00", 120, "pc-01", 0)]
    [InlineData("too-short", "09:00", 15, "pc-01", 0)]
    [InlineData("off-grid", "09:05", 60, "pc-01", 0)]
    [InlineData("beyond-horizon", "09:00", 60, "pc-03", 8)]
    [InlineData("overlaps-own-booking", "09:00", 60, "pc-01", 0)]
    [InlineData("outside-opening-hours", "12:30", 60, "pc-01", 0)]
    public async Task A_rule_binds_the_desk_until_it_is_set_aside_by_name(string code, string start, int minutes, string resource, int ahead)
    {
        var day = centre.NewDay();
        var card = Cards.New();
        using var desk = await centre.ClientAsync("librarian");
        var booking = A.Booking().On(day.PlusDays(ahead)).At(start).For(minutes).Of(resource).For("card", card);
        switch (code)
        {
            case "daily-limit":
                await booking.At("10:00").Of("pc-02").MadeAtDeskAsync(desk);
                await booking.At("11:00").Of("pc-02").Override("too-many-open").MadeAtDeskAsync(desk);
                booking = booking.Override("too-many-open");
                break;
            case "too-many-open":
                await booking.On(day.PlusDays(1)).MadeAtDeskAsync(desk);
                await booking.On(day.PlusDays(2)).MadeAtDeskAsync(desk);
                break;
            case "overlaps-own-booking":
                await booking.Of("seat-01").MadeAtDeskAsync(desk);
                break;
        }

        using var refused = await booking.AtDeskAsync(desk);
        Assert.Equal(code, (string?)(await refused.JsonAsync())["code"]);
        await booking.Override(code, "too-many-open").MadeAtDeskAsync(desk);
    }

    [Theory]
    [InlineData("slot-taken")]
    [InlineData("unknown-resource")]
    [InlineData("in-the-past")]
    [InlineData("closed")]
    [InlineData("no-such-rule")]
    public async Task What_nobody_may_set_aside_is_refused(string code)
    {
        using var desk = await centre.ClientAsync("librarian");
        using var answer = await A.Booking().On(centre.NewDay()).For("guest", "Гость").Override(code).AtDeskAsync(desk);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await answer.JsonAsync())["errors"]!["override"]);
    }

    [Fact]
    public async Task Whatever_is_set_aside_nobody_gets_what_somebody_has()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        using var desk = await centre.ClientAsync("librarian");
        await A.Booking().On(day).Of("seat-07").MadeByAsync(patron);

        using var answer = await A.Booking().On(day).Of("seat-07").For("guest", "Гость")
            .Override("daily-limit", "too-many-open", "too-long", "too-short", "off-grid", "beyond-horizon", "overlaps-own-booking", "outside-opening-hours").AtDeskAsync(desk);

        Assert.Equal("slot-taken", (string?)(await answer.JsonAsync())["code"]);
        Assert.NotEmpty((await answer.JsonAsync())["alternatives"]!.AsArray());
    }

    [Fact]
    public async Task What_only_the_desk_lends_the_desk_lends()
    {
        await using var strict = await TestCentre.StartAsync(centre.Storage, change: file =>
        {
            file["resources"]!.AsArray().Single(one => (string?)one!["id"] == "projector-1")!["deskOnly"] = true;
            return file;
        });
        using var desk = await strict.ClientAsync("librarian");
        await A.Booking().On(strict.NewDay()).Of("projector-1").For("guest", "Гость").MadeAtDeskAsync(desk);
    }
}
