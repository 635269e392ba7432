using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Coworking.Web.Tests.Access;

namespace Coworking.Web.Tests.My;

[Collection<AroundTheClock>]
public sealed class ClosureTests(BrowserRun run, OpenCentre centre) : OpenCentreTest(run, centre)
{
    [Theory]
    [InlineData("kk", "patron-281", "headset-3", "Жарық жоқ")]
    [InlineData("ru", "patron-282", "headset-4", "Нет света")]
    [InlineData("en", "patron-283", "tv-1", "No power")]
    public async Task An_outage_is_told_to_whom_it_hits_and_to_everybody_on_the_home_page(string language, string person, string place, string reason)
    {
        await Api.BookAsync(person, new Slot(Centre.Today, place, Centre.Quarter(4), Centre.Quarter(6)));
        var outage = new JsonObject
        {
            ["date"] = Centre.Today,
            ["start"] = Centre.Quarter(),
            ["end"] = Centre.Quarter(8),
            ["resources"] = new JsonArray(place),
            ["reason"] = new JsonObject { ["kk"] = "Жарық жоқ", ["ru"] = "Нет света", ["en"] = "No power" },
        };
        await Api.DoAsync(HttpMethod.Post, "/api/desk/closures", outage, "librarian");

        var patron = await SignedInAsync(person, Look.Phone.In(language), SitePages.My);
        await Expect(patron.Page.Locator(".my-called-off")).ToContainTextAsync(reason);
        await Expect(patron.Page.Locator(".my-called-off a")).ToHaveAttributeAsync("href", new Regex($"/book/\\?date={Centre.Today}&kind=equipment"));
        await patron.Page.ExpectNoBarriersAsync();

        var stranger = await VisitAsync(Look.Desktop.In(language));
        await stranger.OpenAsync();
        await Expect(stranger.Page.Locator(".home-notices")).ToContainTextAsync(reason);
        await stranger.Page.ExpectNoBarriersAsync();
    }
}
