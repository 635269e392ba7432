using System.Text.RegularExpressions;
using Coworking.Web.Tests.Booking;

namespace Coworking.Web.Tests.Site;

public sealed partial class OfflineTests(BrowserRun run) : BrowserTest(run)
{
    [Fact]
    public async Task Home_without_a_line_shows_what_it_last_knew_and_from_when()
    {
        var reader = await VisitAsync(Look.Phone);
        await reader.OpenAsync();
        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var known = await reader.Page.GetByRole(AriaRole.Main).InnerTextAsync();

        await LoseTheApiAsync(reader);
        await reader.Page.ReloadAsync();

        await Expect(reader.Page.GetByRole(AriaRole.Status).Filter(new() { HasTextRegex = SeenFrom() })).ToBeVisibleAsync();
        var shown = await reader.Page.GetByRole(AriaRole.Main).InnerTextAsync();
        Assert.All(known.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains(line.Trim(), shown, StringComparison.Ordinal));

        await reader.Page.UnrouteAsync("**/api/**");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(reader.Page.GetByText(SeenFrom())).Not.ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_grid_without_a_line_shows_the_day_as_it_was_last_known()
    {
        var slot = new Slot(await Api.FarOpenDayAsync(), "seat-09", "10:00", "11:00");
        await Api.BookAsync("patron-45", slot);
        var reader = await VisitAsync();
        var book = new BookingPage(reader);
        await book.OpenAsync(slot.Date, "seat");
        await Expect(book.Cell(slot.Resource, "10:30")).ToHaveAccessibleNameAsync(new Regex("taken"));

        await LoseTheApiAsync(reader);
        await reader.Page.ReloadAsync();

        await Expect(reader.Page.GetByText(SeenFrom())).ToBeVisibleAsync();
        await Expect(book.Cell(slot.Resource, "10:30")).ToHaveAccessibleNameAsync(new Regex("taken"));
        await Expect(book.Cell(slot.Resource, "11:00")).ToHaveAccessibleNameAsync(new Regex("free"));
    }

    [Fact]
    public async Task A_page_that_is_open_goes_on_by_itself_when_the_line_is_back()
    {
        var reader = await VisitAsync(Look.Phone);
        await LoseTheApiAsync(reader);
        await reader.OpenAsync();
        await Expect(reader.Page.GetByText("No connection, and no saved copy yet.")).ToBeVisibleAsync();

        await reader.Page.UnrouteAsync("**/api/**");
        await reader.Context.SetOfflineAsync(true);
        await reader.Context.SetOfflineAsync(false);

        await Expect(reader.Page.GetByText("No connection, and no saved copy yet.")).Not.ToBeVisibleAsync();
    }

    private static async Task LoseTheApiAsync(Visitor reader) =>
        await reader.Page.RouteAsync("**/api/**", route => route.AbortAsync(RequestAbortErrorCode.InternetDisconnected));

    [GeneratedRegex(@"No connection\. What you see is from \d\d:\d\d\.")]
    private static partial Regex SeenFrom();
}
