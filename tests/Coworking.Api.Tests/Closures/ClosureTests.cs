using System.Net;
using System.Text.Json.Nodes;
using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Closures;

/// <summary>The desk shuts a resource, several, or the whole centre, and opens again.</summary>
public sealed class ClosureTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Fact]
    public async Task What_is_shut_cannot_be_booked_and_nothing_else_is_shut()
    {
        var day = centre.NewDay();
        using var desk = await centre.ClientAsync("librarian");
        using var patron = await centre.NewPatronClientAsync();

        var closure = await AClosure.On(day).From("10:07", "12:00").Of("seat-01", "seat-02").MadeByAsync(desk);

        Assert.True((bool)closure["done"]!);
        Assert.Equal("10:07-12:00", await centre.BusyAsync(day, "seat-01"));
        Assert.Equal("10:07-12:00", await centre.BusyAsync(day, "seat-02"));
        Assert.Equal("", await centre.BusyAsync(day, "seat-03"));
        using var refused = await A.Booking().On(day).At("11:30").Of("seat-01").ByAsync(patron);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        await A.Booking().On(day).At("12:00").Of("seat-01").MadeByAsync(patron);
    }

    [Fact]
    public async Task Who_booked_there_is_cancelled_and_reads_why()
    {
        var day = centre.NewDay();
        using var desk = await centre.ClientAsync("librarian");
        using var patron = await centre.NewPatronClientAsync();
        var within = await A.Booking().On(day).At("11:30").Of("seat-03").MadeByAsync(patron);
        var before = await A.Booking().On(day).At("10:00").Of("seat-03").MadeByAsync(patron);

        var closure = await AClosure.On(day).From("12:00", "13:00").Of("seat-03").MadeByAsync(desk);

        var told = Assert.Single(closure["cancelled"]!.AsArray())!;
        Assert.Equal((string?)within["id"], (string?)told["id"]);
        Assert.Equal("11:30", (string?)told["start"]);
        Assert.Null(told["endsAt"]);
        var cancelled = await patron.BookingAsync(within);
        Assert.Equal("cancelled", (string?)cancelled["status"]);
        Assert.Equal("Ремонт", (string?)cancelled["reason"]!["ru"]);
        Assert.Equal("confirmed", (string?)(await patron.BookingAsync(before))["status"]);
    }

    [Fact]
    public async Task A_cancelled_booking_counts_for_no_limit()
    {
        var day = centre.NewDay();
        using var desk = await centre.ClientAsync("librarian");
        using var patron = await centre.NewPatronClientAsync();
        // Two hours of computers a day, two bookings of them open at a time: both limits are reached.
        await A.Booking().On(day).At("10:00").Of("pc-01").MadeByAsync(patron);
        await A.Booking().On(day).At("14:00").Of("pc-01").MadeByAsync(patron);
        using var full = await A.Booking().On(day).At("16:00").Of("pc-02").ByAsync(patron);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, full.StatusCode);

        await AClosure.On(day).From("09:00", "18:00").Of("pc-01").MadeByAsync(desk);

        await A.Booking().On(day).At("14:00").Of("pc-02").MadeByAsync(patron);
        await A.Booking().On(day).At("16:00").Of("pc-02").MadeByAsync(patron);
        using var fullAgain = await A.Booking().On(day.PlusDays(1)).At("16:00").Of("pc-02").ByAsync(patron);
        Assert.Equal("too-many-open", (string?)(await fullAgain.JsonAsync())["code"]);
    }

    [Fact]
    public async Task In_an_outage_who_is_there_has_used_the_minutes_until_then_and_who_comes_later_is_cancelled()
    {
        var day = centre.NewDay();
        using var desk = await centre.ClientAsync("librarian");
        using var there = await centre.NewPatronClientAsync();
        using var later = await centre.NewPatronClientAsync();
        var running = await A.Booking().On(day).At("10:00").For(60).Of("pc-03").MadeByAsync(there);
        var coming = await A.Booking().On(day).At("11:00").For(60).Of("pc-03").MadeByAsync(later);
        centre.Clock.Reset(TestCentre.At(day, "10:00"));
        await there.CheckInAsync(running);
        centre.Clock.Reset(TestCentre.At(day, "10:20"));

        var outage = await AClosure.On(day).From("10:20", "12:00").OfAll().MadeByAsync(desk);

        Assert.True((bool)outage["all"]!);
        Assert.Equal(2, outage["cancelled"]!.AsArray().Count);
        Assert.Equal("10:20", (string?)outage["cancelled"]!.AsArray().Single(one => (string?)one!["id"] == (string?)running["id"])!["endsAt"]);
        var ended = await there.BookingAsync(running);
        Assert.Equal("10:20", (string?)ended["end"]);
        Assert.Equal("completed", (string?)ended["status"]);
        Assert.Equal("cancelled", (string?)(await later.BookingAsync(coming))["status"]);
        // 20 of 120 minutes are used: two hours are too much now, and would not be had nothing been used.
        centre.Clock.Reset(TestCentre.At(day, "12:00"));
        await A.Booking().On(day).At("14:00").For(60).Of("pc-04").MadeByAsync(there);
        using var tooMuch = await A.Booking().On(day).At("15:00").For(60).Of("pc-04").ByAsync(there);
        Assert.Equal("daily-limit", (string?)(await tooMuch.JsonAsync())["code"]);
    }

    [Fact]
    public async Task Who_is_there_when_a_later_closure_is_announced_stays_until_it_begins()
    {
        var day = centre.NewDay();
        using var desk = await centre.ClientAsync("librarian");
        using var there = await centre.NewPatronClientAsync();
        var running = await A.Booking().On(day).At("10:00").For(120).Of("seat-04").MadeByAsync(there);
        centre.Clock.Reset(TestCentre.At(day, "10:00"));
        await there.CheckInAsync(running);

        await AClosure.On(day).From("11:00", "13:00").Of("seat-04").MadeByAsync(desk);

        var shortened = await there.BookingAsync(running);
        Assert.Equal("11:00", (string?)shortened["end"]);
        Assert.Equal("checked-in", (string?)shortened["status"]);
        centre.Clock.Reset(TestCentre.At(day, "11:00"));
        Assert.Equal("completed", (string?)(await there.BookingAsync(running))["status"]);
    }

    [Fact]
    public async Task A_booking_of_several_resources_goes_with_one_of_them_and_frees_the_others()
    {
        var day = centre.NewDay();
        using var desk = await centre.ClientAsync("librarian");
        using var patron = await centre.NewPatronClientAsync();
        var block = await A.Booking().On(day).At("10:00").Of("study", "tv-1").MadeByAsync(patron);

        var closure = await AClosure.On(day).From("10:30", "11:00").Of("tv-1").MadeByAsync(desk);

        Assert.Equal("study tv-1", string.Join(' ', closure["cancelled"]![0]!["resources"]!.AsArray().Select(id => (string?)id).Order(StringComparer.Ordinal)));
        Assert.Equal("cancelled", (string?)(await patron.BookingAsync(block))["status"]);
        Assert.Equal("", await centre.BusyAsync(day, "study"));
        Assert.Equal("10:30-11:00", await centre.BusyAsync(day, "tv-1"));
    }

    [Fact]
    public async Task A_preview_names_them_and_writes_nothing()
    {
        var day = centre.NewDay();
        using var desk = await centre.ClientAsync("librarian");
        using var patron = await centre.NewPatronClientAsync();
        var booking = await A.Booking().On(day).At("10:00").Of("seat-05").MadeByAsync(patron);

        centre.Calls.Reset();
        var preview = await AClosure.On(day).OfAll().PreviewedByAsync(desk);

        Assert.All(centre.Calls.To("Days", "Plans", "Patrons"), call => Assert.Equal("GET", call.Method));
        Assert.Equal((string?)booking["id"], (string?)Assert.Single(preview["cancelled"]!.AsArray())!["id"]);
        Assert.Null(preview["id"]);
        Assert.False((bool)preview["done"]!);
        Assert.Equal("confirmed", (string?)(await patron.BookingAsync(booking))["status"]);
        Assert.Equal("10:00-11:00", await centre.BusyAsync(day, "seat-05"));
    }

    [Theory]
    [InlineData("11:00", "10:00-11:00", "11:00")]
    [InlineData("09:00", "", "10:00")]
    [InlineData(null, "10:00-10:30", "10:30")]
    public async Task It_opens_again_from_a_time_on_or_now_and_what_was_cancelled_stays_cancelled(string? from, string left, string reopenedFrom)
    {
        var day = centre.NewDay();
        using var desk = await centre.ClientAsync("librarian");
        using var patron = await centre.NewPatronClientAsync();
        var booking = await A.Booking().On(day).At("11:00").Of("seat-06").MadeByAsync(patron);
        var closure = await AClosure.On(day).Of("seat-06", "seat-07").MadeByAsync(desk);
        centre.Clock.Reset(TestCentre.At(day, "10:30"));

        var reopened = await desk.ReopenAsync(closure, from);

        Assert.True((bool)reopened["done"]!);
        Assert.Equal(reopenedFrom, (string?)reopened["reopenedFrom"]);
        Assert.Equal(left, await centre.BusyAsync(day, "seat-06"));
        Assert.Equal(left, await centre.BusyAsync(day, "seat-07"));
        Assert.Equal("cancelled", (string?)(await patron.BookingAsync(booking))["status"]);
        var shown = (await desk.GetJsonAsync($"/api/desk/day?date={A.Iso(day)}"))["closures"]!.AsArray();
        Assert.Equal(left, string.Join(',', shown.Select(one => $"{one!["start"]}-{one["end"]}")));
        await A.Booking().On(day).At("11:00").Of("seat-06").MadeByAsync(patron);
        var again = await desk.ReopenAsync(closure, from);
        Assert.Equal(reopened.ToJsonString(), again.ToJsonString());
    }

    [Fact]
    public async Task What_it_frees_elsewhere_and_what_opens_again_goes_to_those_who_wait()
    {
        var day = centre.NewDay();
        using var desk = await centre.ClientAsync("librarian");
        using var patron = await centre.NewPatronClientAsync();
        using var waits = await centre.NewPatronClientAsync();
        using var waitsLonger = await centre.NewPatronClientAsync();
        await A.Booking().On(day).At("10:00").Of("hall", "projector-1").MadeByAsync(patron);
        var hall = await WaitAsync(waits, day, "hall", "10:00", "11:00");

        var closure = await AClosure.On(day).From("10:00", "11:00").Of("projector-1").MadeByAsync(desk);
        Assert.Equal("held", await WaitStatusAsync(waits, hall));

        var projector = await WaitAsync(waitsLonger, day, "projector-1", "10:00", "11:00");
        Assert.Equal("waiting", await WaitStatusAsync(waitsLonger, projector));
        await desk.ReopenAsync(closure, "09:00");
        Assert.Equal("held", await WaitStatusAsync(waitsLonger, projector));
    }

    [Fact]
    public async Task A_place_that_was_kept_for_who_waited_is_shut_too_and_they_wait_on()
    {
        var day = centre.NewDay();
        using var desk = await centre.ClientAsync("librarian");
        using var patron = await centre.NewPatronClientAsync();
        using var waits = await centre.NewPatronClientAsync();
        var booking = await A.Booking().On(day).At("10:00").Of("workshop").MadeByAsync(patron);
        var entry = await WaitAsync(waits, day, "workshop", "10:00", "11:00");
        using var freed = await patron.PostAsync($"/api/bookings/{booking["id"]}/cancel");
        Assert.Equal("held", await WaitStatusAsync(waits, entry));

        var closure = await AClosure.On(day).From("09:00", "12:00").Of("workshop").MadeByAsync(desk);
        Assert.Equal("waiting", await WaitStatusAsync(waits, entry));

        await desk.ReopenAsync(closure, "09:00");
        Assert.Equal("held", await WaitStatusAsync(waits, entry));
        using var taken = await waits.PostAsync($"/api/me/waitlist/{entry}/take");
        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
    }

    private static async Task<string> WaitAsync(HttpClient patron, NodaTime.LocalDate day, string resource, string from, string to)
    {
        var body = new JsonObject { ["date"] = A.Iso(day), ["from"] = from, ["to"] = to, ["minutes"] = 60, ["resources"] = new JsonArray(resource) };
        using var answer = await patron.PostTextAsync("/api/me/waitlist", body.ToJsonString());
        var text = await answer.TextAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Created, text);
        return (string)JsonNode.Parse(text)!["id"]!;
    }

    private static async Task<string?> WaitStatusAsync(HttpClient patron, string entry) =>
        (string?)(await patron.GetJsonAsync("/api/me/waitlist"))["items"]!.AsArray().Single(one => (string?)one!["id"] == entry)!["status"];
}
