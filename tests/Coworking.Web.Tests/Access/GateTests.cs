namespace Coworking.Web.Tests.Access;

/// <summary>What a stranger finds on the pages of the desk. That all is one gate lets one of them stand for all to axe and to the keyboard.</summary>
public sealed class GateTests(BrowserRun run) : BrowserTest(run)
{
    [Fact]
    public async Task Every_page_of_the_desk_shows_a_stranger_the_same_gate_under_its_own_name()
    {
        var stranger = await VisitAsync(Look.Phone);
        var gate = await GateAsync(stranger, SitePages.Desk);
        var names = new List<string> { await stranger.Page.TitleAsync() };
        Assert.Contains("state-panel", gate, StringComparison.Ordinal);
        foreach (var path in SitePages.BehindTheGate)
        {
            Assert.Equal(gate, await GateAsync(stranger, path));
            names.Add(await stranger.Page.TitleAsync());
        }

        Assert.Distinct(names);
    }

    /// <summary>Whatever can be read in the gate, and whatever can be reached by keyboard, pressed or heard by its role on the whole page.</summary>
    private static async Task<string> GateAsync(Visitor stranger, string path)
    {
        await stranger.OpenAsync(path);
        await Expect(stranger.Page.Locator("main .state-panel").GetByRole(AriaRole.Button)).ToBeVisibleAsync();
        await stranger.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return await stranger.Page.EvaluateAsync<string>(
            """
            () => [...document.querySelectorAll('.state-panel, a, button, input, select, textarea, summary, [tabindex], [role]')]
              .filter((element) => element.checkVisibility() && element.tagName !== 'MAIN')
              .map((element) => `${element.tagName}.${element.className} ${element.getAttribute('role') ?? ''} ${element.innerText}`)
              .join('\n')
            """);
    }
}
