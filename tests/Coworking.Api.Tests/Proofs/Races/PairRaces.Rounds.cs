using System.Text.Json.Nodes;
using Coworking.Api.Tests.Fixture;
using Coworking.Api.Tests.Proofs.Commands;
using Xunit;

namespace Coworking.Api.Tests.Proofs.Races;

/// <summary>One round of each race; what it returns is how it ended.</summary>
public sealed partial class PairRaces
{
    private static async Task<string> CancelOrCheckInAsync(RaceGround ground, Racers racers)
    {
        var cancel = RaceGround.PostAsync(racers.One, $"/api/bookings/{racers.Booking}/cancel");
        var checkIn = RaceGround.PostAsync(racers.One, $"/api/bookings/{racers.Booking}/check-in");
        var (cancelled, there) = (await cancel, await checkIn);
        Assert.True(cancelled.IsOk != there.IsOk, $"cancel {cancelled}, check-in {there}");
        var status = await RaceGround.StatusAsync(racers.One, racers.Booking);
        Assert.Equal(cancelled.IsOk ? "cancelled" : "checked-in", status);
        Assert.Equal(cancelled.IsOk ? "already-over" : "already-started", cancelled.IsOk ? there.Code : cancelled.Code);
        return status;
    }

    private static async Task PassTheMinuteAsync(RaceGround ground)
    {
        await Task.Delay(Random.Shared.Next(25));
        ground.Centre.Clock.Reset(TestCentre.At(ground.Day, Racers.At("15")));
        await ground.SweepAsync();
    }

    /// <summary>The last minute passes while the patron presses the button: whoever is first, the patron is told what holds.</summary>
    private static async Task<string> SweepOrCheckInAsync(RaceGround ground, Racers racers)
    {
        var there = await RaceGround.PostAsync(racers.One, $"/api/bookings/{racers.Booking}/check-in");
        await ground.Meanwhile;
        Assert.True(there.IsOk || there.Code == "check-in-closed", there.ToString());
        var status = await RaceGround.StatusAsync(racers.One, racers.Booking);
        Assert.Equal(there.IsOk ? "checked-in" : "no-show", status);

        // The place is the next one's exactly when the first did not come.
        using var answer = await A.Booking().On(ground.Day).At(Racers.At("15")).For(30).Of(racers.Place).ByAsync(racers.Other);
        Assert.Equal(there.IsOk ? 409 : 201, (int)answer.StatusCode);
        return status;
    }

    private static async Task<string> ExtendOrBookAsync(RaceGround ground, Racers racers)
    {
        var checkedIn = await RaceGround.PostAsync(racers.One, $"/api/bookings/{racers.Booking}/check-in");
        Assert.True(checkedIn.IsOk, checkedIn.ToString());
        var extend = RaceGround.PostAsync(racers.One, $"/api/bookings/{racers.Booking}/extend", new JsonObject { ["end"] = Racers.At("90") });
        var book = A.Booking().On(ground.Day).At(Racers.At("60")).For(30).Of(racers.Place).ByAsync(racers.Other);
        var extended = await extend;
        using var booked = await book;
        Assert.True(!(extended.IsOk && booked.IsSuccessStatusCode), $"taken twice: extend {extended}, book {(int)booked.StatusCode}");
        Assert.True(extended.IsOk || booked.IsSuccessStatusCode, $"extend {extended}, book {(int)booked.StatusCode}");
        Assert.True(extended.IsOk || extended.Code == "slot-taken", extended.ToString());
        return extended.IsOk ? "extended" : "booked";
    }

