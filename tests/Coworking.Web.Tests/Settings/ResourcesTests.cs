using System.Globalization;
using System.Text.RegularExpressions;

namespace Coworking.Web.Tests.Settings;

[Collection<UnderChange>]
public sealed class ResourcesTests(BrowserRun run, SettingsCentre centre) : OpenCentreTest(run, centre)
{
    private const string Path = SitePages.Resources;

    public static TheoryData<int> EachWidth => [Look.Phone.Width, Look.Desktop.Width];

    [Theory]
    [MemberData(nameof(EachWidth))]
    public async Task A_director_adds_a_computer_and_it_can_be_booked(int width)
    {
        var page = (await SignedInAsync("director", width == Look.Phone.Width ? Look.Phone : Look.Desktop, Path)).Page;
        var id = $"pc-{width.ToString(CultureInfo.InvariantCulture)}";
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a place" }).ClickAsync();
        var dialog = page.Locator("dialog[open]");
        await Expect(dialog.GetByLabel("Id", new() { Exact = true })).ToHaveValueAsync(new Regex(@"^pc-\d+$"));
        await dialog.GetByLabel("Id", new() { Exact = true }).FillAsync(id);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(dialog.GetByText("Write the name in at least one language.")).ToBeVisibleAsync();
        await dialog.GetByLabel("In English").FillAsync($"Computer at {width}");
        await dialog.GetByLabel("Zone").SelectOptionAsync(new SelectOptionValue { Label = "First floor" });
        await dialog.GetByLabel("quiet", new() { Exact = true }).CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(page.GetByText($"“Computer at {width}” is saved.")).ToBeVisibleAsync();
        await Expect(page.Locator(".settings-section").Filter(new() { HasText = "First floor" })).ToContainTextAsync($"Computer at {width}");
        await Api.BookAsync($"patron-{(8000 + width).ToString(CultureInfo.InvariantCulture)}", new Slot(Centre.Day(3), id, "10:00", "11:00"));
    }

    [Fact]
    public async Task The_order_is_changed_by_keyboard_and_saved_all_at_once()
    {
        var page = (await SignedInAsync("director", Look.Desktop, Path)).Page;
        var down = page.GetByRole(AriaRole.Button, new() { Name = "Down: Seat 1", Exact = true });
        await down.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await Expect(down).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the order" }).ClickAsync();
        await page.GetByText("The order is saved.").WaitForAsync();

        var seats = (await Api.GetAsync("/api/resources"))["items"]!.AsArray().Select(item => (string)item!["id"]!)
            .Where(id => id.StartsWith("seat-", StringComparison.Ordinal)).Take(3);
        Assert.Equal(["seat-02", "seat-03", "seat-01"], seats);
    }

    [Fact]
    public async Task Retiring_shows_the_bookings_first_and_moves_them_on_purpose()
    {
        await Api.BookAsync("patron-881", new Slot(Centre.Day(3), "pc-11", "12:00", "13:00"));
        var page = (await SignedInAsync("director", Look.Desktop, Path)).Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Retire: Computer 11", Exact = true }).ClickAsync();
        var dialog = page.Locator("dialog[open]");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Retire", Exact = true }).ClickAsync();
        await Expect(dialog).ToContainTextAsync("Nothing has been changed yet.");
        await Expect(dialog).ToContainTextAsync("12:00–13:00");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Move them to free places and retire" }).ClickAsync();

        await Expect(page.GetByText(new Regex(@"“Computer 11” is retired\. \d bookings? (was|were) moved\."))).ToBeVisibleAsync();
        var moved = Assert.Single(await Api.LiveBookingsAsync("patron-881", Centre.Day(3)));
        Assert.NotEqual("pc-11", (string?)moved["resources"]?[0]?["id"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring back: Computer 11", Exact = true }).ClickAsync();
        await Expect(page.GetByText("“Computer 11” can be booked again.")).ToBeVisibleAsync();
    }
}
