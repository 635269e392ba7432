namespace Coworking.Web.Tests.Site;

public sealed class ThemeTests(BrowserRun run) : BrowserTest(run)
{
    [Fact]
    public async Task The_page_follows_the_system_until_somebody_chooses_and_then_keeps_the_choice()
    {
        var reader = await VisitAsync(Look.Desktop with { Scheme = ColorScheme.Dark });
        await reader.OpenAsync();
        Assert.True(await IsDarkAsync(reader.Page));
        await reader.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        Assert.False(await IsDarkAsync(reader.Page));

        await reader.Page.GetByRole(AriaRole.Radio, new() { Name = "Dark" }).CheckAsync();
        Assert.True(await IsDarkAsync(reader.Page));
        await reader.OpenAsync(SitePages.About);
        Assert.True(await IsDarkAsync(reader.Page));
        await Expect(reader.Page.GetByRole(AriaRole.Radio, new() { Name = "Dark" })).ToBeCheckedAsync();

        await reader.Page.GetByRole(AriaRole.Radio, new() { Name = "As on the device" }).CheckAsync();
        Assert.False(await IsDarkAsync(reader.Page));
    }

    private static Task<bool> IsDarkAsync(IPage page) => page.EvaluateAsync<bool>(
        """
        () => {
          const channels = (property) => getComputedStyle(document.documentElement)[property].match(/\d+/g).slice(0, 3).map(Number);
          const light = (property) => channels(property).reduce((sum, channel) => sum + channel, 0);
          return light('backgroundColor') < light('color');
        }
        """);
}
