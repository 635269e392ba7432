using System.Text.RegularExpressions;

namespace Coworking.Web.Tests.Booking;

public sealed partial class BookingTests(BrowserRun run) : BrowserTest(run)
{
    [Fact]
    public async Task A_patron_drags_over_an_hour_books_it_sees_it_and_cancels_it()
    {
        var slot = new Slot(await Api.FarOpenDayAsync(), "pc-05", "10:00", "11:00");
        var patron = await VisitAsync();
        var book = new BookingPage(patron);
        await book.OpenAsync(slot.Date, "computer");
        await patron.SignInAsync("patron-21");

        await book.DragAsync(slot);
        await Expect(book.Dialog).ToContainTextAsync("until 11:00");
        await book.TakeItAsync();
        await Expect(book.Done).ToBeVisibleAsync();
        await Expect(book.Dialog.GetByRole(AriaRole.Article)).ToContainTextAsync("10:00–11:00");

        var somebodyElse = await VisitAsync();
        var theirs = new BookingPage(somebodyElse);
        await theirs.OpenAsync(slot.Date, "computer");
        await Expect(theirs.Cell(slot.Resource, "10:00")).ToHaveAccessibleNameAsync(new Regex("taken"));
        await Expect(theirs.Cell(slot.Resource, "10:45")).ToHaveAccessibleNameAsync(new Regex("taken"));
        await Expect(theirs.Cell(slot.Resource, "11:00")).ToHaveAccessibleNameAsync(new Regex("free"));

        await book.Dialog.GetByRole(AriaRole.Link, new() { Name = "My bookings" }).ClickAsync();
        var my = new MyPage(patron);
        await Expect(my.Held("10:00–11:00")).ToContainTextAsync("Computer 5");
        await my.CancelAsync("10:00–11:00");

        Assert.Empty(await Api.LiveBookingsAsync("patron-21", slot.Date));
        await somebodyElse.Page.ReloadAsync();
        await Expect(theirs.Cell(slot.Resource, "10:00")).ToHaveAccessibleNameAsync(new Regex("free"));
    }

    [Fact]
    public async Task Two_clicks_take_a_seat_and_the_grid_then_calls_it_mine()
    {
        var slot = new Slot(await Api.FarOpenDayAsync(), "seat-03", "14:00", "16:30");
        var patron = await VisitAsync();
        var book = new BookingPage(patron);
        await book.OpenAsync(slot.Date, "seat");
        await patron.SignInAsync("patron-22");

        await book.ClickStartAndEndAsync(slot);
        await book.TakeItAsync();
        await Expect(book.Done).ToBeVisibleAsync();

        await book.Dialog.GetByRole(AriaRole.Button, new() { Name = "Take another" }).ClickAsync();
        await Expect(book.Cell(slot.Resource, "16:15")).ToHaveAccessibleNameAsync(new Regex("my booking"));
    }

