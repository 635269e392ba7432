using System.Text.Json.Nodes;
using Coworking.Web.Tests.Access;

namespace Coworking.Web.Tests.Recordings;

/// <summary>A librarian puts recordings in order; a reader hears one after another.</summary>
public sealed class CollectionsTests(BrowserRun run, Clips clips) : BrowserTest(run), IClassFixture<Clips>
{
    [Fact]
    public async Task What_a_librarian_puts_in_order_a_reader_hears_in_that_order()
    {
        var tag = $"t{Guid.NewGuid():n}"[..10];
        var first = await BringAsync("Chapter one", tag);
        var second = await BringAsync("Chapter two", tag);
        await SubtitleAsync(first, "kk", "Бірінші тарау.");
        await SubtitleAsync(second, "en", "The second chapter.");

        var librarian = await VisitAsync();
        await librarian.OpenAsync(SitePages.Collections);
        await librarian.SignInAsync("librarian");
        await librarian.Page.GetByLabel("Title", new() { Exact = true }).FillAsync(tag);
        await Button(librarian, "Make").ClickAsync();
        await librarian.Page.GetByLabel("Find a recording").FillAsync(tag);
        await Button(librarian, "Add: Chapter two").ClickAsync();
        await Expect(Button(librarian, "Add: Chapter one")).ToBeFocusedAsync();
        await Button(librarian, "Add: Chapter one").ClickAsync();
        await Button(librarian, "Up: Chapter one").FocusAsync();
        await librarian.Page.Keyboard.PressAsync("Enter");
        await Expect(Button(librarian, "Up: Chapter one")).ToBeFocusedAsync();
        await librarian.Page.ExpectNoBarriersAsync();
        await SaveAsync(librarian);

        await Words(librarian, "Text").FillAsync("Told in the evening.");
        await SignInAgainAsync(librarian);

        // Somebody else changes it: what is typed stays, what they alone changed is taken, and of the rest one chooses.
        var id = librarian.Page.Url.Split("id=")[1];
        await Api.DoAsync(HttpMethod.Patch, $"/api/collections/{id}", new JsonObject { ["title"] = new JsonObject { ["en"] = $"{tag} renamed" }, ["text"] = new JsonObject { ["en"] = "Told at noon." } }, "librarian");
        await Button(librarian, "Save").ClickAsync();
        await Expect(librarian.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Somebody else changed this meanwhile" })).ToBeVisibleAsync();
        await Expect(Words(librarian, "Title")).ToHaveValueAsync($"{tag} renamed");
        await Expect(librarian.Page.GetByRole(AriaRole.Definition).Filter(new() { HasText = "Told at noon." })).ToBeVisibleAsync();
        await librarian.Page.ExpectNoBarriersAsync();
        await Expect(Words(librarian, "Text")).ToHaveValueAsync("Told in the evening.");
        await SaveAsync(librarian);

        var lost = await BringAsync("Chapter that is lost", tag);
        await Api.DoAsync(HttpMethod.Put, $"/api/collections/{id}/recordings", new JsonObject { ["recordings"] = new JsonArray(first, lost, second) }, "librarian");
        var reader = await VisitAsync(Look.Phone);
        await reader.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await reader.OpenAsync(SitePages.Recordings);
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = $"{tag} renamed", Exact = true }).ClickAsync();
        await Expect(reader.Page.Locator(".collection .recording-card h3")).ToHaveTextAsync(["Chapter one", "Chapter that is lost", "Chapter two"]);
        await Expect(reader.Page.GetByText("Told in the evening.")).ToBeVisibleAsync();
        await reader.Page.ExpectNoBarriersAsync();
        await Button(reader, "Copy the address").ClickAsync();
        await Expect(reader.Page.GetByText("The address is copied.")).ToBeVisibleAsync();
        Assert.EndsWith($"/api/collections/{id}/feed?language=en", await reader.Page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);

        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Play in order" }).ClickAsync();
        Assert.Contains($"id={first}&collection={id}", reader.Page.Url, StringComparison.Ordinal);
        await Expect(reader.Page.GetByRole(AriaRole.Link, new() { Name = "Chapter that is lost" })).ToBeVisibleAsync();
        await reader.Page.ExpectNoBarriersAsync();
        await Api.DoAsync(HttpMethod.Delete, $"/api/recordings/{lost}", body: null, "librarian");
        var transcript = reader.Page.Locator(".transcript summary");
        await transcript.ClickAsync();
        await Expect(Button(reader, "0:00 Бірінші тарау.")).ToBeVisibleAsync();
        await Button(reader, "Listen").ClickAsync();

