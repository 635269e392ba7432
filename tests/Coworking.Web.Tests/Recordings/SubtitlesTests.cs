using System.Text;
using System.Text.Json.Nodes;
using Coworking.Web.Tests.Access;

namespace Coworking.Web.Tests.Recordings;

/// <summary>A librarian writes what is said, and a reader finds it.</summary>
public sealed class SubtitlesTests(BrowserRun run, Clips clips) : BrowserTest(run), IClassFixture<Clips>
{
    [Fact]
    public async Task What_a_librarian_writes_while_listening_is_found_by_a_reader_at_its_moment()
    {
        var title = new JsonObject { ["title"] = new JsonObject { ["en"] = "Untold film" } };
        var id = await Library.BringAsync(Api, await clips.VideoAsync(6, 1), title);
        var librarian = await VisitAsync(Look.Phone);
        var page = librarian.Page;
        await librarian.OpenAsync($"{SitePages.Describe}?id={id}");
        await librarian.SignInAsync("librarian");
        await page.GetByRole(AriaRole.Link, new() { Name = "Write while listening: Қазақша" }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Add here" }).ClickAsync();
        await Expect(Words(page, 1)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Кітап туралы");
        await page.WaitForFunctionAsync("() => document.querySelector('video').textTracks[0].cues[0]?.text === 'Кітап туралы'");
        await page.GetByLabel("End of subtitle 1").FillAsync("0");
        await Words(page, 1).FocusAsync();
        await Expect(page.GetByText("The end must be later than the start.")).ToBeVisibleAsync();
        await Save(page).ClickAsync();
        await Expect(page.GetByText("First put right the subtitle")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();

        await page.EvaluateAsync("() => { document.querySelector('video').currentTime = 4; }");
        await Expect(page.Locator(".subtitles-now")).ToHaveTextAsync("0:04.0");
        await page.Keyboard.PressAsync("Alt+Enter");
        await Expect(Words(page, 2)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Ұмытылмас жездіктер");
        await page.ReloadAsync();
        await Expect(page.GetByText("what you had not saved on this device")).ToBeVisibleAsync();
        await Expect(Words(page, 2)).ToHaveValueAsync("Ұмытылмас жездіктер");
        await page.ExpectNoBarriersAsync();

        await ColleagueAsync(id, "Басқа сөз");
        await Save(page).ClickAsync();
        await Expect(page.GetByText("Somebody else saved these subtitles meanwhile")).ToBeVisibleAsync();
        await Expect(page.GetByText("Only in the other version: 1")).ToBeVisibleAsync();
        await page.SetViewportSizeAsync(1280, 800);
        await page.ExpectNoBarriersAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save my version" }).ClickAsync();
        await Expect(page.GetByText("The subtitles are saved.")).ToBeVisibleAsync();

        var reader = await VisitAsync(Look.Phone);
        await reader.OpenAsync(SitePages.Recordings);
        await reader.Page.GetByRole(AriaRole.Searchbox).FillAsync("умытылмас жездик");
        var moment = reader.Page.Locator(".moments a");
        await Expect(moment).ToHaveTextAsync("0:04 Ұмытылмас жездіктер");
        await Expect(moment.Locator("mark")).ToHaveTextAsync(["Ұмытылмас", "жездіктер"]);
        await reader.Page.ExpectNoBarriersAsync();
        await moment.ClickAsync();
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Play from 0:04" }).ClickAsync();
        await reader.Page.WaitForFunctionAsync("() => document.querySelector('video').currentTime >= 4");
        await reader.Page.GoBackAsync();

        await reader.Context.SetOfflineAsync(true);
        await reader.Page.GetByRole(AriaRole.Searchbox).FillAsync("жезд");
        await Expect(reader.Page.GetByText("No connection. For now only titles, names and tags are searched")).ToBeVisibleAsync();
    }

    private static ILocator Words(IPage page, int number) => page.GetByLabel($"Words of subtitle {number}");

    private static ILocator Save(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Save the subtitles" });

    /// <summary>Saves other subtitles, as somebody at another desk does.</summary>
    private async Task ColleagueAsync(string id, string words)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes($"WEBVTT\n\n00:00.000 --> 00:01.000\n{words}\n"));
        await Api.SendAsync(HttpMethod.Put, $"/api/recordings/{id}/subtitles/kk", content, "librarian");
    }
}