    [Fact]
    public async Task On_a_phone_a_free_stretch_is_tapped_and_the_sheet_asks_for_start_and_length()
    {
        var slot = new Slot(await Api.FarOpenDayAsync(), "booth-2", "09:30", "10:15");
        var patron = await VisitAsync(Look.Phone);
        var book = new BookingPage(patron);
        await book.OpenAsync(slot.Date, "booth");
        await patron.SignInAsync("patron-29");

        var place = patron.Page.Locator("details").Filter(new() { HasText = "Video call booth 2" });
        await place.Locator("summary").TapAsync();
        await place.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^09:00–13:00 free") }).TapAsync();
        await book.Dialog.GetByLabel("Start").SelectOptionAsync(slot.Start);
        await book.Dialog.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex("^45 min") }).TapAsync();
        await book.TakeItAsync();

        await Expect(book.Done).ToBeVisibleAsync();
        await Expect(book.Dialog).ToContainTextAsync("09:30–10:15");
        Assert.False(await Api.IsFreeAsync(slot));
    }

    [Fact]
    public async Task A_rule_is_told_while_dragging_and_not_after()
    {
        var date = await Api.FarOpenDayAsync();
        var patron = await VisitAsync();
        var book = new BookingPage(patron);
        await book.OpenAsync(date, "computer");

        await book.Cell("pc-06", "09:00").ClickAsync();
        await book.Cell("pc-06", "11:30").HoverAsync();

        await Expect(book.Said).ToContainTextAsync("09:00–10:00");
        await Expect(book.Said).ToContainTextAsync("is the longest for a computer");
    }

    [Fact]
    public async Task A_choice_made_before_signing_in_is_still_there_after_it()
    {
        var slot = new Slot(await Api.FarOpenDayAsync(), "pc-07", "15:00", "15:45");
        var patron = await VisitAsync();
        var book = new BookingPage(patron);
        await book.OpenAsync(slot.Date, "computer");

        await book.DragAsync(slot);
        await book.SayWhyAsync("Exam preparation", "By the window, please");
        await book.Dialog.GetByRole(AriaRole.Button, new() { Name = "Sign in and take it" }).ClickAsync();
        await patron.PickAsync("patron-23");
        await Expect(book.Dialog).ToContainTextAsync("15:45");
        await book.TakeItAsync();

        await Expect(book.Done).ToBeVisibleAsync();
        var booking = Assert.Single(await Api.LiveBookingsAsync("patron-23", slot.Date));
        Assert.Equal("Exam preparation", (string?)booking["purpose"]);
        Assert.Equal("By the window, please", (string?)booking["note"]);
    }

    [Fact]
    public async Task When_somebody_was_faster_another_place_is_one_press_away_and_nothing_typed_is_lost()
    {
        var slot = new Slot(await Api.FarOpenDayAsync(), "study", "10:00", "12:00");
        var (first, second) = (await VisitAsync(), await VisitAsync());
        var (firstPage, secondPage) = (new BookingPage(first), new BookingPage(second));
        foreach (var (visitor, page, person) in new[] { (first, firstPage, "patron-24"), (second, secondPage, "patron-25") })
        {
            await page.OpenAsync(slot.Date, "room");
            await visitor.SignInAsync(person);
            await page.DragAsync(slot);
            await page.SayWhyAsync("Intellectual hour", $"Chairs for {person}");
        }

        await firstPage.TakeItAsync();
        await Expect(firstPage.Done).ToBeVisibleAsync();
        await secondPage.TakeItAsync();

        await Expect(secondPage.Dialog).ToContainTextAsync("Somebody was faster");
        await Expect(secondPage.Purpose).ToHaveValueAsync("Intellectual hour");
        await secondPage.Dialog.GetByRole(AriaRole.Button, new() { NameRegex = TimeRange() }).First.ClickAsync();
        await secondPage.TakeItAsync();
        await Expect(secondPage.Done).ToBeVisibleAsync();

        Assert.Single(await Api.LiveBookingsAsync("patron-24", slot.Date));
        var booking = Assert.Single(await Api.LiveBookingsAsync("patron-25", slot.Date));
        Assert.Equal("Intellectual hour", (string?)booking["purpose"]);
        Assert.Equal("Chairs for patron-25", (string?)booking["note"]);
    }

    [Theory]
    [InlineData("kk", "patron-26", "pc-08", "Алдағы брондарыңыз рұқсат етілген саннан асады")]
    [InlineData("ru", "patron-27", "pc-09", "У Вас уже наибольшее число предстоящих броней")]
    [InlineData("en", "patron-28", "pc-10", "You hold as many bookings ahead as one person may")]
    public async Task A_rule_that_says_no_is_told_beside_the_field_in_the_readers_language_and_keeps_what_was_typed(
        string language, string person, string place, string no)
    {
        var slot = new Slot(await Api.FarOpenDayAsync(), place, "16:00", "16:30");
        var patron = await VisitAsync(Look.Desktop.In(language));
        var book = new BookingPage(patron);
        await book.OpenAsync(slot.Date, "computer");
        await patron.SignInAsync(person);
        await book.DragAsync(slot);
        await book.Dialog.Locator("summary").ClickAsync();
        await book.Dialog.Locator("#booking-purpose").FillAsync("ҰБТ");

        // Two open bookings made elsewhere meanwhile are all that a patron may hold.
        await Api.BookAsync(person, slot with { Start = "09:00", End = "09:30" });
        await Api.BookAsync(person, slot with { Start = "10:00", End = "10:30" });
        await book.Dialog.Locator("button[type=submit]").ClickAsync();

        var start = book.Dialog.Locator("#booking-start");
        await Expect(start).ToHaveAccessibleDescriptionAsync(new Regex(no));
        await Expect(start).ToHaveValueAsync("960");
        await Expect(book.Dialog.Locator("#booking-purpose")).ToHaveValueAsync("ҰБТ");
        Assert.Equal(2, (await Api.LiveBookingsAsync(person, slot.Date)).Count);
    }

    [GeneratedRegex(@"\d\d:\d\d")]
    private static partial Regex TimeRange();
}
