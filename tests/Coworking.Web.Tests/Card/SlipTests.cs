using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Coworking.Web.Tests.Access;

namespace Coworking.Web.Tests.Card;

[Collection<AroundTheClock>]
public sealed class SlipTests(BrowserRun run, OpenCentre centre) : OpenCentreTest(run, centre)
{
    [Theory]
    [InlineData("kk", 360, "seat-10", "бронь жойылды")]
    [InlineData("ru", 1280, "seat-11", "бронь отменена")]
    [InlineData("en", 360, "seat-12", "the booking is cancelled")]
    public async Task A_guest_types_the_code_of_the_slip_sees_the_booking_and_cancels_it(string language, int width, string seat, string cancelled)
    {
        var slot = new Slot(Centre.Day(2), seat, "18:00", "19:00");
        var code = await SlipOfGuestAsync(slot);
        var guest = await VisitAsync((width == 360 ? Look.Phone : Look.Desktop).In(language));
        await guest.OpenAsync(SitePages.Slip);

        await guest.Page.Locator("#slip-code").PressSequentiallyAsync(code.ToLowerInvariant().Replace('-', ' '));
        await Expect(guest.Page.Locator("#slip-code")).ToHaveValueAsync(code);
        await guest.Page.Locator("form.slip-question button[type=submit]").ClickAsync();
        await Expect(guest.Page.GetByRole(AriaRole.Article)).ToContainTextAsync("18:00–19:00");
        await guest.Page.ExpectNoBarriersAsync();

        await guest.Page.Locator(".slip-found .button-bad").ClickAsync();
        await guest.Page.Locator(".slip-found .button-bad").ClickAsync();
        await Expect(guest.Page.Locator(".held-said")).ToContainTextAsync(cancelled, new() { IgnoreCase = true });
        await guest.Page.ExpectNoBarriersAsync();
        Assert.True(await Api.IsFreeAsync(slot));
    }

    [Fact]
    public async Task A_code_that_is_short_or_unknown_says_so_and_stays_to_be_corrected()
    {
        var guest = await VisitAsync(Look.Phone);
        await guest.OpenAsync(SitePages.Slip);
        var code = guest.Page.Locator("#slip-code");

        await code.PressSequentiallyAsync("k7 3m9");
        await code.PressAsync("Enter");
        await Expect(code).ToHaveAccessibleDescriptionAsync(new Regex("has 8 letters and digits, this has 5"));

        await code.PressSequentiallyAsync("qx2");
        await code.PressAsync("Enter");
        await Expect(guest.Page.GetByText("There is no such booking")).ToBeVisibleAsync();
        await Expect(code).ToHaveValueAsync("K7-3M9QX2");
    }

    private async Task<string> SlipOfGuestAsync(Slot slot)
    {
        var booking = await Api.DoAsync(
            HttpMethod.Post,
            "/api/desk/bookings",
            new JsonObject
            {
                ["date"] = slot.Date,
                ["start"] = slot.Start,
                ["end"] = slot.End,
                ["resources"] = new JsonArray(slot.Resource),
                ["patron"] = new JsonObject { ["guest"] = "Guest" },
            },
            "librarian");
        return (string)booking!["slip"]!;
    }
}
