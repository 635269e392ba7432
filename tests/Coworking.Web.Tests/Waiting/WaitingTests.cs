using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Coworking.Web.Tests.Access;
using Coworking.Web.Tests.My;
using static Coworking.Web.Tests.My.MyBookings;

namespace Coworking.Web.Tests.Waiting;

[Collection<AroundTheClock>]
public sealed class WaitingTests(BrowserRun run, OpenCentre centre) : OpenCentreTest(run, centre)
{
    [Theory]
    [InlineData("kk", 360, "patron-231", "patron-232", "study", 8)]
    [InlineData("ru", 1280, "patron-233", "patron-234", "workshop", 9)]
    [InlineData("en", 360, "patron-235", "patron-236", "hall", 10)]
    public async Task A_patron_waits_for_a_full_room_somebody_cancels_and_the_place_that_is_held_is_taken(
        string language, int width, string holder, string waiter, string room, int daysAhead)
    {
        var slot = new Slot(Centre.Day(daysAhead), room, "10:00", "12:00");
        var booking = await Api.BookAsync(holder, slot);
        var look = (width == 360 ? Look.Phone : Look.Desktop).In(language);
        var patron = await SignedInAsync(waiter, look, $"book/?date={slot.Date}&kind=room");
        var my = new MyBookings(patron);

        await PressTakenTimeAsync(patron, room);
        await Expect(my.Dialog.Locator("#wait-place")).ToHaveValueAsync(room);
        await my.Dialog.Locator("#wait-from").SelectOptionAsync("10:00");
        await my.Dialog.Locator("#wait-to").SelectOptionAsync("12:00");
        await patron.Page.ExpectNoBarriersAsync();
        await my.Dialog.Locator("button[type=submit]").ClickAsync();
        await Expect(my.Dialog.Locator(".wait-position")).ToBeVisibleAsync();
        await my.Dialog.Locator("a.button-primary").ClickAsync();
        await Expect(my.InLine).ToContainTextAsync("10:00–12:00");
        await patron.Page.ExpectNoBarriersAsync();

        await Api.DoAsync(HttpMethod.Post, $"/api/bookings/{booking}/cancel", null, holder);
        await Expect(my.Hold).ToContainTextAsync("10:00", new() { Timeout = 60_000 });
        await patron.Page.ExpectNoBarriersAsync();
        await my.Button(Press.Take).ClickAsync();

        await Expect(my.Said).ToContainTextAsync("10:00");
        await Expect(my.Held("10:00")).ToBeVisibleAsync();
        await Expect(my.Hold).Not.ToBeVisibleAsync();
        var taken = Assert.Single(await Api.LiveBookingsAsync(waiter, slot.Date));
        Assert.Equal(room, (string?)taken["resources"]![0]!["id"]);
    }

    [Fact]
    public async Task Who_wants_to_wait_for_what_is_free_is_offered_it_at_once()
    {
        var slot = new Slot(Centre.Day(4), "study", "10:00", "12:00");
        await Api.BookAsync("patron-241", slot);
        var patron = await SignedInAsync("patron-242", Look.Phone, $"book/?date={slot.Date}&kind=room");
        var my = new MyBookings(patron);
        await PressTakenTimeAsync(patron, slot.Resource);

        await my.Dialog.Locator("button[type=submit]").ClickAsync();
        await Expect(my.Dialog).ToContainTextAsync("No need to wait, this is free at that time");
        await my.Dialog.Locator(".booking-alternatives button").First.ClickAsync();
        await my.Dialog.Locator("button[type=submit]").ClickAsync();

        await Expect(my.Dialog.GetByText("Done, the place is yours")).ToBeVisibleAsync();
        Assert.Single(await Api.LiveBookingsAsync("patron-242", slot.Date));
    }

    [Fact]
    public async Task The_place_in_line_is_shown_and_moves_up_when_somebody_leaves_it()
    {
        var slot = new Slot(Centre.Day(5), "booth-1", "10:00", "12:00");
        await Api.BookAsync("patron-243", slot);
        await Api.DoAsync(HttpMethod.Post, "/api/me/waitlist", WishFor(slot), "patron-244");
        await Api.DoAsync(HttpMethod.Post, "/api/me/waitlist", WishFor(slot), "patron-245");
        var first = await SignedInAsync("patron-244", Look.Desktop, SitePages.My);
        var second = await SignedInAsync("patron-245", Look.Phone, SitePages.My);
        await Expect(new MyBookings(second).InLine).ToContainTextAsync("You are number 2 in line.");

        await new MyBookings(first).Button(Press.LeaveLine).ClickAsync();
        await Expect(new MyBookings(first).Said).ToContainTextAsync("You no longer wait for");

        await Expect(new MyBookings(second).InLine).ToContainTextAsync("You are next in line.", new() { Timeout = 60_000 });
    }

    [Theory]
    [InlineData("kk", "алынған", "сақталған")]
    [InlineData("ru", "занято", "отложено")]
    [InlineData("en", "taken", "held")]
    public async Task What_is_held_for_somebody_reads_and_looks_otherwise_than_what_is_taken(string language, string taken, string held)
    {
        var (holder, waiter) = ($"patron-26{language.Length}{language[0] % 10}", $"patron-27{language.Length}{language[0] % 10}");
        var slot = new Slot(Centre.Day(6), "booth-1", "10:00", "12:00");
        var booking = await Api.BookAsync(holder, slot);
        await Api.DoAsync(HttpMethod.Post, "/api/me/waitlist", WishFor(slot), waiter);
        var stranger = await VisitAsync(Look.Desktop.In(language));
        await stranger.OpenAsync($"book/?date={slot.Date}&kind=booth");
        var cell = stranger.Page.Locator("[data-row='booth-1'] [data-minute='600']");
        await Expect(cell).ToHaveAccessibleNameAsync(new Regex(taken));

        await Api.DoAsync(HttpMethod.Post, $"/api/bookings/{booking}/cancel", null, holder);
        await stranger.Page.ReloadAsync();

        await Expect(cell).ToHaveAccessibleNameAsync(new Regex(held));
        await Expect(stranger.Page.Locator("[data-row='booth-1'] .run-held")).ToBeVisibleAsync();
        var waiting = (await Api.GetAsync("/api/me/waitlist", waiter))["items"]!.AsArray();
        await Api.DoAsync(HttpMethod.Post, $"/api/me/waitlist/{waiting[0]!["id"]}/leave", null, waiter);
    }

    private static JsonObject WishFor(Slot slot) => new()
    {
        ["date"] = slot.Date,
        ["from"] = slot.Start,
        ["to"] = slot.End,
        ["minutes"] = 60,
        ["resources"] = new JsonArray(slot.Resource),
    };

    /// <summary>In the grid of a wide screen the taken cell and the offer that names it; in the list of a phone the stretch itself.</summary>
    private static async Task PressTakenTimeAsync(Visitor patron, string room)
    {
        if (patron.Look.Width > Look.Phone.Width)
        {
            await patron.Page.Locator($"[data-row='{room}'] [data-minute='600']").ClickAsync();
            await patron.Page.Locator(".grid-line button").ClickAsync();
            return;
        }

        var place = patron.Page.Locator(".places details").Filter(new() { Has = patron.Page.Locator(".stretch-wait") });
        if (await place.First.GetAttributeAsync("open") is null)
        {
            await place.First.Locator("summary").ClickAsync();
        }

        await place.First.Locator(".stretch-wait").First.ClickAsync();
    }
}
