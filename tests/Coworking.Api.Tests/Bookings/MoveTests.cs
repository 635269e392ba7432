using System.Net;
using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Bookings;

/// <summary>A booking moves to another time or day, never to neither.</summary>
public sealed class MoveTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Fact]
    public async Task A_booking_moves_within_its_day_in_one_step_even_over_its_own_old_time()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        var booking = await A.Booking().On(day).At("09:00").For(60).Of("pc-01").MadeByAsync(patron);

        var moved = await patron.DoneAsync(booking, "move", A.Booking().On(day).At("09:30").For(60).Of("pc-01").ToJson().ToJsonString());
        var again = await patron.DoneAsync(booking, "move", A.Booking().On(day).At("09:30").For(60).Of("pc-01").ToJson().ToJsonString());

        Assert.Equal(((string?)booking["id"], "09:30", "10:30"), ((string?)moved["id"], (string?)moved["start"], (string?)moved["end"]));
        Assert.Equal((string?)moved["etag"], (string?)again["etag"]);
        Assert.Equal(["09:30"], (await patron.GetJsonAsync("/api/me/bookings"))["items"]!.AsArray().Select(one => (string?)one!["start"]));
    }

    [Fact]
    public async Task A_booking_moves_to_another_day_by_a_new_one_and_a_repeat_finds_it()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        var booking = await A.Booking().On(day).At("09:00").For(60).Of("pc-01").MadeByAsync(patron);
        await A.Booking().On(day).At("11:00").For(60).Of("pc-01").MadeByAsync(patron);
        var target = A.Booking().On(day.PlusDays(1)).At("10:00").For(60).Of("pc-02").ToJson().ToJsonString();

        var moved = await patron.DoneAsync(booking, "move", target);
        var again = await patron.DoneAsync(booking, "move", target);

        Assert.Equal((string?)moved["id"], (string?)again["id"]);
        Assert.Equal((string?)booking["id"], (string?)moved["movedFrom"]);
        Assert.Equal("cancelled", await patron.StatusAsync(booking));
        using var third = await A.Booking().On(day.PlusDays(2)).At("10:00").For(60).Of("pc-02").ByAsync(patron);
        Assert.Equal("too-many-open", (string?)(await third.JsonAsync())["code"]);
    }

    [Fact]
    public async Task Two_moves_of_one_booking_at_once_leave_one_booking()
    {
        for (var round = 0; round < 20; round++)
        {
            var day = centre.NewDay();
            using var patron = await centre.BareClientAsync(TestCentre.NewPatron());
            var booking = await A.Booking().On(day).At("09:00").For(60).Of("seat-01").MadeByAsync(patron);

            var answers = await Task.WhenAll(new[] { 1, 2 }.Select(ahead => patron.PostTextAsync(
                $"/api/bookings/{booking["id"]}/move", A.Booking().On(day.PlusDays(ahead)).At("10:00").For(60).Of("seat-01").ToJson().ToJsonString())));

            Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
            var open = (await patron.GetJsonAsync("/api/me/bookings"))["items"]!.AsArray().Where(one => (string?)one!["status"] == "confirmed");
            Assert.Single(open);
        }
    }

    [Fact]
    public async Task A_move_that_cannot_be_leaves_the_booking_where_it_is()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        using var other = await centre.NewPatronClientAsync();
        var booking = await A.Booking().On(day).At("09:00").For(60).Of("pc-01").MadeByAsync(patron);
        await A.Booking().On(day.PlusDays(1)).At("10:00").For(60).Of("pc-02").MadeByAsync(other);
        await A.Booking().On(day).At("10:00").For(60).Of("pc-02").MadeByAsync(other);

        using var sameDay = await patron.PostTextAsync($"/api/bookings/{booking["id"]}/move", A.Booking().On(day).At("10:00").For(60).Of("pc-02").ToJson().ToJsonString());
        using var otherDay = await patron.PostTextAsync($"/api/bookings/{booking["id"]}/move", A.Booking().On(day.PlusDays(1)).At("10:00").For(60).Of("pc-02").ToJson().ToJsonString());

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (sameDay.StatusCode, otherDay.StatusCode));
        Assert.NotEmpty((await sameDay.JsonAsync())["alternatives"]!.AsArray());
        Assert.Equal("confirmed", await patron.StatusAsync(booking));
        await A.Booking().On(day.PlusDays(2)).At("10:00").For(60).Of("pc-03").MadeByAsync(patron);
        using var third = await A.Booking().On(day.PlusDays(3)).At("10:00").For(60).Of("pc-03").ByAsync(patron);
        Assert.Equal("too-many-open", (string?)(await third.JsonAsync())["code"]);
    }
}
