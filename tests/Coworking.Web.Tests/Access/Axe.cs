using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Coworking.Web.Tests.Access;

/// <summary>What axe can tell of WCAG 2.2 AA, in both themes, and whether the page can be read without scrolling sideways.</summary>
internal static class Axe
{
    /// <summary>What is right need not be told of each element.</summary>
    private static readonly HashSet<ResultType> OnlyViolations = [ResultType.Violations];

    private static readonly AxeRunOptions Everything = new()
    {
        ResultTypes = OnlyViolations,
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>The other theme is the same page in other colours.</summary>
    private static readonly AxeRunOptions Colours = new()
    {
        ResultTypes = OnlyViolations,
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
    };

    public static async Task ExpectNoBarriersAsync(this IPage page)
    {
        await ExpectNoSidewaysScrollAsync(page);
        foreach (var (scheme, rules) in new[] { (ColorScheme.Light, Everything), (ColorScheme.Dark, Colours) })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            var found = await page.RunAxe(rules);
            Assert.True(found.Violations.Length == 0, $"{page.Url} at {page.ViewportSize!.Width} px, {scheme}:\n{Describe(found.Violations)}");
        }
    }

    private static string Describe(AxeResultItem[] violations) => string.Join('\n', violations.SelectMany(violation =>
        violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}\n  {node.Html}\n  {string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}")));

    private static async Task ExpectNoSidewaysScrollAsync(IPage page)
    {
        var beyond = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(beyond <= 0, $"{page.Url} at {page.ViewportSize!.Width} px is {beyond} px wider than the window.");
    }
}
