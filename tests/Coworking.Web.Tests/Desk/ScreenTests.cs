using System.Text.RegularExpressions;

namespace Coworking.Web.Tests.Desk;

[Collection<AtTheDesk>]
public sealed class ScreenTests(BrowserRun run, DeskCentre centre) : DeskTest(run, centre)
{
    [Fact]
    public async Task The_television_of_the_staff_shows_the_code_of_the_minute_and_a_strangers_does_not()
    {
        var stranger = await VisitAsync(Look.Desktop);
        await stranger.OpenAsync("screen/");
        await Expect(stranger.Page.Locator("h1")).ToContainTextAsync("20:00");
        await Expect(stranger.Page.Locator(".screen-free")).ToBeVisibleAsync();
        await Expect(stranger.Page.Locator(".screen-digits")).Not.ToBeVisibleAsync();

        await stranger.Page.GetByRole(AriaRole.Button, new() { Name = "Staff sign-in" }).ClickAsync();
        await stranger.PickAsync(Librarian);
        await Expect(stranger.Page.Locator(".screen-digits")).ToHaveTextAsync(new Regex(@"^\d{3}\s?\d{3}$"));
        await Expect(stranger.Page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Its_words_are_read_from_five_metres()
    {
        // A letter of a fortieth of the picture's height, on a television of a metre's width, is 14 mm high: read at five metres.
        const double Least = 900 / 40.0;
        var screen = await VisitAsync(Look.Desktop);
        await screen.OpenAsync("screen/");
        await Expect(screen.Page.Locator(".screen-rooms dt")).ToHaveCountAsync(3);

        var small = await screen.Page.EvaluateAsync<string[]>(
            "(least) => [...document.querySelectorAll('.screen-head *, .screen-main *')].filter((element) => parseFloat(getComputedStyle(element).fontSize) < least).map((element) => element.outerHTML)",
            Least);
        Assert.Empty(small);
    }
}
