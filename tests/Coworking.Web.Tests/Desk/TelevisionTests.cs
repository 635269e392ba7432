using System.Text.Json.Nodes;
using Coworking.Web.Tests.Access;
using Coworking.Web.Tests.Recordings;

namespace Coworking.Web.Tests.Desk;

/// <summary>What a paired television shows, and that it goes on whatever happens to the line.</summary>
[Collection<AtTheDesk>]
public sealed class TelevisionTests(BrowserRun run, DeskCentre centre, Clips clips) : DeskTest(run, centre), IClassFixture<Clips>
{
    [Theory]
    [InlineData("kk", 1280)]
    [InlineData("ru", 1920)]
    [InlineData("en", 1920)]
    public async Task A_notice_is_read_from_five_metres_in_every_language_it_was_written_in(string language, int width)
    {
        var look = (width == 1280 ? Look.Desktop : Television.Large).In(language);
        var visitor = await VisitAsync(look);
        var screen = await Television.PairAsync(visitor, Api, $"Notice {language}");
        var notice = new JsonObject { ["kk"] = "Бүгін сағат 15:00-де «Абай жолы» кітабы талқыланады", ["ru"] = "Сегодня в 15:00 обсуждаем «Путь Абая»", ["en"] = "Today at 15:00" };
        await Television.SetAsync(Api, screen, "notice", (JsonObject)notice.DeepClone());
        var television = new Television(visitor);
        await television.OpenAsync();

        await Expect(television.Page.Locator("h1")).ToHaveTextAsync((string)notice[language]!);
        foreach (var (other, text) in notice)
        {
            await Expect(television.Page.Locator($".screen-written [lang={other}]")).ToHaveTextAsync((string)text!);
        }

        await Expect(television.Digits).ToHaveTextAsync(Television.SixDigits);
        await television.Page.ExpectNoBarriersAsync();
        var small = await television.Page.EvaluateAsync<string[]>(
            "(least) => [...document.querySelectorAll('.screen-head *, .screen-main *')].filter((element) => parseFloat(getComputedStyle(element).fontSize) < least).map((element) => element.outerHTML)",
            look.Height / 40.0);
        Assert.Empty(small);

        await Television.SetAsync(Api, screen, "timetable");
        await Expect(television.Page.Locator(".screen-free")).ToBeVisibleAsync(Television.Soon);
    }

    [Fact]
    public async Task The_longest_notice_in_three_languages_is_seen_whole()
    {
        var visitor = await VisitAsync(Television.Large);
        var screen = await Television.PairAsync(visitor, Api, "Long");
        var words = string.Concat(Enumerable.Repeat("объявление ", 36)).Trim();
        await Television.SetAsync(Api, screen, "notice", new JsonObject { ["kk"] = words, ["ru"] = words, ["en"] = words });
        var television = new Television(visitor);
        await television.OpenAsync();
        await Expect(television.Page.Locator(".screen-written [lang=kk]")).ToBeVisibleAsync();

        var below = await television.Page.EvaluateAsync<double>("() => document.querySelector('.screen-written').getBoundingClientRect().bottom - innerHeight");
        Assert.True(below <= 0, $"{below} px are out of sight");
    }

    [Fact]
    public async Task Recordings_play_in_order_with_links_of_their_own_and_what_is_gone_is_passed_over()
    {
        var visitor = await VisitAsync(Television.Large);
        var screen = await Television.PairAsync(visitor, Api, "Film");
        var (tune, card) = await Television.FilmsAsync(Api);
        await Television.SetAsync(Api, screen, "playlist", notice: null, "0000000zzzzzzzzzzzz", tune, card);
        var television = new Television(visitor);
        await television.OpenAsync();

        await Expect(television.Page.GetByRole(AriaRole.Heading, new() { Name = "A tune for a bell" })).ToBeVisibleAsync(Television.Soon);
        Assert.True(await television.Film.EvaluateAsync<bool>("(video) => video.muted"));
        await Expect(television.Digits).ToHaveTextAsync(Television.SixDigits);
        await television.Page.ExpectNoBarriersAsync();
        await television.Film.EvaluateAsync("(video) => { video.currentTime = video.duration - 0.5; }");
        await Expect(television.Page.GetByRole(AriaRole.Heading, new() { Name = "Test card" })).ToBeVisibleAsync(Television.Soon);
        await PlaysAsync(television);
        await television.Film.EvaluateAsync("(video) => { video.currentTime = video.duration - 0.5; }");
        await Expect(television.Page.GetByRole(AriaRole.Heading, new() { Name = "A tune for a bell" })).ToBeVisibleAsync(Television.Soon);
        Assert.Equal(2, visitor.Requests.Count(request => request.Url.EndsWith($"/{tune}/playback", StringComparison.Ordinal)));

        await Api.DoAsync(HttpMethod.Delete, $"/api/desk/screens/{screen["id"]}", body: null, Librarian);
        await Expect(television.PairingCode).ToBeVisibleAsync(Television.Soon);
        await Expect(television.Film).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_only_for_those_inside_plays_on_the_centres_television_and_is_not_there_outside()
    {
        const string title = "Only in this house";
        var id = await Library.BringAsync(Api, await clips.SoundAsync(seconds: 20), new JsonObject { ["title"] = new JsonObject { ["en"] = title } });
        await Api.DoAsync(HttpMethod.Patch, $"/api/recordings/{id}", new JsonObject { ["audience"] = "inside" }, Librarian);

        var outside = await VisitAsync(Look.Phone);
        await outside.OpenAsync($"{SitePages.Recording}?id={id}");
        await Expect(outside.Page.GetByText("There is no such recording")).ToBeVisibleAsync();
        await Expect(outside.Page.Locator("audio, video")).ToHaveCountAsync(0);

        var visitor = await VisitAsync(Television.Large);
        var screen = await Television.PairAsync(visitor, Api, "House");
        await Television.SetAsync(Api, screen, "playlist", notice: null, id);
        var television = new Television(visitor);
        await television.OpenAsync();
        await Expect(television.Page.GetByRole(AriaRole.Heading, new() { Name = title })).ToBeVisibleAsync(Television.Soon);
        await PlaysAsync(television);
        await Api.DoAsync(HttpMethod.Delete, $"/api/desk/screens/{screen["id"]}", body: null, Librarian);
    }

    [Fact]
    public async Task A_line_that_is_lost_between_two_recordings_is_waited_out()
    {
        var visitor = await VisitAsync(Television.Large);
        var screen = await Television.PairAsync(visitor, Api, "Line");
        var (_, card) = await Television.FilmsAsync(Api);
        await Television.SetAsync(Api, screen, "playlist", notice: null, card);
        var television = new Television(visitor);
        await television.OpenAsync();
        await PlaysAsync(television);

        await television.LoseTheApiAsync();
        await television.Film.EvaluateAsync("(video) => { video.currentTime = video.duration - 0.5; }");
        await Expect(television.Page.Locator(".screen-now")).ToBeVisibleAsync(Television.Soon);
        await Expect(television.Film).Not.ToBeVisibleAsync();
        await television.FindTheApiAsync();

        await Expect(television.Film).ToBeVisibleAsync(Television.Soon);
        await PlaysAsync(television);
    }

    private static async Task PlaysAsync(Television television)
    {
        await Expect(television.Film).ToBeVisibleAsync(Television.Soon);
        var from = await television.SecondAsync();
        for (var i = 0; i < 100 && await television.SecondAsync() <= from; i++)
        {
            await Task.Delay(200, Cancellation);
        }

        Assert.True(await television.SecondAsync() > from, "It does not move.");
    }
}
