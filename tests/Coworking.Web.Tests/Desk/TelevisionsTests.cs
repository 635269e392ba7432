using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Coworking.Web.Tests.Access;

namespace Coworking.Web.Tests.Desk;

/// <summary>The desk connects televisions, says what they show, and disconnects them.</summary>
[Collection<AtTheDesk>]
public sealed class TelevisionsTests(BrowserRun run, DeskCentre centre) : DeskTest(run, centre)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_television_is_connected_by_its_code_shows_the_check_in_code_and_loses_it_when_it_is_disconnected(int width)
    {
        var television = new Television(await VisitAsync(Television.Large));
        await television.OpenAsync();
        await Expect(television.PairingCode).ToHaveTextAsync(new Regex("^[0-9A-Z]{3}-[0-9A-Z]{3}$"));
        await Expect(television.Digits).Not.ToBeVisibleAsync();
        await television.Page.ExpectNoBarriersAsync();
        var code = await television.PairingCode.InnerTextAsync();
        var name = $"Foyer {width}";
        var librarian = await SignedInAsync(Librarian, width == 360 ? Look.Phone : Look.Desktop, SitePages.Televisions);
        var desk = librarian.Page;

        await desk.GetByLabel("Code on the screen").FillAsync("000 000");
        await desk.GetByLabel("Name").FillAsync(name);
        await desk.GetByRole(AriaRole.Button, new() { Name = "Connect", Exact = true }).ClickAsync();
        await Expect(desk.GetByRole(AriaRole.Alert).Filter(new() { HasText = "no such code" })).ToBeVisibleAsync();
        await desk.GetByLabel("Code on the screen").FillAsync(code.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal));
        await desk.GetByRole(AriaRole.Button, new() { Name = "Connect", Exact = true }).ClickAsync();
        await Expect(desk.GetByText($"“{name}” is connected.")).ToBeVisibleAsync();
        await Expect(television.Digits).ToHaveTextAsync(Television.SixDigits, new() { Timeout = 45_000 });
        await Expect(television.PairingCode).Not.ToBeVisibleAsync();
        await Expect(television.Page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await television.Page.ReloadAsync();
        await Expect(television.Digits).ToHaveTextAsync(Television.SixDigits);
        await Expect(Line(desk, name)).ToContainTextAsync("On", new() { Timeout = 45_000 });

        await desk.GetByRole(AriaRole.Button, new() { Name = $"Disconnect: {name}" }).ClickAsync();
        await desk.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Disconnect", Exact = true }).ClickAsync();
        await Expect(Line(desk, name)).ToHaveCountAsync(0);
        await Expect(television.PairingCode).ToBeVisibleAsync(Television.Soon);
        await Expect(television.Digits).Not.ToBeVisibleAsync();
        Assert.NotEqual(code, await television.PairingCode.InnerTextAsync());
    }

    [Theory]
    [InlineData("kk", 360)]
    [InlineData("ru", 360)]
    [InlineData("en", 360)]
    [InlineData("kk", 1280)]
    [InlineData("ru", 1280)]
    [InlineData("en", 1280)]
    public async Task The_page_of_televisions_puts_no_barrier_in_the_way(string language, int width)
    {
        var other = await VisitAsync();
        var screen = await Television.PairAsync(other, Api, $"Barrier {language} {width}");
        var librarian = await SignedInAsync(Librarian, (width == 360 ? Look.Phone : Look.Desktop).In(language), SitePages.Televisions);
        var page = librarian.Page;
        await page.ExpectNoBarriersAsync();

        await Line(page, (string)screen["name"]!).GetByRole(AriaRole.Button).First.ClickAsync();
        foreach (var mode in new[] { "notice", "playlist" })
        {
            await page.Locator($"input[value='{mode}']").CheckAsync(new() { Force = true });
            await page.ExpectNoBarriersAsync();
        }

        await page.Locator("[id^='add-']").First.ClickAsync();
        await page.ExpectNoBarriersAsync();
        await Api.DoAsync(HttpMethod.Delete, $"/api/desk/screens/{screen["id"]}", body: null, Librarian);
    }

    [Fact]
    public async Task A_librarian_puts_a_playlist_in_order_and_a_change_of_somebody_else_is_not_lost()
    {
        var other = await VisitAsync();
        var screen = await Television.PairAsync(other, Api, "Order");
        var librarian = await SignedInAsync(Librarian, Look.Desktop, SitePages.Televisions);
        var page = librarian.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Set: Order" }).ClickAsync();
        await page.Locator("input[value='playlist']").CheckAsync(new() { Force = true });
        foreach (var title in new[] { "Test card", "A tune for a bell" })
        {
            await page.GetByLabel("Find a recording").FillAsync(title);
            await page.GetByRole(AriaRole.Button, new() { Name = $"Add: {title}" }).ClickAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Up: A tune for a bell" }).ClickAsync();
        await Expect(page.Locator(".playlist li").First).ToContainTextAsync("A tune for a bell");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(Line(page, "Order")).ToContainTextAsync("Shows 2 recordings in turn");

        await page.GetByRole(AriaRole.Button, new() { Name = "Set: Order" }).ClickAsync();
        await Television.SetAsync(Api, screen, "notice", new JsonObject { ["en"] = "Somebody was faster" });
        await page.Locator("input[value='timetable']").CheckAsync(new() { Force = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        var contest = page.GetByRole(AriaRole.Region, new() { Name = "Somebody else changed this meanwhile" });
        await Expect(contest).ToContainTextAsync("Somebody was faster");
        await page.ExpectNoBarriersAsync();
        await Expect(Line(page, "Order")).ToContainTextAsync("Somebody was faster");
        await Expect(page.Locator("input[value='timetable']")).ToBeCheckedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(Line(page, "Order")).ToContainTextAsync("Shows the day");
        await Api.DoAsync(HttpMethod.Delete, $"/api/desk/screens/{screen["id"]}", body: null, Librarian);
    }

    private static ILocator Line(IPage page, string name) => page.Locator(".television").Filter(new() { HasText = name });
}
