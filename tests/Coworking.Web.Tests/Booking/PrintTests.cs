namespace Coworking.Web.Tests.Booking;

public sealed class PrintTests(BrowserRun run) : BrowserTest(run)
{
    [Fact]
    public async Task A_ticket_prints_as_dark_ink_on_paper_without_the_page_around_it()
    {
        var slot = new Slot(await Api.FarOpenDayAsync(), "seat-12", "15:00", "16:00");
        await Api.BookAsync("patron-46", slot);
        var patron = await VisitAsync(Look.Desktop with { Scheme = ColorScheme.Dark });
        await patron.OpenAsync(SitePages.My);
        await patron.SignInAsync("patron-46");
        var held = new MyPage(patron).Held("15:00–16:00");
        await held.WaitForAsync();

        await patron.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(held.GetByRole(AriaRole.Article)).ToBeVisibleAsync();
        foreach (var chrome in new[] { "nav.pages", ".masthead-tools", ".colophon", ".held-actions" })
        {
            await Expect(patron.Page.Locator(chrome).First).Not.ToBeVisibleAsync();
        }

        Assert.Empty(await held.EvaluateAsync<string[]>(
            """
            (held) => [...held.querySelectorAll('.ticket *')]
              .filter((element) => getComputedStyle(element).color.match(/\d+/g).slice(0, 3).reduce((sum, channel) => sum + Number(channel), 0) > 3 * 140)
              .map((element) => element.outerHTML)
            """));
    }
}
