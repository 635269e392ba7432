using System.Text.Json.Nodes;
using Coworking.Web.Tests.Access;

namespace Coworking.Web.Tests.My;

[Collection<AroundTheClock>]
public sealed class OwnDataTests(BrowserRun run, OpenCentre centre) : OpenCentreTest(run, centre)
{
    [Theory]
    [InlineData("kk", 360, "patron-291", "seat-02")]
    [InlineData("ru", 1280, "patron-292", "seat-05")]
    [InlineData("en", 360, "patron-293", "seat-06")]
    public async Task A_patron_takes_the_data_along_and_deletes_everything_with_a_typed_word(string language, int width, string person, string seat)
    {
        var slot = new Slot(Centre.Day(3), seat, "15:00", "16:00");
        await Api.BookAsync(person, slot);
        var patron = await SignedInAsync(person, (width == 360 ? Look.Phone : Look.Desktop).In(language), SitePages.My);
        var page = patron.Page;
        await page.Locator(".my-folded summary").Last.ClickAsync();
        await Expect(page.Locator("#data-erase-word")).ToBeVisibleAsync();
        await page.ExpectNoBarriersAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("[aria-labelledby=data-export] button").ClickAsync());
        var file = JsonNode.Parse(await File.ReadAllTextAsync(await download.PathAsync(), Cancellation))!;
        Assert.Equal(seat, (string?)file["bookings"]![0]!["resources"]![0]!["id"]);

        var erase = page.Locator(".data-erase button");
        await erase.ClickAsync();
        await Expect(page.Locator("#data-erase-error")).Not.ToBeEmptyAsync();
        Assert.False(await Api.IsFreeAsync(slot));
        await page.Locator("#data-erase-word").FillAsync(language switch { "kk" => "өшіру", "ru" => "удалить", _ => "delete" });
        await erase.ClickAsync();

        await Expect(page.Locator(".my-empty")).ToBeVisibleAsync();
        await Expect(new MyBookings(patron).Said).ToBeVisibleAsync();
        Assert.True(await Api.IsFreeAsync(slot));
    }

    [Fact]
    public async Task A_calendar_link_is_made_shown_once_and_switched_off()
    {
        const string Person = "patron-294";
        await Api.BookAsync(Person, new Slot(Centre.Day(3), "seat-07", "15:00", "16:00"));
        var patron = await SignedInAsync(Person, Look.Phone, SitePages.My);
        var entry = await patron.Page.RunAndWaitForDownloadAsync(() =>
            new MyBookings(patron).Held("15:00–16:00").GetByRole(AriaRole.Button, new() { Name = "Add to calendar" }).ClickAsync());
        Assert.Contains("BEGIN:VEVENT", await File.ReadAllTextAsync(await entry.PathAsync(), Cancellation), StringComparison.Ordinal);

        await patron.Page.Locator(".my-folded summary").Last.ClickAsync();
        await patron.Page.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
        var address = await patron.Page.GetByLabel("Calendar link").InputValueAsync();
        using var client = new HttpClient();
        Assert.Contains("BEGIN:VCALENDAR", await client.GetStringAsync(new Uri(address), Cancellation), StringComparison.Ordinal);

        await patron.Page.GetByRole(AriaRole.Button, new() { Name = "Switch the link off" }).ClickAsync();
        await Expect(patron.Page.GetByText("The link is off")).ToBeVisibleAsync();
        using var answer = await client.GetAsync(new Uri(address), Cancellation);
        Assert.False(answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task The_past_is_folded_away_and_fetched_when_it_is_opened()
    {
        const string Person = "patron-295";
        var slot = new Slot(Centre.Day(4), "seat-09", "15:00", "16:00");
        var id = await Api.BookAsync(Person, slot);
        await Api.DoAsync(HttpMethod.Post, $"/api/bookings/{id}/cancel", null, Person);
        var patron = await SignedInAsync(Person, Look.Phone, SitePages.My);
        await patron.Page.Locator(".my-folded summary").First.ClickAsync();

        await Expect(patron.Page.Locator(".past-line")).ToContainTextAsync("15:00–16:00");
        await Expect(patron.Page.Locator(".past-line")).ToContainTextAsync("cancelled");
        await Expect(patron.Page.GetByText("These are all your bookings.")).ToBeVisibleAsync();
        await patron.Page.ExpectNoBarriersAsync();
    }
}
