using System.Text.RegularExpressions;
using System.Web;
using Coworking.Web.Tests.Access;

namespace Coworking.Web.Tests.Recordings;

/// <summary>Smaller copies for thin lines: made in the librarian's browser, chosen in the reader's.</summary>
public sealed class CopiesTests(BrowserRun run, Clips clips) : BrowserTest(run), IClassFixture<Clips>
{
    private const int TapeSeconds = 40;

    private const string IsPainted =
        """
        async image => {
          await image.decode();
          const canvas = new OffscreenCanvas(1, 1);
          const context = canvas.getContext('2d');
          context.drawImage(image, 0, 0, 1, 1);
          return context.getImageData(0, 0, 1, 1).data[3] === 255;
        }
        """;

    [Fact]
    public async Task A_film_gets_smaller_copies_in_the_browser_and_a_reader_changes_to_one_at_the_same_second()
    {
        const string title = "Evening of copies";
        var librarian = await UploadAsync(await clips.FilmAsync(seconds: 5), title, "Done: small, .+; audio only, .+", ahead: "Made, not sent yet: small, .+; audio only, .+");
        await TakePictureAsync(librarian, title);

        var reader = await VisitAsync(Look.Phone with { Name = "Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile" });
        await OpenAsync(reader, title);
        var video = reader.Page.Locator("video");
        await Expect(reader.Page.Locator(".player-cover img")).ToHaveJSPropertyAsync("naturalWidth", 1280);
        await Expect(Quality(reader, "Original, ")).ToBeCheckedAsync();
        await Quality(reader, "Small, ").CheckAsync();
        await reader.Page.ExpectNoBarriersAsync();
        var loaded = reader.Requests.Count;
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Watch" }).ClickAsync();
        await reader.Page.WaitForFunctionAsync("() => document.querySelector('video').readyState >= HTMLMediaElement.HAVE_CURRENT_DATA");
        // A copy is written with its index first: the first frame needs the beginning of the file and nothing else.
        Assert.InRange(reader.Requests.Count - loaded, 1, 2);
        await PlaysFromAsync(video, 0.5);
        var small = await SourceAsync(video);
        Assert.InRange(await video.EvaluateAsync<double>("video => video.duration"), 4.5, 5.5);
        await video.EvaluateAsync("video => { video.currentTime = 2.5 }");
        await PlaysFromAsync(video, 2.6);

        await Quality(reader, "Audio only, ").CheckAsync();

        await Expect(video).Not.ToHaveJSPropertyAsync("currentSrc", small);
        await PlaysFromAsync(video, 2.6);
        Assert.Equal(0, await video.EvaluateAsync<int>("video => video.videoWidth"));

        // Half of five seconds is a play, counted once however often it is told.
        await Expect(video).ToHaveJSPropertyAsync("ended", true);
        await reader.Page.ReloadAsync();
        var id = HttpUtility.ParseQueryString(new Uri(reader.Page.Url).Query)["id"];
        Assert.Equal(1, (int)(await Api.GetAsync($"/api/desk/recordings/plays?recording={id}", "librarian"))["plays"]!);
        await Expect(Quality(reader, "Audio only, ")).ToBeCheckedAsync();

        // Who writes its subtitles works on the copy that suits the line, too.
        await librarian.Page.EvaluateAsync("() => localStorage.setItem('playing-quality', '\"small\"')");
        await librarian.OpenAsync($"{SitePages.Subtitles}?id={id}&language=kk");
        await Expect(librarian.Page.Locator("video")).ToHaveAttributeAsync("src", new Regex($"^{Regex.Escape(small.Split('?')[0])}"));
    }

