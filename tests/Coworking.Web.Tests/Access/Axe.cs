using Deque.AxeCore.Commons;

namespace Coworking.Web.Tests.Access;

/// <summary>
/// What axe can tell of WCAG 2.2 AA, in both themes, and whether the page can be read without scrolling sideways. Its script runs in the page
/// itself, brought once: the pages have no frames, for which Deque's own runner opens a tab each time.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private static readonly object Everything = new { type = "tag", values = (string[])["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };

    /// <summary>The other theme is the same page in other colours.</summary>
    private static readonly object Colours = new { type = "rule", values = (string[])["color-contrast", "link-in-text-block"] };

    /// <summary>What is right need not be told of each element.</summary>
    private const string Run =
        """
        async runOnly => {
          const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
          return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, any, all, none }) =>
            `${id}: ${help}\n  ${html}\n  ${[...any, ...all, ...none].map(({ message }) => message).join('; ')}`));
        }
        """;

    private const string IsShownIn = "scheme => [undefined, scheme].includes(document.documentElement.dataset.theme)";

    public static async Task ExpectNoBarriersAsync(this IPage page)
    {
        await ExpectNoSidewaysScrollAsync(page);
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }

        foreach (var (scheme, rules) in new[] { (ColorScheme.Light, Everything), (ColorScheme.Dark, Colours) })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            // The page hears of it a moment later.
            await page.WaitForFunctionAsync(IsShownIn, scheme is ColorScheme.Dark ? "dark" : "light");
            var found = await page.EvaluateAsync<string[]>(Run, rules);
            Assert.True(found.Length == 0, $"{page.Url} at {page.ViewportSize!.Width} px, {scheme}:\n{string.Join('\n', found)}");
        }
    }

    private static async Task ExpectNoSidewaysScrollAsync(IPage page)
    {
        var beyond = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(beyond <= 0, $"{page.Url} at {page.ViewportSize!.Width} px is {beyond} px wider than the window.");
    }
}