    /// <summary>A place is given back on two screens while the sweeper looks: of two who wait, the first gets it, once.</summary>
    private static async Task<string> CancelTwiceWhileTwoWaitAsync(RaceGround ground, Racers racers)
    {
        var (first, second) = await TwoWaitAsync(ground, racers, to: "60");
        var one = RaceGround.PostAsync(racers.One, $"/api/bookings/{racers.Booking}/cancel");
        var two = RaceGround.PostAsync(racers.One, $"/api/bookings/{racers.Booking}/cancel");
        var sweep = ground.SweepAsync();
        Assert.True((await one).IsOk && (await two).IsOk);
        await sweep;
        var (helped, left) = (await WaitAsync(racers.Other, first), await WaitAsync(racers.Third, second));
        Assert.Equal(("held", "waiting"), ((string?)helped["status"], (string?)left["status"]));
        Assert.Equal(1, (int)left["place"]!);

        // Both take: who has nothing gets nothing.
        var takes = await Task.WhenAll(
            RaceGround.PostAsync(racers.Other, $"/api/me/waitlist/{helped["id"]}/take"),
            RaceGround.PostAsync(racers.Other, $"/api/me/waitlist/{helped["id"]}/take"),
            RaceGround.PostAsync(racers.Third, $"/api/me/waitlist/{left["id"]}/take"));
        Assert.Equal(["201", "201", "422 no-hold"], takes.Select(take => take.ToString()));
        return "the first is helped";
    }

    /// <summary>Two hours of one place are given back at once while the sweeper looks: two who wait for one of them get one each.</summary>
    private static async Task<string> CancelTwoWhileTwoWaitAsync(RaceGround ground, Racers racers)
    {
        var later = (string)(await A.Booking().On(ground.Day).At(Racers.At("60")).Of(racers.Place).MadeByAsync(racers.One))["id"]!;
        var (first, second) = await TwoWaitAsync(ground, racers, to: "120");
        var cancels = await Task.WhenAll(
            RaceGround.PostAsync(racers.One, $"/api/bookings/{racers.Booking}/cancel"),
            RaceGround.PostAsync(racers.One, $"/api/bookings/{later}/cancel"));
        Assert.All(cancels, cancel => Assert.True(cancel.IsOk, cancel.ToString()));
        await ground.Meanwhile;

        var waits = new[] { await WaitAsync(racers.Other, first), await WaitAsync(racers.Third, second) };
        Assert.All(waits, wait => Assert.Equal("held", (string?)wait["status"]));
        Assert.Equal([Racers.At("0"), Racers.At("60")], waits.Select(wait => (string)wait["hold"]!["start"]!).Order(StringComparer.Ordinal));
        var takes = await Task.WhenAll(
            RaceGround.PostAsync(racers.Other, $"/api/me/waitlist/{waits[0]["id"]}/take"),
            RaceGround.PostAsync(racers.Third, $"/api/me/waitlist/{waits[1]["id"]}/take"));
        Assert.Equal(["201", "201"], takes.Select(take => take.ToString()));
        return "both are helped";
    }

    /// <summary>Two people wait for an hour of the place, one after the other.</summary>
    private static async Task<(Reply First, Reply Second)> TwoWaitAsync(RaceGround ground, Racers racers, string to)
    {
        var wait = new JsonObject
        {
            ["date"] = A.Iso(ground.Day),
            ["from"] = Racers.At("0"),
            ["to"] = Racers.At(to),
            ["minutes"] = 60,
            ["resources"] = new JsonArray(racers.Place),
        };
        var first = await RaceGround.PostAsync(racers.Other, "/api/me/waitlist", wait);
        ground.Centre.Clock.AdvanceMilliseconds(1);
        var second = await RaceGround.PostAsync(racers.Third, "/api/me/waitlist", wait);
        Assert.True(first.IsOk && second.IsOk, $"{first} {second}");
        return (first, second);
    }

    /// <summary>A place is shut while somebody books it: nobody has a booking there afterwards, and everybody was told.</summary>
    private static async Task<string> CloseOrBookAsync(RaceGround ground, Racers racers)
    {
        var close = RaceGround.PostAsync(ground.Librarian, "/api/desk/closures", new JsonObject
        {
            ["date"] = A.Iso(ground.Day),
            ["start"] = Racers.At("0"),
            ["end"] = Racers.At("120"),
            ["resources"] = new JsonArray(racers.Place),
            ["reason"] = new JsonObject { ["en"] = "No power" },
        });
        using var answer = await A.Booking().On(ground.Day).At(Racers.At("60")).Of(racers.Place).ByAsync(racers.Other);
        var closed = await close;
        Assert.True(closed.IsOk && (bool)closed.Body!["done"]!, closed.ToString());
        Assert.Equal("cancelled", await RaceGround.StatusAsync(racers.One, racers.Booking));
        var sentAway = closed.Body["cancelled"]!.AsArray().Select(one => (string)one!["id"]!).ToHashSet(StringComparer.Ordinal);
        Assert.Contains(racers.Booking, sentAway);
        if (!answer.IsSuccessStatusCode)
        {
            Assert.Equal((409, 1), ((int)answer.StatusCode, sentAway.Count));
            return "closed first";
        }

        var booked = (string)(await answer.JsonAsync())["id"]!;
        Assert.Contains(booked, sentAway);
        Assert.Equal("cancelled", await RaceGround.StatusAsync(racers.Other, booked));
        return "booked, then sent away";
    }

