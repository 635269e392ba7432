namespace Coworking.Web.Tests.Site;

public sealed class WeightTests(BrowserRun run) : BrowserTest(run)
{
    private const int KB = 1024;

    [Fact]
    public async Task A_first_visit_loads_at_most_40_KB_of_script_and_150_KB_in_all()
    {
        var reader = await VisitAsync(Look.Phone);
        // The budget is in gzip, which every browser and every cache on the way understands.
        await reader.Page.SetExtraHTTPHeadersAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["Accept-Encoding"] = "gzip" });
        await reader.OpenAsync();
        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var script = 0;
        var all = 0;
        foreach (var request in reader.Requests)
        {
            var sizes = await request.SizesAsync();
            all += sizes.ResponseBodySize + sizes.ResponseHeadersSize;
            if (request.ResourceType == "script")
            {
                script += sizes.ResponseBodySize;
                Assert.NotEqual("br", await (await request.ResponseAsync())!.HeaderValueAsync("content-encoding"));
            }
        }

        Assert.InRange(script, 1, 40 * KB);
        Assert.InRange(all, script, 150 * KB);
    }

    [Fact]
    public async Task A_repeat_visit_makes_at_most_one_request_to_the_API_and_loads_no_script_again()
    {
        var reader = await VisitAsync(Look.Phone);
        await reader.OpenAsync();
        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var asked = reader.ApiRequests.Count;

        await reader.NewTabAsync();
        await reader.OpenAsync();
        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.InRange(reader.ApiRequests.Count - asked, 0, 1);
        Assert.Empty(await reader.Page.EvaluateAsync<string[]>(
            "() => performance.getEntriesByType('resource').filter(({ name, transferSize }) => name.endsWith('.js') && transferSize > 0).map(({ name }) => name)"));
    }

    [Fact]
    public async Task A_page_asks_nobody_but_the_site_and_the_storage()
    {
        var reader = await VisitAsync();
        foreach (var path in SitePages.All)
        {
            await reader.OpenAsync(path);
            await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        }

        // Posters and recordings come from the storage of this library; the CSP names it.
        var policy = (await reader.Page.APIRequest.HeadAsync(reader.AddressOf(SitePages.Home))).Headers["content-security-policy"];
        Assert.All(
            reader.Requests.Select(request => new Uri(request.Url).GetLeftPart(UriPartial.Authority)),
            origin => Assert.True(origin == reader.Origin.GetLeftPart(UriPartial.Authority) || policy.Contains(origin, StringComparison.Ordinal), origin));
    }
}