    [Fact]
    public async Task A_tape_shows_its_waves_which_lead_into_it_and_it_goes_on_where_one_stopped_whatever_the_clocks_of_the_devices_say()
    {
        const string title = "A long tape";
        var day = TimeSpan.FromDays(1);
        await UploadAsync(await clips.SoundAsync(TapeSeconds), title, "Done: small, .+", Look.Desktop with { ClockAhead = -day });
        var reader = await VisitAsync(Look.Phone with { ClockAhead = day });
        await reader.OpenAsync(SitePages.Recordings);
        await reader.SignInAsync("patron-1");
        await OpenAsync(reader, title);
        var waves = reader.Page.Locator(".waveform");
        await waves.Locator("svg").WaitForAsync();
        await reader.Page.ExpectNoBarriersAsync();

        await waves.ClickAsync();
        var audio = reader.Page.Locator("audio");
        await PlaysFromAsync(audio, TapeSeconds / 2.0);
        Assert.Equal(title, await reader.Page.EvaluateAsync<string>("navigator.mediaSession.metadata.title"));
        await reader.Page.GetByRole(AriaRole.Radio, new() { Name = "1.5×" }).CheckAsync();
        await Expect(audio).ToHaveJSPropertyAsync("playbackRate", 1.5);
        await audio.EvaluateAsync("audio => { document.activeElement.blur(); audio.currentTime = 25 }");
        await reader.Page.Keyboard.PressAsync("Space");
        await Expect(audio).ToHaveJSPropertyAsync("paused", true);
        var second = await audio.EvaluateAsync<double>("audio => audio.currentTime");
        await reader.Page.Keyboard.PressAsync("ArrowLeft");
        Assert.True(await audio.EvaluateAsync<double>("audio => audio.currentTime") < second, "The arrow does not lead back.");
        await audio.EvaluateAsync("audio => { audio.currentTime = 25 }");
        await reader.Page.Clock.InstallAsync();
        await reader.Page.ReloadAsync();

        await Expect(reader.Page.GetByRole(AriaRole.Radio, new() { Name = "1.5×" })).ToBeCheckedAsync();
        await reader.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Continue from 0:2") }).ClickAsync();
        await PlaysFromAsync(audio, TapeSeconds / 2.0);
        Assert.InRange(await audio.EvaluateAsync<double>("audio => audio.currentTime"), TapeSeconds / 2.0, TapeSeconds - 1);

        // A page that was left open for an evening has links that ended: whoever presses has new ones first.
        await audio.EvaluateAsync("audio => audio.pause()");
        var links = Links(reader);
        await reader.Page.Clock.FastForwardAsync("02:00:00");
        await audio.EvaluateAsync("audio => audio.play()");
        await PlaysFromAsync(audio, TapeSeconds / 2.0);
        Assert.Equal(links + 1, Links(reader));
    }

