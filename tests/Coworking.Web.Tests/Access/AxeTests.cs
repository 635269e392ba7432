using Coworking.Web.Tests.Booking;

namespace Coworking.Web.Tests.Access;

public sealed class AxeTests(BrowserRun run) : BrowserTest(run)
{
    [Theory]
    [MemberData(nameof(SitePages.EachOfStrangersInEachLanguage), MemberType = typeof(SitePages))]
    public async Task A_page_puts_no_barrier_in_the_way_of_a_stranger(string path, string language)
    {
        foreach (var look in new[] { Look.Phone, Look.Desktop })
        {
            var reader = await VisitAsync(look.In(language));
            await OpenQuietlyAsync(reader, await AddressAsync(path));
            await reader.Page.ExpectNoBarriersAsync();
        }
    }

    [Theory]
    [InlineData("image-alt", "img", "")]
    [InlineData("color-contrast", "p", "color: #ddd; background: #fff")]
    [InlineData("color-contrast", "p", "color: light-dark(#000, #222); background: light-dark(#fff, #333)")]
    [InlineData("wider than the window", "p", "width: 200vw")]
    public async Task A_barrier_is_found(string what, string element, string style)
    {
        var reader = await VisitAsync(Look.Phone);
        await OpenQuietlyAsync(reader, SitePages.About);
        await reader.Page.Locator("main").EvaluateAsync(
            """
            (main, [element, style]) => {
              const barrier = document.createElement(element);
              barrier.style.cssText = style;
              barrier.append(...(element === 'p' ? ['Hardly to be read'] : []));
              main.append(barrier);
            }
            """,
            (string[])[element, style]);

        var found = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => reader.Page.ExpectNoBarriersAsync());

        Assert.Contains(what, found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SitePages.EachLanguage), MemberType = typeof(SitePages))]
    public async Task The_bookings_of_a_patron_put_no_barrier_in_the_way(string language)
    {
        var person = $"patron-5{Array.IndexOf(SitePages.Languages, language)}";
        var date = await Api.FarOpenDayAsync();
        await Api.BookAsync(person, new Slot(date, $"seat-1{Array.IndexOf(SitePages.Languages, language)}", "10:00", "11:00"));
        foreach (var look in new[] { Look.Phone, Look.Desktop })
        {
            var patron = await VisitAsync(look.In(language));
            await OpenQuietlyAsync(patron, SitePages.My);
            await patron.SignInAsync(person);
            await Expect(patron.Page.Locator(".ticket").First).ToBeVisibleAsync();
            await patron.Page.ExpectNoBarriersAsync();
        }
    }

    [Theory]
    [MemberData(nameof(SitePages.EachLanguage), MemberType = typeof(SitePages))]
    public async Task The_grid_with_its_dialog_open_puts_no_barrier_in_the_way(string language)
    {
        var slot = new Slot(await Api.FarOpenDayAsync(), "pc-11", "10:00", "11:00");
        var patron = await VisitAsync(Look.Desktop.In(language));
        var book = new BookingPage(patron);
        await book.OpenAsync(slot.Date, "computer");
        await patron.SignInAsync("patron-53");
        await book.DragAsync(slot);
        await Expect(book.Dialog).ToBeVisibleAsync();
        await patron.Page.ExpectNoBarriersAsync();

        var phone = await VisitAsync(Look.Phone.In(language));
        await OpenQuietlyAsync(phone, $"book/?date={slot.Date}&kind=computer");
        await phone.Page.Locator(".stretch-free").First.TapAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await phone.Page.ExpectNoBarriersAsync();
    }

    [Theory]
    [MemberData(nameof(SitePages.EachLanguage), MemberType = typeof(SitePages))]
    public async Task The_desk_puts_no_barrier_in_the_way_of_a_librarian(string language)
    {
        foreach (var look in new[] { Look.Phone, Look.Desktop })
        {
            var librarian = await VisitAsync(look.In(language));
            await librarian.OpenAsync(SitePages.Upload);
            await librarian.SignInAsync("librarian");
            await Expect(librarian.Page.Locator(".upload-form")).ToBeVisibleAsync();
            await librarian.Page.Locator(".upload-form button[type=submit]").ClickAsync();
            await librarian.Page.ExpectNoBarriersAsync();
        }
    }

    [Theory]
    [MemberData(nameof(SitePages.EachLanguage), MemberType = typeof(SitePages))]
    public async Task The_sign_in_page_puts_no_barrier_in_the_way(string language)
    {
        var reader = await VisitAsync(Look.Phone.In(language));
        await reader.OpenAsync();
        await reader.SignInButton().ClickAsync();
        await reader.Page.Locator("button.person").First.WaitForAsync();
        await Expect(reader.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await reader.Page.ExpectNoBarriersAsync();
    }

    private async Task<string> AddressAsync(string path)
    {
        if (path == SitePages.Event)
        {
            var events = (await Api.GetAsync("/api/events"))["items"]!.AsArray();
            return events is [var next, ..] ? $"{path}?id={next!["id"]}" : path;
        }

        if (path == SitePages.Recording)
        {
            var recordings = (await Api.GetAsync("/api/recordings"))["items"]!.AsArray();
            return recordings is [var first, ..] ? $"{path}?id={first!["id"]}" : path;
        }

        return path == SitePages.Book ? $"{path}?date={await Api.FarOpenDayAsync()}" : path;
    }

    private static async Task OpenQuietlyAsync(Visitor visitor, string path)
    {
        await visitor.OpenAsync(path);
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }
}
