namespace Coworking.Web.Tests.Site;

public sealed class WithoutScriptTests(BrowserRun run) : BrowserTest(run)
{
    [Theory]
    [InlineData("kk", "Баянауыл орталық кітапханасының коворкинг орталығы", "Сәтбаев көшесі, 49")]
    [InlineData("ru", "Коворкинг-центр Баянаульской центральной библиотеки", "улица Сатпаева, 49")]
    [InlineData("en", "Bayanaul Central Library Coworking Centre", "49 Satpayev Street")]
    public async Task Name_hours_and_address_can_be_read_with_scripts_off(string language, string name, string street)
    {
        var reader = await VisitAsync((Look.Phone with { Scripts = false }).In(language));
        foreach (var path in new[] { SitePages.Home, SitePages.About })
        {
            await reader.OpenAsync(path);

            await Expect(reader.Page.GetByText(name).First).ToBeVisibleAsync();
            await Expect(reader.Page.GetByText(street).First).ToBeVisibleAsync();
            await Expect(reader.Page.GetByText("09:00").First).ToBeVisibleAsync();
            await Expect(reader.Page.GetByText("18:00").First).ToBeVisibleAsync();
            await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        }
    }
}
