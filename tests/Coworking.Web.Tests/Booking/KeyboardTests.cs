namespace Coworking.Web.Tests.Booking;

public sealed class KeyboardTests(BrowserRun run) : BrowserTest(run)
{
    [Fact]
    public async Task A_place_is_booked_by_keyboard_alone_and_the_page_says_each_step()
    {
        var slot = new Slot(await Api.FarOpenDayAsync(), "pc-02", "10:15", "11:00");
        var patron = await VisitAsync();
        var book = new BookingPage(patron);
        var keys = patron.Page.Keyboard;
        await book.OpenAsync(slot.Date, "computer");
        await patron.SignInAsync("patron-41");
        await Expect(book.Cell(slot.Resource, slot.Start)).ToBeVisibleAsync();

        // From the top of the page to the grid, which is one tab stop.
        await TabToAsync(patron.Page, "[role=gridcell]");
        await keys.PressAsync("PageUp");
        await keys.PressAsync("Home");
        await ArrowToAsync(patron.Page, slot.Resource, BookingPage.Minutes(slot.Start));

        await keys.PressAsync("Enter");
        await Expect(book.Said).ToHaveTextAsync("Start 10:15. Choose the end.");
        await keys.PressAsync("Escape");
        await Expect(book.Said).ToHaveTextAsync("Nothing chosen.");
        await keys.PressAsync("Enter");
        await keys.PressAsync("ArrowRight");
        await keys.PressAsync("ArrowRight");
        await Expect(book.Said).ToContainTextAsync("10:15–11:00, 45 min, free");
        await keys.PressAsync("Enter");

        await Expect(book.Dialog).ToBeVisibleAsync();
        await TabToAsync(patron.Page, "dialog button[type=submit]");
        await keys.PressAsync("Enter");
        await Expect(book.Done).ToBeVisibleAsync();
        var booking = Assert.Single(await Api.LiveBookingsAsync("patron-41", slot.Date));
        Assert.Equal(("10:15", "11:00"), ((string?)booking["start"], (string?)booking["end"]));
    }

    [Fact]
    public async Task Escape_leaves_the_dialog_and_the_focus_returns_to_the_grid()
    {
        var slot = new Slot(await Api.FarOpenDayAsync(), "pc-02", "14:00", "14:30");
        var patron = await VisitAsync();
        var book = new BookingPage(patron);
        await book.OpenAsync(slot.Date, "computer");
        await book.DragAsync(slot);
        await Expect(book.Dialog).ToBeVisibleAsync();

        for (var press = 0; press < 20; press++)
        {
            await patron.Page.Keyboard.PressAsync("Tab");
            Assert.True(await patron.Page.EvaluateAsync<bool>("() => document.activeElement === document.body || document.activeElement.closest('dialog') !== null"), $"Tab {press} left the dialog");
        }

        await patron.Page.Keyboard.PressAsync("Escape");
        await Expect(book.Dialog).Not.ToBeVisibleAsync();
        Assert.True(await patron.Page.EvaluateAsync<bool>("() => document.activeElement.closest('[role=grid]') !== null"));
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var press = 0; press < 80; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"80 presses of Tab did not reach {selector}.");
    }

    private static async Task ArrowToAsync(IPage page, string row, int minute)
    {
        await WalkAsync(page, "ArrowDown", "row => document.activeElement.closest('[data-row]').dataset.row === row", row);
        await WalkAsync(page, "ArrowRight", "minute => document.activeElement.dataset.minute === String(minute)", minute);
    }

    private static async Task WalkAsync(IPage page, string key, string arrived, object where)
    {
        for (var press = 0; press < 60; press++)
        {
            if (await page.EvaluateAsync<bool>(arrived, where))
            {
                return;
            }

            await page.Keyboard.PressAsync(key);
        }

        Assert.Fail($"60 presses of {key} did not reach {where}.");
    }
}
