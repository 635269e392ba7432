using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Desk;

/// <summary>A librarian's morning: the verbs on anybody's booking.</summary>
public sealed class DeskLifeTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Fact]
    public async Task Somebody_comes_stays_longer_and_goes()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        using var desk = await centre.ClientAsync("librarian");
        var booking = await A.Booking().On(day).At("10:00").Of("seat-01").MadeByAsync(patron);

        Assert.Equal("check-in-too-early", (await desk.DoAsync(booking, "check-in")).Outcome);
        Assert.Equal("not-checked-in", (await desk.DoAsync(booking, "leave")).Outcome);
        centre.Clock.Reset(TestCentre.At(day, "09:58"));
        Assert.Equal("checked-in", (await desk.DoAsync(booking, "check-in")).Outcome);
        Assert.Equal("11:30", (string?)(await desk.DoAsync(booking, "extend", """{"end":"11:30"}""")).Body["end"]);
        Assert.Equal("already-started", (await desk.DoAsync(booking, "cancel")).Outcome);
        centre.Clock.Reset(TestCentre.At(day, "10:40"));
        var (outcome, left) = await desk.DoAsync(booking, "leave");
        Assert.Equal(("completed", "10:40"), (outcome, (string?)left["end"]));
        Assert.Equal("completed", (await desk.DoAsync(booking, "leave")).Outcome);
        Assert.Equal("already-over", (await desk.DoAsync(booking, "extend", """{"end":"12:00"}""")).Outcome);
    }

    [Fact]
    public async Task The_patron_reads_why_the_desk_cancelled()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        using var desk = await centre.ClientAsync("librarian");
        var booking = await A.Booking().On(day).MadeByAsync(patron);

        Assert.Equal("cancelled", (await desk.DoAsync(booking, "cancel", """{"reason":{"ru":"Ремонт"}}""")).Outcome);

        var seen = await patron.GetJsonAsync($"/api/bookings/{booking["id"]}");
        Assert.Equal(("cancelled", "Ремонт"), ((string?)seen["status"], (string?)seen["reason"]!["ru"]));
        Assert.Equal("Ремонт", (string?)(await desk.DayAsync(day)).Of(booking)!["reason"]!["ru"]);
        Assert.Equal("invalid-request", (await desk.DoAsync(booking, "cancel", $$$"""{"reason":{"ru":"{{{new string('я', 201)}}}"}}""")).Outcome);
    }

    [Fact]
    public async Task A_large_group_waits_for_the_desks_word()
    {
        await using var careful = await TestCentre.StartAsync(centre.Storage, change: file =>
        {
            file["rules"]!["kinds"]!["room"]!["approvalFromPeople"] = 8;
            return file;
        });
        var day = careful.NewDay();
        using var patron = await careful.NewPatronClientAsync();
        using var desk = await careful.ClientAsync("librarian");
        var yes = await A.Booking().On(day).At("10:00").Of("hall").With("people", 8).MadeByAsync(patron);
        var no = await A.Booking().On(day).At("14:00").Of("hall").With("people", 8).MadeByAsync(patron);
        Assert.Equal("awaiting-approval", (string?)yes["status"]);

        Assert.Equal("confirmed", (await desk.DoAsync(yes, "approve")).Outcome);
        var (outcome, declined) = await desk.DoAsync(no, "decline", """{"reason":{"en":"A concert"}}""");
        Assert.Equal(("cancelled", "A concert"), (outcome, (string?)declined["reason"]!["en"]));
        Assert.Equal("already-approved", (await desk.DoAsync(yes, "decline")).Outcome);

        var desks = await A.Booking().On(day).At("10:00").Of("study").With("people", 12).For("guest", "Клуб").MadeAtDeskAsync(desk);
        Assert.Equal("confirmed", (string?)desks["status"]);
    }

    [Fact]
    public async Task Computers_are_swapped_without_a_lost_minute()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        using var other = await centre.NewPatronClientAsync();
        using var desk = await centre.ClientAsync("librarian");
        var booking = await A.Booking().On(day).At("10:00").Of("pc-01").MadeByAsync(patron);
        var others = await A.Booking().On(day).At("10:00").Of("pc-02").MadeByAsync(other);
        centre.Clock.Reset(TestCentre.At(day, "10:00"));
        await desk.DoAsync(booking, "check-in");
        await desk.DoAsync(others, "check-in");
        centre.Clock.Reset(TestCentre.At(day, "10:20"));

        Assert.Equal("checked-in", (await desk.DoAsync(booking, "swap", """{"from":"pc-01","to":"pc-02"}""")).Outcome);

        var shown = await desk.DayAsync(day);
        Assert.Equal("""[{"id":"pc-01","start":"10:00","end":"10:20"},{"id":"pc-02","start":"10:20","end":"11:00"}]""", shown.Of(booking)!["resources"]!.ToJsonString());
        Assert.Equal("""[{"id":"pc-02","start":"10:00","end":"10:20"},{"id":"pc-01","start":"10:20","end":"11:00"}]""", shown.Of(others)!["resources"]!.ToJsonString());
        Assert.Equal("unknown-resource", (await desk.DoAsync(booking, "swap", """{"from":"pc-01","to":"no-such"}""")).Outcome);
        Assert.Equal("not-held", (await desk.DoAsync(booking, "swap", """{"from":"pc-05","to":"pc-06"}""")).Outcome);
    }

    [Fact]
    public async Task A_booking_is_moved_on_its_day_and_to_another()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        using var desk = await centre.ClientAsync("librarian");
        var booking = await A.Booking().On(day).At("10:00").Of("seat-01").MadeByAsync(patron);

        var (_, same) = await desk.DoAsync(booking, "move", $$"""{"date":"{{A.Iso(day)}}","start":"15:00","end":"16:00","resources":["seat-02"]}""");
        Assert.Equal(((string?)booking["id"], "15:00"), ((string?)same["id"], (string?)same["start"]));
        Assert.Equal("off-grid", (await desk.DoAsync(booking, "move", $$"""{"date":"{{A.Iso(day)}}","start":"15:05","end":"16:00","resources":["seat-02"]}""")).Outcome);
        Assert.Equal("15:05", (string?)(await desk.DoAsync(booking, "move", $$"""{"date":"{{A.Iso(day)}}","start":"15:05","end":"16:00","resources":["seat-02"],"override":["off-grid"]}""")).Body["start"]);

        var (_, next) = await desk.DoAsync(booking, "move", $$"""{"date":"{{A.Iso(day.PlusDays(1))}}","start":"10:00","end":"11:00","kind":"seat"}""");
        Assert.Equal((string?)booking["id"], (string?)next["movedFrom"]);
        Assert.Equal("cancelled", (string?)(await desk.DayAsync(day)).Of(booking)!["status"]);
        Assert.Equal("confirmed", (string?)(await desk.DayAsync(day.PlusDays(1))).Of(next)!["status"]);
    }

    [Theory]
    [InlineData("check-in", null)]
    [InlineData("cancel", null)]
    [InlineData("extend", """{"end":"12:00"}""")]
    [InlineData("leave", null)]
    [InlineData("approve", null)]
    [InlineData("decline", null)]
    [InlineData("swap", """{"from":"pc-01","to":"pc-02"}""")]
    [InlineData("move", """{"date":"2027-02-02","start":"10:00","end":"11:00","kind":"seat"}""")]
    public async Task A_booking_that_is_not_there_is_not_found(string verb, string? body)
    {
        centre.NewDay();
        using var desk = await centre.ClientAsync("librarian");
        foreach (var id in new[] { "2027-02-02-000000000000", "nothing", "2027-02-02|" })
        {
            Assert.Equal("not-found", (await desk.DoAsync(new System.Text.Json.Nodes.JsonObject { ["id"] = Uri.EscapeDataString(id) }, verb, body)).Outcome);
        }
    }
}
