using System.Text.Json.Nodes;
using Coworking.Web.Tests.Access;

namespace Coworking.Web.Tests.Recordings;

/// <summary>Librarians say what a recording is; readers see it, as far as it is for them.</summary>
public sealed class DescribeTests(BrowserRun run, Clips clips) : BrowserTest(run), IClassFixture<Clips>
{
    public static TheoryData<string> EachLanguage => [.. SitePages.Languages];

    [Fact]
    public async Task What_a_librarian_says_of_a_recording_stands_on_its_page()
    {
        var id = await BringAsync("Voice of the steppe");
        var librarian = await DescribingAsync(id);

        await Field(librarian, "People").FillAsync("Роза Бағланова\nИса Байзақов");
        await Field(librarian, "Place of recording").FillAsync("Баянауыл");
        await Field(librarian, "Date of recording").FillAsync("1968-05");
        await Field(librarian, "Licence").SelectOptionAsync("cc-by-sa");
        await Field(librarian, "Age mark").SelectOptionAsync("6+");
        await SaveAsync(librarian);
        await Expect(librarian.Page.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();

        var reader = await VisitAsync(Look.Phone);
        await reader.OpenAsync($"{SitePages.Recording}?id={id}");
        await Expect(reader.Page.GetByText("Роза Бағланова, Иса Байзақов")).ToBeVisibleAsync();
        await Expect(reader.Page.GetByText("Баянауыл, May 1968")).ToBeVisibleAsync();
        await Expect(reader.Page.GetByRole(AriaRole.Link, new() { Name = "CC BY-SA" })).ToHaveAttributeAsync("href", "https://creativecommons.org/licenses/by-sa/4.0/");
        await Expect(reader.Page.GetByText("6+", new() { Exact = true })).ToBeVisibleAsync();
        await reader.Page.ExpectNoBarriersAsync();
    }

    [Fact]
    public async Task What_does_not_fit_is_said_beside_its_field_and_nothing_typed_is_lost()
    {
        var librarian = await DescribingAsync(await BringAsync("Undated"));

        await Field(librarian, "Place of recording").FillAsync("Павлодар");
        await Field(librarian, "Date of recording").FillAsync("9999");
        await SaveAsync(librarian);

        await Expect(librarian.Page.Locator("#recordedOn-error")).ToContainTextAsync("cannot lie in the future");
        await Expect(Field(librarian, "Place of recording")).ToHaveValueAsync("Павлодар");
    }

    [Fact]
    public async Task Of_two_librarians_the_later_sees_both_versions_and_chooses()
    {
        var id = await BringAsync("Two of us");
        var librarian = await DescribingAsync(id);
        await Field(librarian, "Place of recording").FillAsync("Баянауыл");
        await Field(librarian, "Date of recording").FillAsync("1970");
        await Api.DoAsync(HttpMethod.Patch, $"/api/recordings/{id}", new JsonObject { ["place"] = "Павлодар", ["age"] = "12+" }, "librarian");

        await SaveAsync(librarian);

        var versions = librarian.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Somebody else changed" });
        await Expect(versions).ToContainTextAsync("Taken over from the other version: Age mark");
        await Expect(versions).ToContainTextAsync("Баянауыл");
        await Expect(versions).ToContainTextAsync("Павлодар");
        await librarian.Page.ExpectNoBarriersAsync();
        await versions.GetByRole(AriaRole.Radio, new() { Name = "The other version" }).CheckAsync();
        await Expect(Field(librarian, "Place of recording")).ToHaveValueAsync("Павлодар");
        await SaveAsync(librarian);
        await Expect(librarian.Page.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();

        var now = await Api.GetAsync($"/api/recordings/{id}");
        Assert.Equal(("Павлодар", "1970", "12+"), ((string?)now["place"], (string?)now["recordedOn"], (string?)now["age"]));
    }

    [Fact]
    public async Task What_is_for_those_signed_in_opens_after_signing_in_and_is_not_there_before()
    {
        var id = await BringAsync("For members", ("audience", "signed-in"));
        var reader = await VisitAsync();

        await reader.OpenAsync($"{SitePages.Recording}?id={id}");
        await Expect(reader.Page.GetByText("There is no such recording")).ToBeVisibleAsync();
        await reader.SignInAsync("patron-61");

        await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("For members");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Listen" }).ClickAsync();
        await Expect(reader.Page.Locator("audio")).ToHaveJSPropertyAsync("paused", false);
    }

    [Fact]
    public async Task Subtitles_brought_as_SRT_are_the_transcript_which_is_searched_and_leads_into_the_recording()
    {
        var id = await BringAsync("With words");
        var librarian = await DescribingAsync(id);
        const string Words = "1\n00:00:00,000 --> 00:00:00,500\nКітап туралы\n\n2\n00:00:01,000 --> 00:00:01,900\nДала туралы\n";
        await librarian.Page.GetByLabel("Subtitle file").SetInputFilesAsync(new FilePayload
        {
            Name = "words.srt",
            MimeType = "application/x-subrip",
            Buffer = System.Text.Encoding.UTF8.GetBytes(Words),
        });
        await Expect(librarian.Page.GetByText("The subtitles are saved.")).ToBeVisibleAsync();
        await librarian.Page.GetByLabel("Subtitle file").SetInputFilesAsync(new FilePayload
        {
            Name = "words.srt",
            MimeType = "application/x-subrip",
            Buffer = "not subtitles"u8.ToArray(),
        });
        await Expect(librarian.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "no cues" })).ToBeVisibleAsync();

        var reader = await VisitAsync(Look.Phone);
        await reader.OpenAsync($"{SitePages.Recording}?id={id}");
        await reader.Page.GetByText("Transcript", new() { Exact = true }).ClickAsync();
        var lines = reader.Page.Locator(".transcript-lines li");
        await Expect(lines).ToHaveCountAsync(2);
        await reader.Page.GetByRole(AriaRole.Searchbox).FillAsync("дала");
        await Expect(lines).ToHaveCountAsync(1);
        await reader.Page.ExpectNoBarriersAsync();
        await lines.First.GetByRole(AriaRole.Button).ClickAsync();

        await reader.Page.WaitForFunctionAsync("() => document.querySelector('audio').currentTime >= 1");
    }

    [Theory, MemberData(nameof(EachLanguage))]
    public async Task The_description_puts_no_barrier_in_the_way(string language)
    {
        var id = await BringAsync("Barriers");
        foreach (var look in new[] { Look.Phone, Look.Desktop })
        {
            var librarian = await DescribingAsync(id, look.In(language));
            await librarian.Page.ExpectNoBarriersAsync();
        }
    }

    private static ILocator Field(Visitor librarian, string label) => librarian.Page.GetByLabel(label, new() { Exact = true });

    private static Task SaveAsync(Visitor librarian) => librarian.Page.Locator(".describe-form button[type=submit]").ClickAsync();

    private async Task<string> BringAsync(string title, params (string Member, string Value)[] said)
    {
        var body = new JsonObject { ["title"] = new JsonObject { ["en"] = title } };
        foreach (var (member, value) in said)
        {
            body[member] = value;
        }

        return await Library.BringAsync(Api, await clips.SoundAsync(2), body);
    }

    private async Task<Visitor> DescribingAsync(string id, Look? look = null)
    {
        var librarian = await VisitAsync(look);
        await librarian.OpenAsync($"{SitePages.Describe}?id={id}");
        await librarian.SignInAsync("librarian");
        await librarian.Page.Locator(".describe-form").WaitForAsync();
        return librarian;
    }
}
