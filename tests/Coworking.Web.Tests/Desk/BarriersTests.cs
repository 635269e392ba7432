using Coworking.Web.Tests.Access;

namespace Coworking.Web.Tests.Desk;

/// <summary>The desk's pages and all that opens over them, to axe, in both themes and at both widths.</summary>
[Collection<AtTheDesk>]
public sealed class BarriersTests(BrowserRun run, DeskCentre centre) : DeskTest(run, centre)
{
    public static TheoryData<string, int> EachLanguageAndWidth
    {
        get
        {
            var rows = new TheoryData<string, int>();
            foreach (var language in SitePages.Languages)
            {
                rows.Add(language, 360);
                rows.Add(language, 1280);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(EachLanguageAndWidth))]
    public async Task The_day_and_its_dialogs_put_no_barrier_in_the_way(string language, int width)
    {
        var desk = await AtTheDeskAsync(LookOf(language, width));
        await desk.Page.ExpectNoBarriersAsync();
        foreach (var key in new[] { "w", "n", "o", "k", "?" })
        {
            await desk.PressAsync(key);
            await Expect(desk.Dialog).ToBeVisibleAsync();
            await desk.Page.ExpectNoBarriersAsync();
            await desk.PressAsync("Escape");
            await Expect(desk.Dialog).Not.ToBeVisibleAsync();
        }
    }

    [Theory]
    [MemberData(nameof(EachLanguageAndWidth))]
    public async Task Series_and_posters_put_no_barrier_in_the_way(string language, int width)
    {
        var librarian = await SignedInAsync(Librarian, LookOf(language, width), "desk/series/");
        await Expect(librarian.Page.Locator(".series-places summary").First).ToBeVisibleAsync();
        await librarian.Page.ExpectNoBarriersAsync();

        await librarian.OpenAsync("desk/posters/");
        await Expect(librarian.Page.Locator(".poster")).ToHaveCountAsync(40);
        await librarian.Page.ExpectNoBarriersAsync();
    }

    [Theory]
    [MemberData(nameof(EachLanguageAndWidth))]
    public async Task All_that_is_done_with_recordings_puts_no_barrier_in_the_way(string language, int width)
    {
        var (_, card) = await Television.FilmsAsync(Api);
        var librarian = await SignedInAsync(Librarian, LookOf(language, width), SitePages.DeskRecordings);
        (string Address, string Shows)[] pages =
        [
            (SitePages.DeskRecordings, ".shelf-line"),
            ($"{SitePages.Describe}?id={card}", ".describe-subtitles"),
            ($"{SitePages.Subtitles}?id={card}&language={language}", ".subtitles-desk"),
            (SitePages.Collections, ".collections-line"),
            (SitePages.Televisions, "form input"),
        ];
        foreach (var (address, shows) in pages)
        {
            await librarian.OpenAsync(address);
            await Expect(librarian.Page.Locator(shows).First).ToBeVisibleAsync();
            await librarian.Page.ExpectNoBarriersAsync();
        }
    }

    [Theory]
    [MemberData(nameof(EachLanguageAndWidth))]
    public async Task The_screen_puts_no_barrier_in_the_way(string language, int width)
    {
        var screen = await VisitAsync(LookOf(language, width));
        await screen.OpenAsync("screen/");
        await Expect(screen.Page.Locator(".screen-rooms dt")).ToHaveCountAsync(3);
        await screen.Page.ExpectNoBarriersAsync();
    }

    private static Look LookOf(string language, int width) => (width == 360 ? Look.Phone : Look.Desktop).In(language);
}
