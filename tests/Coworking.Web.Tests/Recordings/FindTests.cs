using System.Text.Json.Nodes;
using Coworking.Web.Tests.Access;

namespace Coworking.Web.Tests.Recordings;

/// <summary>Readers look for recordings with the keyboard that they have and on the line that they have.</summary>
public sealed class FindTests(BrowserRun run, Clips clips) : BrowserTest(run), IClassFixture<Clips>
{
    private readonly string tag = $"t{Guid.NewGuid():n}"[..10];

    [Fact]
    public async Task A_Kazakh_word_is_found_from_a_Russian_keyboard_and_the_other_way_round()
    {
        await BringAsync("Кітап туралы әңгіме");
        await BringAsync("Китап оқу");
        await BringAsync("Әнші");
        var reader = await VisitAsync(Look.Phone.In("kk"));
        await reader.OpenAsync($"{SitePages.Recordings}?tag={tag}");
        await Expect(Cards(reader)).ToHaveCountAsync(3);

        foreach (var word in new[] { "кітап", "китап", "КИТАП" })
        {
            await Search(reader).FillAsync(word);
            await Expect(Cards(reader)).ToHaveCountAsync(2);
            await Expect(reader.Page.GetByText("2 жазба табылды")).ToBeVisibleAsync();
        }

        await Search(reader).FillAsync("анши");
        await Expect(Cards(reader)).ToHaveTextAsync(["Әнші"]);
    }

    [Fact]
    public async Task What_is_asked_stands_in_the_address_and_is_asked_again_after_a_reload()
    {
        await BringAsync("For all", ("language", "kk"), ("age", "0+"));
        await BringAsync("For youth", ("language", "kk"), ("age", "16+"));
        await BringAsync("In Russian", ("language", "ru"), ("age", "0+"));
        var reader = await VisitAsync();
        await reader.OpenAsync($"{SitePages.Recordings}?tag={tag}");
        await Expect(Cards(reader)).ToHaveCountAsync(3);

        await Filters(reader).Nth(0).SelectOptionAsync("kk");
        await Expect(Cards(reader)).ToHaveCountAsync(2);
        await Filters(reader).Nth(2).SelectOptionAsync("12+");
        await Expect(Cards(reader)).ToHaveTextAsync(["For all"]);
        await reader.Page.ExpectNoBarriersAsync();
        await reader.Page.ReloadAsync();

        await Expect(Cards(reader)).ToHaveTextAsync(["For all"]);
        Assert.EndsWith($"?language=kk&tag={tag}&age=12%2B", reader.Page.Url, StringComparison.Ordinal);
        await Search(reader).FillAsync("nothing like this");
        await Expect(reader.Page.GetByText("Nothing found")).ToBeVisibleAsync();
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Show all recordings" }).ClickAsync();
        Assert.EndsWith(SitePages.Recordings, reader.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_line_the_library_is_still_searched()
    {
        await BringAsync("Тау күйі");
        await BringAsync("Дала әні");
        var reader = await VisitAsync(Look.Phone);
        await reader.OpenAsync($"{SitePages.Recordings}?tag={tag}");
        await Expect(Cards(reader)).ToHaveCountAsync(2);

        await reader.Context.SetOfflineAsync(true);
        await Search(reader).FillAsync("дала ани");

        await Expect(Cards(reader)).ToHaveTextAsync(["Дала әні"]);
    }

    [Fact]
    public async Task What_stands_only_in_the_text_is_found_by_the_server()
    {
        await BringAsync("Untold", ("description", "Ертіс жағасында"));
        var reader = await VisitAsync();
        await reader.OpenAsync($"{SitePages.Recordings}?tag={tag}");

        await Search(reader).FillAsync("ертис жагасында");

        await Expect(Cards(reader)).ToHaveTextAsync(["Untold"]);
    }

    private static ILocator Cards(Visitor reader) => reader.Page.Locator(".recording-list:not([aria-hidden]) .recording-card h2");

    /// <summary>Language, tag, age.</summary>
    private static ILocator Filters(Visitor reader) => reader.Page.Locator(".recordings-filter select");

    private static ILocator Search(Visitor reader) => reader.Page.GetByRole(AriaRole.Searchbox);

    private async Task BringAsync(string title, params (string Member, string Value)[] said)
    {
        var body = new JsonObject { ["title"] = new JsonObject { ["kk"] = title }, ["tags"] = new JsonArray(tag) };
        foreach (var (member, value) in said)
        {
            body[member] = member == "description" ? new JsonObject { ["kk"] = value } : value;
        }

        await Library.BringAsync(Api, await clips.SoundAsync(2), body);
    }
}
