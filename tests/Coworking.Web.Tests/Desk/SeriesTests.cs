using Coworking.Web.Tests.Access;

namespace Coworking.Web.Tests.Desk;

[Collection<AtTheDesk>]
public sealed class SeriesTests(BrowserRun run, DeskCentre centre) : DeskTest(run, centre)
{
    private const int Week = 7;

    /// <summary>Days from now: sample bookings lie on the next two.</summary>
    private const int First = 3;

    [Fact]
    public async Task A_club_is_seen_with_its_clash_first_and_then_booked_date_by_date()
    {
        // Somebody has the workshop on the second of the three dates.
        await Api.BookAsync("patron-341", new Slot(Centre.Day(First + Week), "workshop", "16:30", "17:30"));
        var librarian = await SignedInAsync(Librarian, Look.Desktop, "desk/series/");
        var page = librarian.Page;

        await page.GetByLabel("Name", new() { Exact = false }).First.FillAsync("Chess club");
        await page.GetByLabel("Weekday").SelectOptionAsync(Centre.Now.AddDays(First).DayOfWeek.ToString().ToLowerInvariant());
        await page.Locator("input[type=date]").First.FillAsync(Centre.Day(First));
        await page.Locator("input[type=date]").Nth(1).FillAsync(Centre.Day(First + (2 * Week)));
        await page.GetByText("Workshop", new() { Exact = true }).ClickAsync();
        await page.Locator(".series-form button[type=submit]").ClickAsync();

        await Expect(page.Locator(".series-date")).ToHaveCountAsync(3);
        // With the ten minutes that a room rests before and after.
        await Expect(page.Locator(".series-date-clash")).ToContainTextAsync("16:20–17:40");
        await page.GetByRole(AriaRole.Button, new() { Name = "Book 2 dates" }).ClickAsync();
        await Expect(page.Locator(".series-said")).ToContainTextAsync("2 of 3 dates are booked");
        await page.ExpectNoBarriersAsync();

        await page.Locator(".series-date-booked").First.GetByRole(AriaRole.Button, new() { Name = "Cancel…" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).Locator("button[type=submit]").ClickAsync();
        await Expect(page.Locator(".series-date-cancelled")).ToHaveCountAsync(1);
        Assert.True(await Api.IsFreeAsync(new Slot(Centre.Day(First), "workshop", "16:00", "18:00")));
        Assert.False(await Api.IsFreeAsync(new Slot(Centre.Day(First + (2 * Week)), "workshop", "16:00", "18:00")));
    }
}
