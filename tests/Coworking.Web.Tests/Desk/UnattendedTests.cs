using System.Globalization;

namespace Coworking.Web.Tests.Desk;

/// <summary>A television stands for weeks and nobody looks after it. Its days pass here on a clock that the test moves.</summary>
[Collection<AtTheDesk>]
public sealed class UnattendedTests(BrowserRun run, DeskCentre centre) : DeskTest(run, centre)
{
    private const int Step = 20;

    /// <summary>Whether so many films lie on the disk that the browser gives the site, each with a piece in it.</summary>
    private const string KeptFilms =
        """
        async count => {
          const films = await (await navigator.storage.getDirectory()).getDirectoryHandle('films', { create: true });
          let kept = 0;
          for await (const film of films.values()) {
            const piece = await film.getFileHandle('0').then(file => file.getFile(), () => undefined);
            if (piece?.size > 0) kept++;
          }
          return kept === count;
        }
        """;

    /// <summary>As much of one film as before, all of it wrong.</summary>
    private const string SpoilOneFilm =
        """
        async () => {
          const films = await (await navigator.storage.getDirectory()).getDirectoryHandle('films');
          for await (const film of films.values()) {
            const piece = await film.getFileHandle('0');
            const { size } = await piece.getFile();
            const writer = await piece.createWritable();
            await writer.write(new Uint8Array(size));
            await writer.close();
            return;
          }
        }
        """;

    /// <summary>What plays, if anything does, which then comes to its end.</summary>
    private const string EndTheFilm =
        """
        () => {
          const video = document.querySelector('.film video');
          if (!video || video.paused || video.currentTime === 0) return null;
          if (video.currentTime < video.duration - 1) video.currentTime = video.duration - 0.5;
          return video.currentSrc;
        }
        """;

    /// <summary>Takes minutes: only when asked for.</summary>
    [Fact(Explicit = true)]
    public async Task Hours_of_asking_leave_nothing_behind()
    {
        var visitor = await VisitAsync(Television.Large);
        await Television.PairAsync(visitor, Api, "Long days");
        var television = new Television(visitor);
        await television.Page.Clock.InstallAsync();
        television.Follow();
        await television.OpenAsync();
        await Expect(television.Digits).ToBeVisibleAsync();
        await PassAsync(television, steps: 40);
        var before = await television.WeighAsync();
        var asked = Asked(visitor);

        await PassAsync(television, steps: 240);

        var after = await television.WeighAsync();
        Assert.True(Asked(visitor) - asked >= 200, $"Only {Asked(visitor) - asked} questions in {240 * Step} seconds.");
        Assert.InRange(after.Listeners - before.Listeners, double.NegativeInfinity, 5);
        Assert.InRange(after.Nodes - before.Nodes, double.NegativeInfinity, 100);
        Assert.InRange(after.Bytes - before.Bytes, double.NegativeInfinity, 1_000_000);
    }

    [Fact]
    public async Task It_asks_less_and_less_often_without_a_line_and_goes_on_by_itself()
    {
        var visitor = await VisitAsync(Television.Large);
        await Television.PairAsync(visitor, Api, "Lost line");
        var television = new Television(visitor);
        await television.Page.Clock.InstallAsync();
        television.Follow();
        await television.OpenAsync();
        await Expect(television.Digits).ToBeVisibleAsync();

        await television.LoseTheApiAsync();
        await PassAsync(television, steps: 30);
        var asked = Asked(visitor);
        await PassAsync(television, steps: 60);
        Assert.InRange(Asked(visitor) - asked, 6, 20);
        await Expect(television.Page.Locator(".screen-code")).ToContainTextAsync("cannot be had");
        await television.FindTheApiAsync();
        await PassAsync(television, steps: 10);
        await Expect(television.Digits).ToBeVisibleAsync();
    }

