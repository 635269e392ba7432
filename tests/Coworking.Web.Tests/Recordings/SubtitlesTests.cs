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
        await MistypeAsync(page);
        await LoseTheLineAsync(page);

        await page.EvaluateAsync("() => { document.querySelector('video').currentTime = 4; }");
        await Expect(page.Locator(".subtitles-now")).ToHaveTextAsync("0:04.0");
        await page.Keyboard.PressAsync("Alt+Enter");
        await Expect(Words(page, 2)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Ұмытылмас жездіктер");
        await page.ReloadAsync();
        await Expect(page.GetByText("what you had not saved on this device")).ToBeVisibleAsync();
        await Expect(Words(page, 2)).ToHaveValueAsync("Ұмытылмас жездіктер");
        await page.ExpectNoBarriersAsync();
        Assert.Equal("BODY", await page.EvaluateAsync<string>("() => document.activeElement.tagName"));
        await FillTheDeviceAsync(page);
        await Expect(Words(page, 2)).ToHaveValueAsync("Ұмытылмас жездіктер");

        await ColleagueAsync(id, "Басқа сөз");
        await Save(page).ClickAsync();
        await Expect(page.GetByText("Somebody else saved these subtitles meanwhile")).ToBeVisibleAsync();
        await Expect(page.GetByText("Only in the other version: 1")).ToBeVisibleAsync();
        foreach (var language in new[] { "kk", "ru", "en" })
        {
            await page.GotoAsync(page.Url.Replace($"/{Language(page)}/", $"/{language}/", StringComparison.Ordinal));
            await Expect(page.Locator(".subtitles-contest")).ToBeVisibleAsync();
            foreach (var width in new[] { 360, 1280 })
            {
                await page.SetViewportSizeAsync(width, 800);
                await page.ExpectNoBarriersAsync();
            }
        }

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
        // As the button of the player's own controls does it.
        await reader.Page.EvaluateAsync("() => { [...document.querySelector('video').textTracks].find(({ language }) => language === 'kk').mode = 'showing' }");
        await reader.Page.WaitForFunctionAsync("() => [...document.querySelector('video').textTracks].some((track) => track.activeCues?.[0]?.text === 'Ұмытылмас жездіктер')");
        await reader.Page.GoBackAsync();

        await reader.Context.SetOfflineAsync(true);
        await reader.Page.GetByRole(AriaRole.Searchbox).FillAsync("жезд");
        await Expect(reader.Page.GetByText("No connection. For now only titles, names and tags are searched")).ToBeVisibleAsync();

        await Api.DoAsync(HttpMethod.Post, $"/api/recordings/{id}/hide", body: null, "librarian");
        await librarian.OpenAsync($"{SitePages.Describe}?id={id}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Edit: Қазақша" }).ClickAsync();
        await Expect(Words(page, 2)).ToHaveValueAsync("Ұмытылмас жездіктер");
        await page.GetByRole(AriaRole.Button, new() { Name = "Play" }).ClickAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('video').currentTime > 0.3");
        await Words(page, 2).FillAsync("Ұмытылмас жездік");
        await Save(page).ClickAsync();
        await Expect(page.GetByText("The subtitles are saved.")).ToBeVisibleAsync();
    }

    /// <summary>What is no time, or an end before the start, stays as it was typed and is said beside it, until it is undone.</summary>
    private static async Task MistypeAsync(IPage page)
    {
        var end = page.GetByLabel("End of subtitle 1");
        var undo = page.GetByRole(AriaRole.Button, new() { Name = "Undo" });
        await page.GetByRole(AriaRole.Button, new() { Name = "More" }).ClickAsync();
        await end.FillAsync("soon");
        await Words(page, 1).FocusAsync();
        await Expect(end).ToHaveAccessibleDescriptionAsync("End of subtitle 1: this is no time. Write for example 1:02.5.");
        await Save(page).ClickAsync();
        await Expect(page.GetByText("First put right the subtitle")).ToBeVisibleAsync();
        await Expect(end).ToBeFocusedAsync();
        await Expect(end).ToHaveValueAsync("soon");
        await undo.ClickAsync();
        await Expect(end).ToHaveValueAsync("0:02.0");
        await Expect(end).Not.ToHaveAttributeAsync("aria-invalid", "true");

        await end.FillAsync("0");
        await Words(page, 1).FocusAsync();
        await Expect(page.GetByText("The end must be later than the start.")).ToBeVisibleAsync();
        await undo.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "More" }).ClickAsync();
    }

    /// <summary>The film says why it stopped, and plays on from there when the line is back.</summary>
    private static async Task LoseTheLineAsync(IPage page)
    {
        var video = page.Locator("video");
        await page.GetByRole(AriaRole.Button, new() { Name = "Play" }).ClickAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('video').currentTime > 0.3");
        var film = new Uri(await video.EvaluateAsync<string>("video => video.currentSrc")).GetLeftPart(UriPartial.Path);
        await page.RouteAsync($"{film}*", route => route.AbortAsync("internetdisconnected"));
        await video.EvaluateAsync("video => video.load()");
        await Expect(page.GetByText("Playing has stopped")).ToBeVisibleAsync();
        await page.UnrouteAsync($"{film}*");
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('video').currentTime > 0.5");
        await Expect(page.GetByText("Playing has stopped")).ToHaveCountAsync(0);
        await video.EvaluateAsync("video => video.pause()");
    }

    /// <summary>Where nothing more can be kept, the page says so and asks before it is left.</summary>
    private static async Task FillTheDeviceAsync(IPage page)
    {
        await page.EvaluateAsync("() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') } }");
        await Words(page, 2).PressSequentiallyAsync("!");
        await Expect(page.GetByText("This device has no room left")).ToBeVisibleAsync();
        var asked = "";
        page.Dialog += (sender, dialog) =>
        {
            asked = dialog.Type;
            _ = dialog.AcceptAsync();
        };
        await page.ReloadAsync();
        Assert.Equal("beforeunload", asked);
    }

    private static string Language(IPage page) => new Uri(page.Url).Segments[1].TrimEnd('/');

    private static ILocator Words(IPage page, int number) => page.GetByLabel($"Words of subtitle {number}");

    private static ILocator Save(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Save the subtitles" });

    /// <summary>Saves other subtitles, as somebody at another desk does.</summary>
    private async Task ColleagueAsync(string id, string words)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes($"WEBVTT\n\n00:00.000 --> 00:01.000\n{words}\n"));
        await Api.SendAsync(HttpMethod.Put, $"/api/recordings/{id}/subtitles/kk", content, "librarian");
    }
}