        // What is lost meanwhile is passed over, and what begins is said to who does not look.
        await Expect(reader.Page.Locator(".in-collection [role=status]")).ToHaveTextAsync("“Chapter two” has begun.");
        await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Chapter two");
        await Expect(reader.Page.GetByText("This was the last recording of the collection.")).ToBeVisibleAsync();
        // Its own words, in the language that it has.
        await transcript.ClickAsync();
        await Expect(Button(reader, "0:00 The second chapter.")).ToBeVisibleAsync();
        await Expect(Button(reader, "0:00 Бірінші тарау.")).Not.ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_address_passed_on_leads_to_the_page_and_the_pages_have_no_barriers_in_Kazakh()
    {
        var tag = $"t{Guid.NewGuid():n}"[..10];
        var recording = await BringAsync("Ертегі", tag);
        var made = await Api.DoAsync(HttpMethod.Post, "/api/collections", new JsonObject { ["title"] = new JsonObject { ["kk"] = tag } }, "librarian");
        await Api.DoAsync(HttpMethod.Put, $"/api/collections/{made!["id"]}/recordings", new JsonObject { ["recordings"] = new JsonArray(recording) }, "librarian");

        var reader = await VisitAsync(Look.Desktop.In("kk"));
        await reader.OpenAsync(SitePages.Home);
        await reader.Page.GotoAsync(new Uri(new Uri(reader.Page.Url), $"/api/share/collections/{made["id"]}?language=kk").AbsoluteUri);
        await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(tag);
        await Expect(reader.Page.Locator(".collection")).ToBeVisibleAsync();
        await reader.Page.ExpectNoBarriersAsync();

        var librarian = await VisitAsync(Look.Phone.In("kk"));
        await librarian.OpenAsync($"{SitePages.Collections}?id={made["id"]}");
        await librarian.SignInAsync("librarian");
        await Expect(librarian.Page.Locator("#collection-title-kk")).ToHaveValueAsync(tag);
        await librarian.Page.ExpectNoBarriersAsync();
    }

    private static ILocator Button(Visitor visitor, string name) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Words(Visitor librarian, string which) =>
        librarian.Page.GetByRole(AriaRole.Group, new() { Name = which, Exact = true }).GetByLabel("In English");

    /// <summary>The issuer no longer renews what ran out: what was typed stays in sight, and is there after the way through sign-in.</summary>
    private static async Task SignInAgainAsync(Visitor librarian)
    {
        await librarian.Page.EvaluateAsync(
            """
            () => Object.keys(sessionStorage).filter((key) => key.startsWith('oidc.user:')).forEach((key) => {
              const ended = { ...JSON.parse(sessionStorage.getItem(key)), refresh_token: 'ended', expires_at: 1 };
              sessionStorage.setItem(key, JSON.stringify(ended));
            })
            """);
        await Button(librarian, "Save").ClickAsync();
        var gate = librarian.Page.Locator(".state-panel").Filter(new() { HasText = "You are signed out" });
        await Expect(gate).ToBeVisibleAsync();
        await Expect(Words(librarian, "Text")).ToHaveValueAsync("Told in the evening.");
        await gate.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await librarian.PickAsync("librarian");
        await Expect(Words(librarian, "Text")).ToHaveValueAsync("Told in the evening.");
    }

    private static async Task SaveAsync(Visitor librarian)
    {
        await Button(librarian, "Save").ClickAsync();
        await Expect(librarian.Page.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();
    }

    private async Task SubtitleAsync(string id, string language, string words)
    {
        using var content = new StringContent($"WEBVTT\n\n00:00.000 --> 00:01.000\n{words}\n");
        await Api.SendAsync(HttpMethod.Put, $"/api/recordings/{id}/subtitles/{language}", content, "librarian");
    }

    private async Task<string> BringAsync(string title, string tag) => await Library.BringAsync(
        Api, await clips.SoundAsync(2), new JsonObject { ["title"] = new JsonObject { ["en"] = title }, ["tags"] = new JsonArray(tag), ["licence"] = "cc-by" });
}