    private static async Task<JsonNode> WaitAsync(HttpClient patron, Reply joined) =>
        (await patron.GetJsonAsync("/api/me/waitlist"))["items"]!.AsArray().Single(entry => (string)entry!["id"]! == (string)joined.Body!["id"]!)!;

    /// <summary>Two librarians exchange the same two places, each from the other's side: they are exchanged once, and no minute is lost.</summary>
    private static async Task<string> SwapTwiceAsync(RaceGround ground, Racers racers)
    {
        var mine = (string)(await A.Booking().On(ground.Day).At(Racers.At("15")).Of(racers.Partner).MadeByAsync(racers.Other))["id"]!;
        Assert.True((await RaceGround.PostAsync(racers.One, $"/api/bookings/{racers.Booking}/check-in")).IsOk);
        var swaps = await Task.WhenAll(
            RaceGround.PostAsync(ground.Librarian, $"/api/desk/bookings/{racers.Booking}/swap", new JsonObject { ["from"] = racers.Place, ["to"] = racers.Partner }),
            RaceGround.PostAsync(ground.Librarian, $"/api/desk/bookings/{mine}/swap", new JsonObject { ["from"] = racers.Partner, ["to"] = racers.Place }));
        Assert.All(swaps, swap => Assert.True(swap.IsOk, swap.ToString()));
        Assert.Equal(Stretches($"{racers.Place} 10:00-10:05, {racers.Partner} 10:05-11:00"), Stretches(await PlacesAsync(ground, racers.Booking)));
        Assert.Equal($"{racers.Place} 10:15-11:15", await PlacesAsync(ground, mine));
        return "exchanged once";
    }

    /// <summary>One librarian exchanges two bookings, another gives one of them a third place: whoever is later goes by what the first one did.</summary>
    private static async Task<string> SwapWithTwoAsync(RaceGround ground, Racers racers)
    {
        var others = (string)(await A.Booking().On(ground.Day).At(Racers.At("15")).Of(racers.Partner).MadeByAsync(racers.Other))["id"]!;
        var exchange = RaceGround.PostAsync(
            ground.Librarian, $"/api/desk/bookings/{racers.Booking}/swap", new JsonObject { ["from"] = racers.Place, ["to"] = racers.Partner });
        var move = RaceGround.PostAsync(
            ground.Librarian, $"/api/desk/bookings/{others}/swap", new JsonObject { ["from"] = racers.Partner, ["to"] = racers.Spare });
        var (exchanged, moved) = (await exchange, await move);
        Assert.True(exchanged.IsOk, exchanged.ToString());
        Assert.Equal(Stretches($"{racers.Place} 10:00-10:05, {racers.Partner} 10:05-11:00"), Stretches(await PlacesAsync(ground, racers.Booking)));
        Assert.Equal($"{(moved.IsOk ? racers.Spare : racers.Place)} 10:15-11:15", await PlacesAsync(ground, others));
        Assert.True(moved.IsOk || moved.Code == "not-held", moved.ToString());
        return moved.IsOk ? "moved, then followed" : "exchanged, then refused";
    }

    private static string Stretches(string places) => string.Join(", ", places.Split(", ").Order(StringComparer.Ordinal));

    private static async Task<string> PlacesAsync(RaceGround ground, string booking)
    {
        var day = await ground.Librarian.GetJsonAsync($"/api/desk/day?date={A.Iso(ground.Day)}");
        var shown = day["bookings"]!.AsArray().Single(one => (string)one!["id"]! == booking)!;
        return string.Join(", ", shown["resources"]!.AsArray().Select(held => $"{held!["id"]} {held["start"]}-{held["end"]}"));
    }
}
