using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Coworking.Web.Tests.Access;

namespace Coworking.Web.Tests.Recordings;

/// <summary>The librarian's list of all recordings.</summary>
public sealed class ShelfTests(BrowserRun run, Clips clips) : BrowserTest(run), IClassFixture<Clips>
{
    [Fact]
    public async Task A_librarian_finds_hides_changes_deletes_and_brings_back_recordings_one_or_several_and_sees_who_did_it()
    {
        string[] ids = [await BringAsync("Shelf one"), await BringAsync("Shelf two"), await BringAsync("Shelf three")];
        var librarian = await VisitAsync(Look.Desktop);
        var page = librarian.Page;
        await librarian.OpenAsync(SitePages.DeskRecordings);
        await librarian.SignInAsync("librarian");
        await Expect(page.GetByText(new Regex("^\\d.* of .* used$"))).ToBeVisibleAsync();
        await page.GetByLabel("Find a recording").FillAsync("shelf");
        await Expect(page.Locator(".shelf-line")).ToHaveCountAsync(3);

        // One that somebody else changed meanwhile is hidden all the same, and both changes stand.
        await Api.DoAsync(HttpMethod.Patch, $"/api/recordings/{ids[1]}", new JsonObject { ["place"] = "Ақтау" }, "librarian");
        await Press(page, "Hide: Shelf two").ClickAsync();
        await Expect(Line(page, "Shelf two")).ToContainTextAsync("Hidden");
        await Library.WaitUntilListedAsync(Api, "shelf", count: 2);

        // From the first line to the third is a stretch.
        await page.GetByLabel("Choose: Shelf").First.ClickAsync();
        await page.GetByLabel("Choose: Shelf").Last.ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await Expect(page.GetByText("3 recordings chosen")).ToBeVisibleAsync();
        await page.GetByLabel("What to change").SelectOptionAsync("add-tag");
        await page.GetByLabel("Tag", new() { Exact = true }).FillAsync("Көші-қон");
        await Press(page, "Change the chosen").ClickAsync();
        await Expect(page.GetByText("Done: 3 recordings.")).ToBeVisibleAsync();
        foreach (var id in ids)
        {
            Assert.Equal("көші-қон", (string?)(await Api.GetAsync($"/api/desk/recordings/{id}", "librarian"))["tags"]![0]);
        }

        // Of three one fails, because somebody changed it since: the others go, and a second press takes it, too.
        await Api.DoAsync(HttpMethod.Patch, $"/api/recordings/{ids[0]}", new JsonObject { ["place"] = "Алматы" }, "librarian");
        await page.Locator(".shelf-bulk").GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("can be brought back until");
        await page.ExpectNoBarriersAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(Line(page, "Shelf one")).ToContainTextAsync("That failed");
        await Press(page, "Again for the 1 that failed").ClickAsync();
        await Expect(page.Locator(".shelf-line-deleted")).ToHaveCountAsync(3);

        await Press(page, "Bring back: Shelf two").ClickAsync();
        await Expect(Line(page, "Shelf two")).ToContainTextAsync("Hidden");
        await Expect(Line(page, "Shelf two").Locator(".shelf-acts :focus")).ToHaveCountAsync(1);
        await Press(page, "What was done: Shelf two").ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Listitem).First).ToContainTextAsync("Brought back");
        await Expect(dialog.GetByText("The description was changed: tags")).ToBeVisibleAsync();
        await page.ExpectNoBarriersAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await page.ReloadAsync();
        await Expect(page.GetByLabel("Find a recording")).ToHaveValueAsync("shelf");

        // The same file again: what is there is offered before a byte is sent.
        await librarian.OpenAsync(SitePages.Upload);
        await new UploadPage(librarian).StartAsync(await clips.SoundAsync(7), "Shelf four");
        await Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "This file is already here" })).ToBeVisibleAsync();
        await page.ExpectNoBarriersAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Open that recording" }).ClickAsync();
        await Expect(Line(page, "Shelf two")).ToContainTextAsync("Hidden");

        // Another file for the same address, through the same upload.
        await page.GetByRole(AriaRole.Link, new() { Name = "Replace the file: Shelf two" }).ClickAsync();
        await page.Locator(".upload-form input[type=file]").SetInputFilesAsync(await clips.SoundAsync(9));
        await page.ExpectNoBarriersAsync();
        await Press(page, "Replace").ClickAsync();
        await Expect(page.GetByText("Done, the file is replaced")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(page.GetByText("Done: small, ")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await page.GetByRole(AriaRole.Link, new() { Name = "To all recordings" }).ClickAsync();
        await Expect(Line(page, "Shelf two")).ToContainTextAsync("sound-9.wav");

        await page.SetViewportSizeAsync(Look.Phone.Width, 740);
        await page.ExpectNoBarriersAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    private static ILocator Line(IPage page, string title) => page.Locator(".shelf-line").Filter(new() { HasText = title });

    private static ILocator Press(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private async Task<string> BringAsync(string title) =>
        await Library.BringAsync(Api, await clips.SoundAsync(7), new JsonObject { ["title"] = new JsonObject { ["en"] = title } });
}
