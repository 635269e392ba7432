using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Coworking.Web.Tests.Access;
using Coworking.Web.Tests.Desk;

namespace Coworking.Web.Tests.Events;

/// <summary>An event from the desk to the readers and back: announced with its room, seen everywhere, changed, cancelled.</summary>
[Collection<AtTheDesk>]
public sealed class ProgrammeTests(BrowserRun run, DeskCentre centre) : DeskTest(run, centre)
{
    private const string Title = "Evening of dombra";

    [Fact]
    public async Task What_the_desk_announces_is_seen_at_home_and_on_televisions_and_what_it_cancels_says_why()
    {
        var librarian = await SignedInAsync(Librarian, Look.Phone, SitePages.DeskEvents);
        var desk = librarian.Page;
        await desk.GetByRole(AriaRole.Button, new() { Name = "Announce an event" }).ClickAsync();
        var dialog = desk.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Announce" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToHaveTextAsync("A title is needed in one language at least.");
        await dialog.GetByRole(AriaRole.Group, new() { Name = "Title" }).GetByLabel("In English").FillAsync(Title);
        // Closed by mistake: what was typed is there again.
        await desk.Keyboard.PressAsync("Escape");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Announce an event" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Group, new() { Name = "Title" }).GetByLabel("In English")).ToHaveValueAsync(Title);
        await dialog.GetByLabel("Start").FillAsync("12:00");
        await dialog.GetByLabel("End").FillAsync("13:30");
        await dialog.GetByLabel("Where").SelectOptionAsync("hall");
        await desk.ExpectNoBarriersAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Announce" }).ClickAsync();
        await Expect(desk.GetByRole(AriaRole.Status).Filter(new() { HasText = $"“{Title}” is announced." })).ToBeVisibleAsync();
        await Expect(Line(desk)).ToContainTextAsync("The room is booked");
        Assert.False(await Api.IsFreeAsync(new Slot(Centre.Day(1), "hall", "12:00", "13:30")));

        var television = new Television(await VisitAsync(Television.Large));
        await television.OpenAsync();
        await Expect(television.Page.Locator(".screen-events li").First).ToContainTextAsync(Title);
        var reader = await VisitAsync(Look.Phone);
        await reader.OpenAsync(SitePages.Home);
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Name = Title })).ToBeVisibleAsync();
        var calendar = await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Add to my calendar" }).GetAttributeAsync("href");
        Assert.EndsWith("/calendar.ics?language=en", calendar, StringComparison.Ordinal);

        await ChangeTogetherAsync(desk);
        await desk.GetByRole(AriaRole.Button, new() { Name = $"Cancel: {Title}" }).ClickAsync();
        await dialog.GetByLabel("In English").FillAsync("The musician is ill.");
        await PutOffAsync("12:15");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel the event" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Region, new() { Name = "Somebody else changed this" })).ToContainTextAsync(new Regex("Start.*Before.*12:00.*Now.*12:15"));
        await desk.ExpectNoBarriersAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel the event" }).ClickAsync();
        await Expect(Line(desk)).ToContainTextAsync("The musician is ill.");
        Assert.True(await Api.IsFreeAsync(new Slot(Centre.Day(1), "hall", "12:00", "13:30")));
        await reader.Page.ReloadAsync();
        await Expect(reader.Page.GetByText("The musician is ill.")).ToBeVisibleAsync();
        await Expect(reader.Page.GetByRole(AriaRole.Link, new() { Name = "Add to my calendar" })).ToHaveCountAsync(0);
    }

    /// <summary>Somebody else changes it while the form is open: what was typed stays, on top of what they saved.</summary>
    private async Task ChangeTogetherAsync(IPage desk)
    {
        await desk.GetByRole(AriaRole.Button, new() { Name = $"Change: {Title}" }).ClickAsync();
        var dialog = desk.GetByRole(AriaRole.Dialog);
        await PutOffAsync("12:00");
        await dialog.GetByLabel("Age").SelectOptionAsync("6+");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Somebody else changed this meanwhile" })).ToBeVisibleAsync();
        await Expect(dialog.GetByLabel("Age")).ToHaveValueAsync("6+");
        await desk.ExpectNoBarriersAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(Line(desk)).ToContainTextAsync("Film");
        await Expect(Line(desk)).ToContainTextAsync("6+");
    }

    /// <summary>Somebody at another desk makes it a film that starts then.</summary>
    private async Task PutOffAsync(string start)
    {
        var items = (await Api.GetAsync("/api/desk/events", Librarian))["items"]!.AsArray();
        var item = items.Single(one => (string?)one!["event"]!["title"]!["en"] == Title)!["event"]!;
        var body = new JsonObject
        {
            ["date"] = (string)item["date"]!,
            ["start"] = start,
            ["end"] = "13:30",
            ["kind"] = "film",
            ["age"] = (string?)item["age"],
            ["resource"] = "hall",
            ["title"] = new JsonObject { ["en"] = Title },
        };
        await Api.DoAsync(HttpMethod.Put, $"/api/desk/events/{item["id"]}", body, Librarian);
    }

    private static ILocator Line(IPage desk) => desk.Locator(".desk-event").Filter(new() { HasText = Title });
}
