using Coworking.Web.Tests.Access;

namespace Coworking.Web.Tests.Recordings;

public sealed class UploadTests(BrowserRun run, Clips clips) : BrowserTest(run), IClassFixture<Clips>
{
    private const int MB = 1024 * 1024;
    private const int BlockSize = 4 * MB;
    /// <summary>As <c>web/src/upload/pace.ts</c> says.</summary>
    private const int MostAtOnce = 4;

    private const string NothingIsKept =
        """
        () => new Promise((tell) => {
          const open = indexedDB.open('uploads');
          open.onsuccess = () => {
            const count = open.result.transaction('uploads').objectStore('uploads').count();
            count.onsuccess = () => { open.result.close(); tell(count.result === 0); };
          };
        })
        """;

    private const int Seconds = 30;
    private const int Megabits = 12;

    [Fact]
    public async Task An_upload_goes_on_after_a_lost_line_and_a_damaged_block_and_a_patron_watches_the_recording_and_seeks_in_it()
    {
        const string title = "Evening of poems";
        var video = await clips.VideoAsync(Seconds, Megabits);
        var librarian = await VisitAsync(Look.Desktop.In("ru"));
        var upload = new UploadPage(librarian);
        var traffic = new BlockTraffic(librarian);
        await upload.OpenSignedInAsync();
        await BlockTraffic.SlowDownAsync(librarian, 12 * MB);
        await BlockTraffic.DamageOneBlockAsync(librarian, BlockSize);

        await upload.StartAsync(video, title);
        await Expect(upload.Progress).ToBeVisibleAsync();
        await traffic.UntilAcknowledgedAsync(1);
        await librarian.Context.SetOfflineAsync(true);
        await Expect(upload.State).ToHaveTextAsync(upload.Say("offline"));
        await Expect(upload.Done).Not.ToBeVisibleAsync();
        await librarian.Context.SetOfflineAsync(false);
        var home = await librarian.Context.RunAndWaitForPageAsync(() => librarian.Page.GetByRole(AriaRole.Link, new() { Name = upload.Say("home", "shell") }).ClickAsync());
        await upload.WaitUntilDoneAsync();
        Assert.Empty(traffic.SentAgain);
        Assert.Single(traffic.Refused);
        await Expect(home.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = upload.Say("signOut", "shell") })).ToBeVisibleAsync();
        await librarian.Page.ExpectNoBarriersAsync();

        var patron = await VisitAsync(Look.Phone);
        var parts = 0;
        patron.Context.Response += (_, response) => parts += response.Status == 206 ? 1 : 0;
        await patron.OpenAsync(SitePages.Recordings);
        await patron.Page.GetByRole(AriaRole.Link, new() { Name = title }).First.ClickAsync();
        await Expect(patron.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        var loaded = patron.Requests.Count;
        await patron.Page.GetByRole(AriaRole.Button, new() { Name = "Watch" }).ClickAsync();
        await PlaysBeyondAsync(patron.Page, 0);
        // As a camera writes it, with the index behind the picture: head, index, picture.
        Assert.InRange(patron.Requests.Count - loaded, 1, 3);
        await PlaysBeyondAsync(patron.Page, 0.5);
        await patron.Page.Locator("video").EvaluateAsync("video => { video.currentTime = 20 }");
        await PlaysBeyondAsync(patron.Page, 20.5);
        Assert.InRange(await patron.Page.Locator("video").EvaluateAsync<double>("video => video.duration"), Seconds - 0.5, Seconds + 0.5);
        Assert.True(parts > 0, "No answer was a part (206).");
    }

    [Fact]
    public async Task An_upload_of_200_MiB_goes_on_in_a_new_tab_and_over_two_lost_lines_and_sends_no_block_that_storage_has()
    {
        const string title = "Lecture in two tabs";
        const int blocks = 50;
        var video = clips.PaddedTo(await clips.VideoAsync(seconds: 2, megabits: 1), blocks * BlockSize);
        var librarian = await VisitAsync();
        var upload = new UploadPage(librarian);
        var traffic = new BlockTraffic(librarian);
        await upload.OpenSignedInAsync();
        await BlockTraffic.SlowDownAsync(librarian, 64 * MB);
        await upload.StartAsync(video, title);
        await traffic.UntilAcknowledgedAsync(blocks * 4 / 10);

        await librarian.NewTabAsync();
        var before = traffic.Acknowledged;
        await upload.OpenSignedInAsync();
        await Expect(upload.Unfinished).ToContainTextAsync(title);
        await upload.GoOnWithAsync(title, clips.RenamedText());
        await Expect(upload.Unfinished.GetByRole(AriaRole.Alert)).ToContainTextAsync("This is another file");
        await BlockTraffic.SlowDownAsync(librarian, 64 * MB);
        await upload.GoOnWithAsync(title, video);
        foreach (var more in (int[])[2, 4])
        {
            await traffic.UntilAcknowledgedAsync(before + more);
            await librarian.Context.SetOfflineAsync(true);
            await Expect(upload.State).ToHaveTextAsync(upload.Say("offline"));
            // Under way, and yet it holds still to be looked at.
            await librarian.Page.ExpectNoBarriersAsync();
            await librarian.Context.SetOfflineAsync(false);
        }

        await upload.WaitUntilDoneAsync();

        Assert.True(before < blocks, "Nothing was left to send: the first tab was not closed in the middle.");
        Assert.All(traffic.TimesAcknowledged, times => Assert.Equal(1, times));
        // What was on its way when the tab was closed may have arrived without anybody to hear the answer.
        Assert.InRange(traffic.Acknowledged, blocks - MostAtOnce, blocks);
        Assert.Empty(traffic.SentAgain);
        await Expect(upload.Unfinished).Not.ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_upload_that_the_centre_completed_while_the_tab_was_closed_is_not_left_as_unfinished()
    {
        const string title = "Closed before the last word";
        var video = await clips.VideoAsync(seconds: 2, megabits: 1);
        var librarian = await VisitAsync();
        var upload = new UploadPage(librarian);
        await upload.OpenSignedInAsync();
        var asked = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await librarian.Context.RouteAsync("**/api/recordings/*/complete", route =>
        {
            asked.TrySetResult(new Uri(route.Request.Url).AbsolutePath);
            return route.AbortAsync();
        });
        await upload.StartAsync(video, title);
        var completion = await asked.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        await librarian.NewTabAsync();
        await upload.OpenSignedInAsync();
        await Expect(upload.Unfinished).ToContainTextAsync(title);
        await Api.DoAsync(HttpMethod.Post, completion, body: null, "librarian");
        await librarian.NewTabAsync();
        await upload.OpenSignedInAsync();

        await Expect(librarian.Page.GetByRole(AriaRole.Link, new() { Name = title, Exact = true })).ToBeVisibleAsync();
        await librarian.Page.WaitForFunctionAsync(NothingIsKept);
        await Expect(upload.Unfinished).Not.ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_text_renamed_to_a_film_is_refused_in_words_before_a_byte_of_it_is_sent()
    {
        var librarian = await VisitAsync();
        var upload = new UploadPage(librarian);
        await upload.OpenSignedInAsync();

        await upload.StartAsync(clips.RenamedText(), "Renamed essay");

        await Expect(upload.FileError).ToContainTextAsync("no audio or video inside the file");
        Assert.DoesNotContain(librarian.Requests, request => request.Method == "PUT");
        Assert.DoesNotContain(librarian.ApiRequests, request => request.Method == "POST");
    }

    [Fact]
    public async Task A_film_that_was_cut_off_is_refused_in_words_and_never_listed()
    {
        const string title = "Cut off film";
        var librarian = await VisitAsync(Look.Phone);
        var upload = new UploadPage(librarian);
        await upload.OpenSignedInAsync();

        await upload.StartAsync(clips.Truncated(await clips.VideoAsync(Seconds, Megabits)), title);

        await upload.Failure.WaitForAsync(new() { Timeout = 60_000 });
        await Expect(upload.Failure).ToContainTextAsync("begins as audio or video but stops before its end");
        await Expect(upload.Failure).Not.ToContainTextAsync("The server refused (");
        await librarian.Page.ExpectNoBarriersAsync();
        await Expect(upload.Done).Not.ToBeVisibleAsync();
        var listed = await Api.GetAsync($"/api/recordings?query={Uri.EscapeDataString(title)}");
        Assert.Empty(listed["items"]!.AsArray());
    }

    [Fact]
    public async Task Several_files_go_one_after_another_also_after_a_reload_and_one_that_cannot_be_a_recording_is_named_before_a_byte_is_sent()
    {
        const int blocks = 6;
        var film = clips.PaddedTo(await clips.VideoAsync(seconds: 2, megabits: 1), blocks * BlockSize);
        var sound = await clips.SoundAsync(seconds: 3);
        var picture = Path.Combine(Clone.Web, "public", "favicon.svg");
        var librarian = await VisitAsync(Look.Phone.In("kk"));
        var upload = new UploadPage(librarian);
        var traffic = new BlockTraffic(librarian);
        await upload.OpenSignedInAsync();
        var unknown = upload.Say("fileUnknown", gaps: ("name", "favicon.svg"));

        await upload.Choice.SetInputFilesAsync(picture);
        await Expect(upload.FileError).ToContainTextAsync(unknown);

        await upload.Choice.SetInputFilesAsync([film, picture, sound]);
        await Expect(upload.InQueue("favicon.svg")).ToContainTextAsync(upload.Say("unfit", "queue", ("why", unknown)));
        await Expect(upload.InQueue("sound-3.wav")).ToContainTextAsync(upload.Say("waiting", "queue"));
        await upload.TitleInQueue("sound-3.wav").FillAsync("A tone in the queue");
        await librarian.Page.ExpectNoBarriersAsync();
        Assert.DoesNotContain(librarian.Requests, request => request.Method == "PUT");

        await BlockTraffic.SlowDownAsync(librarian, 12 * MB);
        await librarian.Page.GetByRole(AriaRole.Button, new() { Name = upload.Say("start", "queue", ("n", "2")) }).ClickAsync();
        await traffic.UntilAcknowledgedAsync(1);
        await librarian.Page.ReloadAsync();
        await Expect(upload.InQueue("sound-3.wav")).ToContainTextAsync(upload.Say("absent", "queue"));
        await Expect(upload.Unfinished).Not.ToBeVisibleAsync();
        Assert.InRange(traffic.Acknowledged, 1, blocks - 1);
        await librarian.Page.ExpectNoBarriersAsync();
        await librarian.Page.Locator("#queue-again").SetInputFilesAsync([sound, film]);

        await upload.QueueOver.WaitForAsync(new() { Timeout = 60_000 });
        await Expect(upload.InQueue("sound-3.wav")).ToContainTextAsync(upload.Say("done", "queue"));
        await Expect(upload.InQueue(Path.GetFileName(film))).ToContainTextAsync(upload.Say("done", "queue"));
        Assert.Empty(traffic.SentAgain);
        foreach (var title in (string[])["A tone in the queue", Path.GetFileNameWithoutExtension(film)])
        {
            await Library.WaitUntilListedAsync(Api, title);
        }

        await librarian.Page.ExpectNoBarriersAsync();
    }

    [Fact]
    public async Task A_patron_at_the_desk_is_told_whose_page_it_is_and_what_they_can_do()
    {
        var patron = await VisitAsync(Look.Phone);
        await patron.OpenAsync(SitePages.Upload);
        await Expect(patron.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("This page is for librarians");
        await patron.SignInAsync("patron-1");

        await Expect(patron.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Librarians work here; everyone may watch and listen to recordings.");
        await Expect(patron.Page.Locator("input[type=file]")).ToHaveCountAsync(0);
        await patron.Page.GetByRole(AriaRole.Link, new() { Name = "To the recordings" }).ClickAsync();
        await Expect(patron.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Audio and video recordings");
    }

    private static async Task PlaysBeyondAsync(IPage page, double second) =>
        await page.WaitForFunctionAsync("second => document.querySelector('video').currentTime > second", second, new() { Timeout = 30_000 });
}
