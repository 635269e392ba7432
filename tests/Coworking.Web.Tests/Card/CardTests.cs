using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Coworking.Web.Tests.Access;
using Coworking.Web.Tests.My;

namespace Coworking.Web.Tests.Card;

[Collection<AroundTheClock>]
public sealed class CardTests(BrowserRun run, OpenCentre centre) : OpenCentreTest(run, centre)
{
    private const string Pin = "4711";

    [Theory]
    [InlineData("kk", 360, "seat-13")]
    [InlineData("ru", 1280, "seat-14")]
    [InlineData("en", 360, "seat-15")]
    public async Task A_patron_without_an_account_sees_and_cancels_by_card_and_PIN_and_finishes(string language, int width, string seat)
    {
        var card = $"KZ-{language}-{seat}";
        var slot = new Slot(Centre.Day(2), seat, "18:00", "19:00");
        await Api.DoAsync(HttpMethod.Put, "/api/desk/cards/pin", new JsonObject { ["card"] = card, ["pin"] = Pin }, "librarian");
        await Api.DoAsync(HttpMethod.Post, "/api/desk/bookings", BodyOf(slot, card), "librarian");
        var patron = await VisitAsync((width == 360 ? Look.Phone : Look.Desktop).In(language));
        var my = new MyBookings(patron);
        await patron.OpenAsync(SitePages.Card);

        await EnterAsync(patron, card.ToLowerInvariant(), Pin);
        await Expect(my.Held("18:00–19:00")).ToBeVisibleAsync();
        await patron.Page.ExpectNoBarriersAsync();
        await my.Button(MyBookings.Press.Cancel).ClickAsync();
        await my.Dialog.Locator(".button-bad").ClickAsync();
        await Expect(my.Said).ToContainTextAsync("18:00–19:00");
        Assert.True(await Api.IsFreeAsync(slot));

        await patron.Page.ReloadAsync();
        await Expect(patron.Page.Locator(".card-leave button")).ToBeVisibleAsync();
        await patron.Page.Locator(".card-leave button").ClickAsync();
        await Expect(patron.Page.Locator("#card-pin")).ToHaveValueAsync("");
        await patron.Page.ReloadAsync();
        await Expect(patron.Page.Locator("#card-number")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_wrong_PIN_is_told_keeps_the_card_and_the_fifth_locks()
    {
        const string Card = "KZ-LOCK-1";
        await Api.DoAsync(HttpMethod.Put, "/api/desk/cards/pin", new JsonObject { ["card"] = Card, ["pin"] = Pin }, "librarian");
        var patron = await VisitAsync(Look.Phone);
        await patron.OpenAsync(SitePages.Card);
        var pin = patron.Page.Locator("#card-pin");
        var said = new List<string>();
        for (var attempt = 0; attempt < 6; attempt++)
        {
            var answered = patron.Page.WaitForResponseAsync("**/api/card-sessions");
            await EnterAsync(patron, Card, attempt < 5 ? "0000" : Pin);
            await answered;
            await Expect(pin).ToHaveValueAsync("");
            await Expect(patron.Page.Locator("#card-number")).ToHaveValueAsync(Card);
            said.Add(await patron.Page.Locator("#card-answer").InnerTextAsync());
        }

        await Expect(pin).ToHaveAccessibleDescriptionAsync(new Regex(Regex.Escape(said[^1])));
        Assert.NotEqual(said[0], said[^1]);
        await patron.Page.ExpectNoBarriersAsync();
    }

    private static async Task EnterAsync(Visitor patron, string card, string pin)
    {
        await patron.Page.Locator("#card-number").FillAsync(card);
        await patron.Page.Locator("#card-pin").FillAsync(pin);
        await patron.Page.Locator(".card-form button[type=submit]").ClickAsync();
    }

    private static JsonObject BodyOf(Slot slot, string card) => new()
    {
        ["date"] = slot.Date,
        ["start"] = slot.Start,
        ["end"] = slot.End,
        ["resources"] = new JsonArray(slot.Resource),
        ["patron"] = new JsonObject { ["card"] = card },
    };
}
