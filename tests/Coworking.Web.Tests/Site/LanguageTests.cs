using System.Text.RegularExpressions;

namespace Coworking.Web.Tests.Site;

public sealed partial class LanguageTests(BrowserRun run) : BrowserTest(run)
{
    [Theory]
    [MemberData(nameof(SitePages.EachOfStrangers), MemberType = typeof(SitePages))]
    public async Task The_language_switch_keeps_the_page_and_what_was_chosen_on_it(string path)
    {
        var reader = await VisitAsync(Look.Phone.In("en"));
        await reader.OpenAsync($"{path}?kind=seat");
        var titles = new List<string>();
        foreach (var (language, name) in new[] { ("kk", "Қазақша"), ("ru", "Русский"), ("en", "English") })
        {
            await reader.Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
            await Expect(reader.Page).ToHaveURLAsync(new Regex($"/{language}/{path}\\?kind=seat$"));
            await Expect(reader.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
            titles.Add(await reader.Page.TitleAsync());
        }

        Assert.Distinct(titles);
    }

    [Theory]
    [MemberData(nameof(SitePages.EachLanguage), MemberType = typeof(SitePages))]
    public async Task A_page_speaks_one_language_and_shows_no_key_or_hole(string language)
    {
        var reader = await VisitAsync(Look.Desktop.In(language));
        var pages = new List<(string Path, string Words)>();
        foreach (var path in SitePages.All)
        {
            await reader.OpenAsync(path);
            await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            pages.Add((path, await OwnWordsAsync(reader.Page)));
        }

        var foreign = language switch { "en" => Cyrillic(), "ru" => KazakhLetters(), _ => RussianWords() };
        Assert.All(pages, page =>
        {
            Assert.DoesNotMatch(Hole(), page.Words);
            Assert.DoesNotMatch(foreign, page.Words);
        });
    }

    [Fact]
    public async Task The_bare_address_leads_to_the_language_of_the_browser_and_later_to_the_one_chosen()
    {
        var reader = await VisitAsync(Look.Phone.In("ru"));
        await reader.Page.GotoAsync("/");
        await Expect(reader.Page).ToHaveURLAsync(new Regex("/ru/$"));

        await reader.Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { Name = "Қазақша", Exact = true }).ClickAsync();
        await Expect(reader.Page).ToHaveURLAsync(new Regex("/kk/$"));
        await reader.Page.GotoAsync("/");
        await Expect(reader.Page).ToHaveURLAsync(new Regex("/kk/$"));
    }

    [Fact]
    public async Task An_address_that_is_not_there_gets_a_way_back_in_three_languages()
    {
        var reader = await VisitAsync();
        var answer = await reader.Page.GotoAsync("/en/nowhere/");

        Assert.Equal(404, answer!.Status);
        foreach (var language in SitePages.Languages)
        {
            await Expect(reader.Page.Locator($"a[href='/{language}/']")).ToBeVisibleAsync();
        }
    }

    /// <summary>What the site says itself: without what says that it is in another language.</summary>
    private static Task<string> OwnWordsAsync(IPage page) => page.EvaluateAsync<string>(
        """
        () => {
          const own = document.documentElement.lang;
          const words = [document.title];
          const visit = (element) => {
            if (element.lang && element.lang !== own) return;
            // What a recording or a collection is called is not the site's to say.
            if (element.matches('.recording-card :is(h2, h3), .recordings-collection a, .home-recording-title')) return;
            if (!element.checkVisibility?.()) return;
            for (const name of ['aria-label', 'title', 'placeholder', 'alt']) if (element.getAttribute(name)) words.push(element.getAttribute(name));
            for (const child of element.childNodes) {
              if (child.nodeType === Node.TEXT_NODE) words.push(child.data);
              else if (child.nodeType === Node.ELEMENT_NODE && !['SCRIPT', 'STYLE'].includes(child.tagName)) visit(child);
            }
          };
          visit(document.body);
          return words.map((word) => word.trim()).filter(Boolean).join('\n');
        }
        """);

    [GeneratedRegex(@"undefined|\bnull\b|NaN|\[object|\{\w+\}|Invalid Date|\b[a-z]+\.[a-z]+[A-Z]\w*")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\p{IsCyrillic}+")]
    private static partial Regex Cyrillic();

    [GeneratedRegex(@"\w*[әғқңөұүһі]\w*", RegexOptions.IgnoreCase)]
    private static partial Regex KazakhLetters();

    [GeneratedRegex(@"\b(и|для|это|что|или|нет|ещё|уже|Вы|Вас|Ваш\w*|можно|места|мест|часов|сегодня|завтра)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex RussianWords();
}
