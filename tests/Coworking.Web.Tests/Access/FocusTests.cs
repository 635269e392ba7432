namespace Coworking.Web.Tests.Access;

public sealed class FocusTests(BrowserRun run) : BrowserTest(run)
{
    private const int Target = 44;

    [Fact]
    public async Task The_first_press_of_tab_offers_the_way_to_the_content()
    {
        var reader = await VisitAsync();
        await reader.OpenAsync(SitePages.About);

        await reader.Page.Keyboard.PressAsync("Tab");
        var skip = reader.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" });
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync();
        await reader.Page.Keyboard.PressAsync("Enter");

        await Expect(reader.Page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
    }

    [Theory]
    [MemberData(nameof(SitePages.EachOfStrangers), MemberType = typeof(SitePages))]
    public async Task Whoever_moves_by_tab_sees_where_they_are(string path)
    {
        foreach (var look in new[] { Look.Phone, Look.Desktop })
        {
            var reader = await VisitAsync(look);
            await reader.OpenAsync(path);
            await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            for (var press = 0; press < 40; press++)
            {
                await reader.Page.Keyboard.PressAsync("Tab");
                if (await reader.Page.EvaluateAsync<bool>("() => document.activeElement === document.body"))
                {
                    // Past the last: the browser's own bar has it.
                    Assert.True(press > 3, $"{look.Width} px: {press} places to be");
                    break;
                }

                var unseen = await UnseenFocusAsync(reader.Page) is null ? null : await UnseenAgainAsync(reader.Page);
                Assert.True(unseen is null, $"{look.Width} px, press {press + 1}: {unseen}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(SitePages.EachOfStrangers), MemberType = typeof(SitePages))]
    public async Task What_a_thumb_must_hit_is_44_px_high_and_wide(string path)
    {
        var reader = await VisitAsync(Look.Phone.In("kk"));
        await reader.OpenAsync(path);
        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.Empty(await SmallTargetsAsync(reader.Page));
    }

    /// <summary>One step back and forth: fresh news may have moved the page under the focus once, but what hides it by its place hides it again.</summary>
    private static async Task<string?> UnseenAgainAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Tab");
        return await UnseenFocusAsync(page);
    }

    /// <summary>Null, or what has the focus without showing it or hidden by something else.</summary>
    private static Task<string?> UnseenFocusAsync(IPage page) => page.EvaluateAsync<string?>(
        """
        () => {
          const focused = document.activeElement;
          const marks = [focused, focused.nextElementSibling, focused.closest('label')].filter(Boolean);
          const outlined = (element, part) => {
            const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element, part);
            return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
          };
          if (!marks.some((element) => outlined(element) || outlined(element, '::after'))) return `no mark: ${focused.outerHTML.slice(0, 200)}`;
          const shown = marks.map((element) => element.getBoundingClientRect()).find(({ width, height }) => width > 1 && height > 1);
          if (!shown) return `no size: ${focused.outerHTML.slice(0, 200)}`;
          const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.8]].map(([x, y]) => [shown.left + shown.width * x, shown.top + shown.height * y]);
          const seen = points.some(([x, y]) => {
            const top = document.elementFromPoint(x, y);
            return top && (focused.contains(top) || marks.some((mark) => mark.contains(top) || top.contains(mark)));
          });
          return seen ? null : `covered or out of sight at ${shown.left} ${shown.top} ${shown.width} ${shown.height}: ${focused.outerHTML.slice(0, 200)}`;
        }
        """);

    private static Task<string[]> SmallTargetsAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        (least) => [...document.querySelectorAll('button, summary, select, input:not([type=radio], [type=checkbox], [type=file]), textarea, nav a, a.button, label:has(input[type=radio])')]
          .filter((element) => element.checkVisibility() && !element.closest('.unseen, [hidden]'))
          .filter((element) => { const { width, height } = element.getBoundingClientRect(); return width < least - 0.5 || height < least - 0.5; })
          .map((element) => { const { width, height } = element.getBoundingClientRect(); return `${width} x ${height}: ${element.outerHTML.slice(0, 160)}`; })
        """,
        Target);
}