    [Fact]
    public async Task It_loads_itself_anew_at_four_in_the_morning_once()
    {
        var visitor = await VisitAsync(Television.Large);
        await Television.PairAsync(visitor, Api, "Night");
        var television = new Television(visitor);
        await television.Page.Clock.InstallAsync(new() { TimeDate = AtNight(hours: 1.5) });
        var loads = 0;
        television.Page.Load += (_, _) => Interlocked.Increment(ref loads);
        await television.OpenAsync();
        await Expect(television.Page.Locator(".screen-time")).ToHaveTextAsync("01:30");

        await television.Page.Clock.FastForwardAsync("02:25:00");
        await television.Page.Clock.RunForAsync(120_000);
        Assert.Equal(1, Volatile.Read(ref loads));
        await television.Page.Clock.FastForwardAsync("00:05:00");
        for (var i = 0; i < 100 && Volatile.Read(ref loads) < 2; i++)
        {
            await Task.Delay(100, Cancellation);
        }

        Assert.Equal(2, Volatile.Read(ref loads));
        await Expect(television.Digits).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_was_fetched_by_night_plays_by_day_from_its_own_disk()
    {
        var visitor = await VisitAsync(Television.Large);
        var screen = await Television.PairAsync(visitor, Api, "Films by night");
        var (tune, card) = await Television.FilmsAsync(Api);
        string[] films = [tune, card];
        await Television.SetAsync(Api, screen, "playlist", notice: null, films);
        var television = new Television(visitor);
        await television.Page.Clock.InstallAsync(new() { TimeDate = AtNight(hours: 1.5) });
        await television.OpenAsync();
        await Expect(television.Film).ToBeVisibleAsync(Television.Soon);
        Assert.StartsWith("http", await SourceAsync(), StringComparison.Ordinal);

        await television.Page.Clock.FastForwardAsync("00:40:00");
        for (var i = 0; i < 300 && !await television.Page.EvaluateAsync<bool>(KeptFilms, films.Length); i++)
        {
            await Task.Delay(100, Cancellation);
        }

        Assert.True(await television.Page.EvaluateAsync<bool>(KeptFilms, films.Length), "Not all films are on the disk by morning.");
        await television.Page.Clock.FastForwardAsync("07:50:00");
        // The first from the disk may still follow one that had begun over the line.
        await EndEachAsync(visitor, television, seen => seen.Any(IsKept));
        var night = Fetched(visitor);
        await EndEachAsync(visitor, television, seen => seen.Count(IsKept) == films.Length);
        Assert.Equal(night, Fetched(visitor));

        // Without the API they go on one after the other, also when the page was loaded anew.
        await television.LoseTheApiAsync();
        await television.Page.ReloadAsync();
        await EndEachAsync(visitor, television, seen => seen.Count(IsKept) == films.Length + 1);
        Assert.Equal(night, Fetched(visitor));

        // A spoilt one leaves the disk; the other goes on, and with the API the first comes over the line.
        await television.Page.EvaluateAsync(SpoilOneFilm);
        await EndEachAsync(visitor, television, seen => seen.Count(IsKept) > films.Length);
        Assert.True(await television.Page.EvaluateAsync<bool>(KeptFilms, films.Length - 1), "The spoilt film is on the disk.");
        await television.FindTheApiAsync();
        await EndEachAsync(visitor, television, seen => !seen.All(IsKept));

        async Task<string> SourceAsync() => await television.Film.EvaluateAsync<string>("(video) => video.currentSrc");
    }

    /// <summary>Lets each film that plays come to its end, until enough sources were seen to play.</summary>
    private static async Task EndEachAsync(Visitor visitor, Television television, Func<IReadOnlyCollection<string>, bool> isEnough)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 300 && !isEnough(seen); i++)
        {
            await Task.Delay(200, Cancellation);
            var playing = await television.Page.EvaluateAsync<string?>(EndTheFilm);
            if (playing is not null)
            {
                seen.Add(playing);
            }
        }

        Assert.True(isEnough(seen), $"Played: {string.Join(", ", seen)}; fetched {Fetched(visitor)}");
    }

    private static bool IsKept(string source) => source.StartsWith("blob:", StringComparison.Ordinal);

    private static async Task PassAsync(Television television, int steps)
    {
        for (var i = 0; i < steps; i++)
        {
            await television.PassAsync(Step);
        }
    }

    /// <summary>So many hours after the centre's next midnight.</summary>
    private DateTime AtNight(double hours)
    {
        var moment = DateTime.ParseExact(Centre.Day(1), "yyyy-MM-dd", CultureInfo.InvariantCulture).AddHours(hours) - (Centre.Now - TimeProvider.System.GetUtcNow().UtcDateTime);
        return DateTime.SpecifyKind(moment, DateTimeKind.Utc);
    }

    /// <summary>Requests for bytes of recordings; pictures and words beside them lie there too, and are not.</summary>
    private static int Fetched(Visitor visitor) =>
        visitor.Requests.Count(request => new Uri(request.Url) is { Scheme: "http" } address
            && address.AbsolutePath.Contains("/media/", StringComparison.Ordinal) && request.ResourceType is not ("image" or "texttrack"));

    private static int Asked(Visitor visitor) =>
        visitor.ApiRequests.Count(request => new Uri(request.Url).AbsolutePath == "/api/screen");
}
