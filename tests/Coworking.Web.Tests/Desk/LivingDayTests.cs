namespace Coworking.Web.Tests.Desk;

/// <summary>The day changes by itself, in place, and costs nearly nothing while nothing happens.</summary>
[Collection<AtTheDesk>]
public sealed class LivingDayTests(BrowserRun run, DeskCentre centre) : DeskTest(run, centre)
{
    private const int FiveSeconds = 5_000;

    private const int OneSecond = 1_000;

    private const int TwoPolls = 7_000;

    [Fact]
    public async Task What_a_patron_does_is_seen_within_five_seconds_and_moves_nothing_under_the_librarians_hands()
    {
        var desk = await AtTheDeskAsync(Look.Desktop);
        await desk.PressAsync("n");
        await desk.Page.Keyboard.TypeAsync("Half a na");

        await Api.BookAsync("patron-331", new Slot(Centre.Today, "seat-15", Centre.Quarter(8), Centre.Quarter(12)));
        await Expect(desk.Page.Locator($".desk-bar[aria-label*='Seat 15, {Centre.Quarter(8)}']")).ToHaveCountAsync(1, new() { Timeout = FiveSeconds });

        await Expect(desk.Dialog.GetByRole(AriaRole.Textbox).First).ToHaveValueAsync("Half a na");
        await Expect(desk.Dialog.GetByRole(AriaRole.Textbox).First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_desk_that_nothing_happens_at_asks_only_whether_something_did()
    {
        var visitor = await VisitAsync(Look.Desktop);
        await new DeskPage(visitor).OpenAsync();
        await visitor.Page.WaitForResponseAsync(response => response.Url.Contains("/desk/day", StringComparison.Ordinal) && response.Status == 304);
        var unchanged = await visitor.Page.WaitForResponseAsync(response => response.Url.Contains("/desk/day", StringComparison.Ordinal));

        Assert.Equal(304, unchanged.Status);
    }

    [Fact]
    public async Task A_desk_that_nobody_looks_at_asks_nothing_and_asks_at_once_on_return()
    {
        var visitor = await VisitAsync(Look.Desktop);
        await new DeskPage(visitor).OpenAsync();

        await HideAsync(visitor.Page, hidden: true);
        var before = Polls(visitor);
        await visitor.Page.WaitForTimeoutAsync(TwoPolls);
        Assert.InRange(Polls(visitor) - before, 0, 1);

        await HideAsync(visitor.Page, hidden: false);
        await visitor.Page.WaitForTimeoutAsync(OneSecond);
        Assert.True(Polls(visitor) > before, "It did not ask on return.");
    }

    [Fact]
    public async Task Without_a_line_the_day_stays_and_says_when_it_is_from()
    {
        var visitor = await VisitAsync(Look.Desktop);
        var desk = new DeskPage(visitor);
        await desk.OpenAsync();

        await visitor.Context.SetOfflineAsync(true);
        await Expect(desk.Page.Locator(".freshness")).ToContainTextAsync("What you see is from");
        await Expect(desk.Grid).ToBeVisibleAsync();

        await visitor.Context.SetOfflineAsync(false);
        await Expect(desk.Page.Locator(".freshness")).ToBeEmptyAsync();
    }

    private static int Polls(Visitor visitor) => visitor.Requests.Count(request => request.Url.Contains("/desk/day", StringComparison.Ordinal));

    private static async Task HideAsync(IPage page, bool hidden) => await page.EvaluateAsync(
        """
        (hidden) => {
          Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
          document.dispatchEvent(new Event('visibilitychange'));
        }
        """,
        hidden);
}
