using Coworking.Web.Tests.Access;
using static Coworking.Web.Tests.My.MyBookings;

namespace Coworking.Web.Tests.My;

[Collection<AroundTheClock>]
public sealed class LifeOfABookingTests(BrowserRun run, OpenCentre centre) : OpenCentreTest(run, centre)
{
    public static TheoryData<string, int, string, string> Readers => new()
    {
        { "kk", 360, "patron-201", "seat-01" },
        { "ru", 1280, "patron-202", "seat-03" },
        { "en", 360, "patron-203", "seat-04" },
    };

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task A_patron_checks_in_stays_longer_and_leaves_early(string language, int width, string person, string seat)
    {
        var slot = new Slot(Centre.Today, seat, Centre.Quarter(), Centre.Quarter(2));
        await Api.BookAsync(person, slot);
        var patron = await SignedInAsync(person, (width == 360 ? Look.Phone : Look.Desktop).In(language), SitePages.My);
        var my = new MyBookings(patron);
        await Expect(my.Button(Press.CheckIn)).ToBeVisibleAsync();
        await patron.Page.ExpectNoBarriersAsync();

        await my.Button(Press.CheckIn).ClickAsync();
        await Expect(my.Said).ToContainTextAsync(slot.End);
        await Expect(my.Button(Press.CheckIn)).Not.ToBeVisibleAsync();
        Assert.Equal("checked-in", await StatusAsync(person, slot.Date));

        await my.Button(Press.Extend).ClickAsync();
        await Expect(my.Dialog.GetByRole(AriaRole.Radio).First).ToBeCheckedAsync();
        await patron.Page.ExpectNoBarriersAsync();
        await my.InDialog(Press.Extend).ClickAsync();
        await Expect(my.Said).ToContainTextAsync(OpenCentre.Later(slot.Start, 3));
        await Expect(my.Held(OpenCentre.Later(slot.Start, 3))).ToBeVisibleAsync();

        await my.Button(Press.Leave).ClickAsync();
        await my.Dialog.Locator(".button-primary").ClickAsync();
        await Expect(my.Dialog).Not.ToBeVisibleAsync();
        await Expect(patron.Page.Locator(".held")).Not.ToBeVisibleAsync();
        Assert.Equal("completed", await StatusAsync(person, slot.Date));
        Assert.True(await Api.IsFreeAsync(slot with { Start = slot.End, End = OpenCentre.Later(slot.Start, 3) }));
    }

    [Theory]
    [InlineData("ru", 360, "patron-211")]
    [InlineData("en", 1280, "patron-212")]
    public async Task A_booking_moves_to_another_time_and_never_is_two_or_none(string language, int width, string person)
    {
        var before = new Slot(Centre.Day(3), width == 360 ? "booth-1" : "booth-2", "10:00", "11:00");
        await Api.BookAsync(person, before);
        var patron = await SignedInAsync(person, (width == 360 ? Look.Phone : Look.Desktop).In(language), SitePages.My);
        var my = new MyBookings(patron);

        await my.Held("10:00–11:00").GetByRole(AriaRole.Link, new() { Name = my.Word(Press.Move), Exact = true }).ClickAsync();
        await Expect(patron.Page.Locator(".book-moving")).ToContainTextAsync("10:00–11:00");
        await patron.Page.ExpectNoBarriersAsync();
        if (width == 360)
        {
            await patron.Page.Locator(".places details").Nth(1).Locator("summary").ClickAsync();
            await patron.Page.Locator(".places details[open] .stretch-free").Last.ClickAsync();
            await my.Dialog.Locator("#booking-start").SelectOptionAsync("10:30");
        }
        else
        {
            await patron.Page.Locator($"[data-row='{before.Resource}'] [data-minute='630']").ClickAsync();
            await patron.Page.Locator($"[data-row='{before.Resource}'] [data-minute='675']").ClickAsync();
        }

        await my.Dialog.Locator("button[type=submit]").ClickAsync();
        await Expect(my.Dialog.GetByRole(AriaRole.Article)).ToContainTextAsync("10:30–11:30");
        var booking = Assert.Single(await Api.LiveBookingsAsync(person, before.Date));
        Assert.Equal(("10:30", "11:30"), ((string?)booking["start"], (string?)booking["end"]));
    }

    [Fact]
    public async Task The_home_page_says_what_to_do_now_without_asking()
    {
        const string Person = "patron-221";
        await Api.BookAsync(Person, new Slot(Centre.Today, "seat-08", Centre.Quarter(), Centre.Quarter(2)));
        var patron = await SignedInAsync(Person, Look.Phone, SitePages.My);
        await Expect(new MyBookings(patron).Button(Press.CheckIn)).ToBeVisibleAsync();
        var asked = patron.ApiRequests.Count;

        await patron.OpenAsync();

        await Expect(patron.Page.Locator(".home-next")).ToContainTextAsync("Time to check in: Seat 8");
        await Expect(patron.Page.GetByText("Free now")).ToBeVisibleAsync();
        Assert.Equal("/api/overview", new Uri(Assert.Single(patron.ApiRequests.Skip(asked)).Url).AbsolutePath);
        await patron.Page.ExpectNoBarriersAsync();
    }

    [Fact]
    public async Task An_answer_that_is_lost_is_asked_for_again_and_the_check_in_counts_once()
    {
        const string Person = "patron-222";
        await Api.BookAsync(Person, new Slot(Centre.Today, "seat-09", Centre.Quarter(), Centre.Quarter(2)));
        var patron = await SignedInAsync(Person, Look.Phone, SitePages.My);
        var my = new MyBookings(patron);
        var asked = 0;
        await patron.Page.RouteAsync("**/check-in", async route =>
        {
            await route.FetchAsync();
            if (Interlocked.Increment(ref asked) == 1)
            {
                await route.AbortAsync(RequestAbortErrorCode.ConnectionReset);
                return;
            }

            await route.ContinueAsync();
        });

        await my.Button(Press.CheckIn).ClickAsync();

        await Expect(patron.Page.Locator(".held .held-answer")).ToContainTextAsync("We have not heard back");
        await Expect(my.Said).ToContainTextAsync("you are checked in");
        Assert.Equal("checked-in", await StatusAsync(Person, Centre.Today));
    }

    private async Task<string?> StatusAsync(string person, string date)
    {
        var page = await Api.GetAsync($"/api/me/bookings?from={date}&to={date}", person);
        return (string?)Assert.Single(page["items"]!.AsArray())!["status"];
    }
}