    [Fact]
    public async Task What_browsers_do_not_play_is_kept_and_the_words_say_what_to_do()
    {
        var file = await clips.CameraFilmAsync(seconds: 3);
        var librarian = await VisitAsync(Look.Phone);
        var upload = new UploadPage(librarian);
        await upload.OpenSignedInAsync();

        await upload.StartAsync(file, "An old wedding");

        await Expect(librarian.Page.GetByText("The file is kept, but needs conversion")).ToBeVisibleAsync(new() { Timeout = 45_000 });
        await Expect(librarian.Page.GetByText("This browser cannot make a copy of this file.")).ToBeVisibleAsync(new() { Timeout = 45_000 });
        var line = librarian.Page.Locator(".desk-recording").Filter(new() { HasText = "An old wedding" });
        await Expect(line).ToContainTextAsync("Save it as MP4");
        await Expect(line).Not.ToContainTextAsync("make a copy here");
        await librarian.Page.ExpectNoBarriersAsync();
        await librarian.Page.GetByRole(AriaRole.Button, new() { Name = "Hide" }).ClickAsync();
        await Expect(librarian.Page.GetByRole(AriaRole.Heading, new() { Name = "Latest recordings" })).ToBeFocusedAsync();

        await line.GetByRole(AriaRole.Link, new() { Name = "Describe" }).ClickAsync();
        await librarian.Page.GetByLabel("Or choose a picture or a film").SetInputFilesAsync(file);
        await Expect(librarian.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "The film did not open" })).ToBeVisibleAsync();
        await librarian.Page.ExpectNoBarriersAsync();

        // The program beside the API makes a copy by ffmpeg, and with it the recording is there for readers.
        var reader = await VisitAsync(Look.Phone);
        await Library.WaitUntilListedAsync(Api, "An old wedding");
        await OpenAsync(reader, "An old wedding");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Watch" }).ClickAsync();
        await PlaysFromAsync(reader.Page.Locator("video"), 0.5);
        Assert.True(await reader.Page.Locator("video").EvaluateAsync<int>("video => video.videoWidth") > 0, "There is no picture.");
    }

    /// <param name="file">What is uploaded.</param>
    /// <param name="title">Its title.</param>
    /// <param name="made">What is said of its copies in the end.</param>
    /// <param name="look">The librarian's device.</param>
    /// <param name="ahead">What is said of them while nothing of the file has arrived yet; the line is dead until then.</param>
    private async Task<Visitor> UploadAsync(string file, string title, string made, Look? look = null, string? ahead = null)
    {
        var librarian = await VisitAsync(look);
        var upload = new UploadPage(librarian);
        await upload.OpenSignedInAsync();
        var copies = librarian.Page.GetByRole(AriaRole.Region, new() { Name = "Smaller copies" }).GetByRole(AriaRole.Status);
        var line = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (ahead is not null)
        {
            await librarian.Context.RouteAsync(
                url => url.Contains("comp=block&", StringComparison.Ordinal),
                async route =>
                {
                    await line.Task;
                    await route.ContinueAsync();
                });
        }

        await upload.StartAsync(file, title);
        if (ahead is not null)
        {
            await Expect(copies).ToHaveTextAsync(new Regex(ahead), new() { Timeout = 90_000 });
            await Expect(upload.Done).Not.ToBeVisibleAsync();
            await librarian.Page.ExpectNoBarriersAsync();
            line.SetResult();
        }

        await upload.WaitUntilDoneAsync();
        await Expect(copies).ToHaveTextAsync(new Regex(made), new() { Timeout = 90_000 });
        await librarian.Page.ExpectNoBarriersAsync();
        return librarian;
    }

    private static async Task TakePictureAsync(Visitor librarian, string title)
    {
        await librarian.Page.GetByRole(AriaRole.Link, new() { Name = $"Describe: {title}" }).ClickAsync();
        await librarian.Page.GetByRole(AriaRole.Button, new() { Name = "Take this frame" }).ClickAsync();
        var preview = librarian.Page.GetByAltText("How the picture will look");
        Assert.True(await preview.EvaluateAsync<bool>(IsPainted), "The picture is empty.");
        await librarian.Page.ExpectNoBarriersAsync();
        await librarian.Page.GetByRole(AriaRole.Button, new() { Name = "Save the picture" }).ClickAsync();
        await Expect(librarian.Page.GetByText("The picture is saved.")).ToBeVisibleAsync(new() { Timeout = 45_000 });
        await Expect(librarian.Page.GetByRole(AriaRole.Heading, new() { Name = "Picture" })).ToBeFocusedAsync();
    }

    private static async Task OpenAsync(Visitor reader, string title)
    {
        await reader.OpenAsync(SitePages.Recordings);
        var card = reader.Page.Locator(".recording-card").Filter(new() { HasText = title }).First;
        await card.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
    }

    private static int Links(Visitor reader) => reader.Requests.Count(request => request.Url.EndsWith("/playback", StringComparison.Ordinal));

    private static ILocator Quality(Visitor reader, string start) => reader.Page.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex($"^{start}") });

    private static Task<string> SourceAsync(ILocator player) => player.EvaluateAsync<string>("player => player.currentSrc");

    private static async Task PlaysFromAsync(ILocator player, double second) => await player.Page.WaitForFunctionAsync(
        "second => { const player = document.querySelector('video, audio'); return !player.paused && player.currentTime >= second; }",
        second);
}
