namespace Coworking.Web.Tests.Desk;

/// <summary>What the desk prints: a slip in its reader's language, and the day for when the power goes.</summary>
[Collection<AtTheDesk>]
public sealed class PaperTests(BrowserRun run, DeskCentre centre) : DeskTest(run, centre)
{
    /// <summary>The width of A4 within its margins, in CSS pixels.</summary>
    private const int Paper = 718;

    [Fact]
    public async Task A_slip_has_place_time_and_code_and_speaks_the_readers_language()
    {
        var id = await GuestAsync("Slip reader", "seat-14", Centre.Quarter(4), Centre.Quarter(8));
        var slip = (string)(await BookingAsync(id))["slip"]!;
        var desk = await AtTheDeskAsync(Look.Desktop);
        await desk.Page.EvaluateAsync("() => { window.print = () => { window.printedSlip = document.querySelector('.on-paper').textContent; }; }");

        await desk.Page.Locator("#desk-search").FillAsync("slip reader");
        await desk.Page.Locator(".desk-found .desk-who").First.ClickAsync();
        await desk.PressAsync("p");
        await desk.Dialog.GetByRole(AriaRole.Radio, new() { Name = "Қазақша" }).CheckAsync();
        await desk.Dialog.Locator("button[type=submit]").ClickAsync();

        await desk.Page.WaitForFunctionAsync("() => window.printedSlip");
        var printed = await desk.Page.EvaluateAsync<string>("() => window.printedSlip");
        Assert.Contains(slip, printed, StringComparison.Ordinal);
        Assert.Contains("14-орын", printed, StringComparison.Ordinal);
        Assert.Contains($"{Centre.Quarter(4)}–{Centre.Quarter(8)}", printed, StringComparison.Ordinal);
        Assert.Contains("Бронь коды", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("Slip reader", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_sheet_is_the_whole_day_in_dark_ink_on_paper_and_nothing_else()
    {
        await GuestAsync("Sheet reader", "seat-13", Centre.Quarter(4), Centre.Quarter(8));
        var desk = await AtTheDeskAsync(Look.Desktop with { Scheme = ColorScheme.Dark });
        await Expect(desk.Page.Locator(".sheet")).ToContainTextAsync("Sheet reader");

        await desk.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await desk.Page.SetViewportSizeAsync(Paper, 1046);

        await Expect(desk.Page.Locator(".desk-screen")).Not.ToBeVisibleAsync();
        await Expect(desk.Page.Locator(".sheet tbody tr")).ToHaveCountAsync(40);
        Assert.Equal(0, await desk.Page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"));
        Assert.Empty(await desk.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.sheet, .sheet *')]
              .filter((element) => getComputedStyle(element).color.match(/\d+/g).slice(0, 3).some((channel) => Number(channel) > 40))
              .map((element) => element.outerHTML)
            """));
    }
}
