using Coworking.Web.Tests.Access;

namespace Coworking.Web.Tests.Settings;

[Collection<UnderChange>]
public sealed class DirectorAccessTests(BrowserRun run, SettingsCentre centre) : OpenCentreTest(run, centre)
{
    public static TheoryData<string, int> EachLanguageAndWidth => new()
    {
        { "kk", Look.Phone.Width },
        { "ru", Look.Phone.Width },
        { "en", Look.Phone.Width },
        { "kk", Look.Desktop.Width },
        { "ru", Look.Desktop.Width },
        { "en", Look.Desktop.Width },
    };

    [Theory]
    [MemberData(nameof(EachLanguageAndWidth))]
    public async Task The_settings_put_no_barrier_in_the_way(string language, int width)
    {
        var page = (await SignedInAsync("director", LookOf(language, width), SitePages.Settings)).Page;
        await page.Locator("[id='rules.shortestMinutes']").FillAsync("7");
        await page.Locator("#settings-special ~ .settings-row .button").Nth(1).ClickAsync();
        await page.Locator(".settings-special-form").WaitForAsync();
        await page.Locator(".settings-bar .button-primary").ClickAsync();
        await page.Locator(".settings-fault-link").WaitForAsync();
        await page.ExpectNoBarriersAsync();

        await page.Locator("#settings-special ~ .settings-row .button").First.ClickAsync();
        await page.Locator(".settings-holidays").WaitForAsync();
        await page.ExpectNoBarriersAsync();
    }

    [Theory]
    [MemberData(nameof(EachLanguageAndWidth))]
    public async Task The_resources_put_no_barrier_in_the_way(string language, int width)
    {
        var page = (await SignedInAsync("director", LookOf(language, width), SitePages.Resources)).Page;
        await page.Locator(".resource").First.WaitForAsync();
        await page.ExpectNoBarriersAsync();
        await page.Locator(".settings-row .button-primary").First.ClickAsync();
        await page.Locator("dialog[open] form").WaitForAsync();
        await page.ExpectNoBarriersAsync();
    }

    private static Look LookOf(string language, int width) => (width == Look.Phone.Width ? Look.Phone : Look.Desktop).In(language);
}
