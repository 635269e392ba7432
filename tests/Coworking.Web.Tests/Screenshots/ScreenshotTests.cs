using System.Globalization;
using Coworking.Web.Tests.Booking;

namespace Coworking.Web.Tests.Screenshots;

/// <summary>
/// Not tests: pictures of each page for people to look at, in <c>TestResults/screenshots</c>. They run only when asked for:
/// <c>dotnet run --project tests/Coworking.Web.Tests -- -explicit only -class "*ScreenshotTests"</c>.
/// </summary>
public sealed class ScreenshotTests(BrowserRun run) : BrowserTest(run)
{
    private static readonly string Folder = Path.Combine(Clone.Root, "TestResults", "screenshots");

    public static TheoryData<string, int> EachLanguageAndWidth
    {
        get
        {
            var rows = new TheoryData<string, int>();
            foreach (var language in SitePages.Languages)
            {
                rows.Add(language, Look.Phone.Width);
                rows.Add(language, Look.Desktop.Width);
            }

            return rows;
        }
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(EachLanguageAndWidth))]
    public async Task Each_page_in_both_themes(string language, int width)
    {
        var look = (width == Look.Phone.Width ? Look.Phone : Look.Desktop).In(language);
        var date = await Api.FarOpenDayAsync();
        var recordings = (await Api.GetAsync("/api/recordings"))["items"]!.AsArray();
        var stranger = await VisitAsync(look);
        await KeepAsync(stranger, "home", SitePages.Home);
        await KeepAsync(stranger, "about", SitePages.About);
        await KeepAsync(stranger, "book", $"book/?date={(await Api.OpenDaysAsync())[^1]}");
        await KeepAsync(stranger, "book-seats", $"book/?date={date}&kind=seat");
        await KeepAsync(stranger, "book-closed", "book/?date=2027-01-01");
        await KeepAsync(stranger, "my-signed-out", SitePages.My);
        await KeepAsync(stranger, "card", SitePages.Card);
        await KeepAsync(stranger, "slip", SitePages.Slip);
        await KeepAsync(stranger, "events", SitePages.Events);
        var events = (await Api.GetAsync("/api/events"))["items"]!.AsArray();
        await KeepAsync(stranger, "event", $"{SitePages.Event}?id={events.FirstOrDefault()?["id"]}");
        await KeepAsync(stranger, "region", SitePages.Region);
        await KeepAsync(stranger, "recordings", SitePages.Recordings);
        await KeepAsync(stranger, "recording", $"recording/?id={recordings.FirstOrDefault()?["id"]}");
        var collections = (await Api.GetAsync("/api/collections"))["items"]!.AsArray();
        await KeepAsync(stranger, "collection", $"{SitePages.Collection}?id={collections.FirstOrDefault()?["id"]}");
        await KeepAsync(stranger, "desk-refusal", SitePages.Upload);
        await stranger.SignInButton().ClickAsync();
        await stranger.Page.Locator("button.person").First.WaitForAsync();
        await KeepAsync(stranger, "sign-in");

        var person = $"patron-9{width.ToString(CultureInfo.InvariantCulture)[0]}{Array.IndexOf(SitePages.Languages, language)}";
        var patron = await VisitAsync(look);
        var book = new BookingPage(patron);
        await book.OpenAsync(date, "seat");
        await patron.SignInAsync(person);
        await (width == Look.Phone.Width ? patron.Page.Locator(".stretch-free").First.TapAsync() : book.Grid.Locator(".cell-free").Nth(30).DblClickAsync());
        await book.Dialog.WaitForAsync();
        await KeepAsync(patron, "book-dialog");
        await book.Dialog.Locator("button[type=submit]").ClickAsync();
        await book.Dialog.Locator(".ticket").WaitForAsync();
        await KeepAsync(patron, "book-done");
        await KeepAsync(patron, "my", SitePages.My);

        var librarian = await VisitAsync(look);
        await librarian.OpenAsync(SitePages.Upload);
        await librarian.SignInAsync("librarian");
        await KeepAsync(librarian, "upload");
        await KeepAsync(librarian, "desk", SitePages.Desk);
        await KeepAsync(librarian, "series", SitePages.Series);
        await KeepAsync(librarian, "posters", SitePages.Posters);
        await KeepAsync(librarian, "televisions", SitePages.Televisions);
        await KeepAsync(librarian, "desk-recordings", SitePages.DeskRecordings);
        await KeepAsync(librarian, "describe", $"{SitePages.Describe}?id={recordings.FirstOrDefault()?["id"]}");
        await KeepAsync(librarian, "subtitles", $"{SitePages.Subtitles}?id={recordings.FirstOrDefault()?["id"]}&language=kk");
        await KeepAsync(librarian, "desk-collections", SitePages.Collections);
        await KeepAsync(librarian, "desk-collection", $"{SitePages.Collections}?id={collections.FirstOrDefault()?["id"]}");
        await KeepAsync(librarian, "desk-events", SitePages.DeskEvents);
        await KeepAsync(librarian, "screen", SitePages.Screen);

        var director = await VisitAsync(look);
        await director.OpenAsync(SitePages.Settings);
        await director.SignInAsync("director");
        await KeepAsync(director, "settings");
        await KeepAsync(director, "resources", SitePages.Resources);
    }

    private static async Task KeepAsync(Visitor visitor, string name, string? path = null)
    {
        if (path is not null)
        {
            await visitor.OpenAsync(path);
        }

        var page = visitor.Page;
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            var file = $"{name}-{visitor.Look.Width}-{visitor.Look.Language}-{scheme.ToString().ToLowerInvariant()}.png";
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, file), FullPage = !name.StartsWith("book-d", StringComparison.Ordinal) });
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }
}
