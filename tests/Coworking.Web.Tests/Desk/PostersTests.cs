using Coworking.Web.Tests.Access;

namespace Coworking.Web.Tests.Desk;

/// <summary>The posters that hang at the places: the desk chooses which, and prints nothing else.</summary>
[Collection<AtTheDesk>]
public sealed class PostersTests(BrowserRun run, DeskCentre centre) : DeskTest(run, centre)
{
    [Theory]
    [InlineData("en", 1280, "None", "Seat 7", "Print")]
    [InlineData("ru", 360, "Ни одного", "Место 7", "Напечатать")]
    public async Task Only_what_is_chosen_is_printed_with_the_code_of_its_place(string language, int width, string none, string place, string print)
    {
        var librarian = await SignedInAsync(Librarian, (width == 360 ? Look.Phone : Look.Desktop).In(language), "desk/posters/");
        var page = librarian.Page;
        await Expect(page.Locator(".poster")).ToHaveCountAsync(40);

        await page.GetByRole(AriaRole.Button, new() { Name = none, Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = print })).ToBeDisabledAsync();
        await page.Locator(".posters-names").GetByText(place, new() { Exact = true }).ClickAsync();
        await page.ExpectNoBarriersAsync();
        await page.EvaluateAsync("() => { window.print = () => { window.printed = [...document.querySelectorAll('.poster')].map((each) => each.textContent); }; }");
        await page.GetByRole(AriaRole.Button, new() { Name = print }).ClickAsync();

        var printed = Assert.Single(await page.EvaluateAsync<string[]>("() => window.printed"));
        var posters = (await Api.GetAsync("/api/desk/posters", Librarian))["items"]!.AsArray();
        Assert.Contains((string)posters.Single(poster => (string?)poster!["resource"] == "seat-07")!["code"]!, printed, StringComparison.Ordinal);
        Assert.Contains("Point your phone at the code", printed, StringComparison.Ordinal);

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator(".posters-which")).Not.ToBeVisibleAsync();
        await Expect(page.Locator(".poster-code")).ToBeVisibleAsync();
    }
}
