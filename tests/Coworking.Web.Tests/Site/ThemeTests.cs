namespace Coworking.Web.Tests.Site;

public sealed class ThemeTests(BrowserRun run) : BrowserTest(run)
{
    [Fact]
    public async Task The_page_follows_the_system_until_somebody_chooses_and_then_keeps_the_choice()
    {
        var reader = await VisitAsync(Look.Desktop with { Scheme = ColorScheme.Dark });
        await reader.OpenAsync();
        await ExpectAsync(reader.Page, isDark: true);
        await reader.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await ExpectAsync(reader.Page, isDark: false);

        await reader.Page.GetByRole(AriaRole.Radio, new() { Name = "Dark" }).CheckAsync();
        await ExpectAsync(reader.Page, isDark: true);
        await reader.OpenAsync(SitePages.About);
        await ExpectAsync(reader.Page, isDark: true);
        await Expect(reader.Page.GetByRole(AriaRole.Radio, new() { Name = "Dark" })).ToBeCheckedAsync();

        await reader.Page.GetByRole(AriaRole.Radio, new() { Name = "As on the device" }).CheckAsync();
        await ExpectAsync(reader.Page, isDark: false);
    }

    /// <summary>A browser that has much to do may show the old colours for a moment.</summary>
    private static async Task ExpectAsync(IPage page, bool isDark) => await page.WaitForFunctionAsync(
        """
        (isDark) => {
          const channels = (property) => getComputedStyle(document.documentElement)[property].match(/\d+/g).slice(0, 3).map(Number);
          const light = (property) => channels(property).reduce((sum, channel) => sum + channel, 0);
          return isDark === (light('backgroundColor') < light('color'));
        }
        """,
        isDark,
        new() { Timeout = 15_000 });
}
