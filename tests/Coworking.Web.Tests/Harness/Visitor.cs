using System.Text.RegularExpressions;

namespace Coworking.Web.Tests.Harness;

/// <summary>Somebody with a browser of their own and one open page.</summary>
public sealed partial class Visitor : IAsyncDisposable
{
    /// <summary>A trace shows each step of a failed test, and costs every step of all of them; <c>COWORKING_TRACES=1</c> asks for it.</summary>
    private static readonly bool Traces = Environment.GetEnvironmentVariable("COWORKING_TRACES") == "1";

    private readonly List<string> complaints = [];
    private readonly List<string> heard = [];
    private readonly List<IRequest> requests = [];

    private Visitor(IBrowserContext context, Uri origin, Look look)
    {
        Context = context;
        Origin = origin;
        Look = look;
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; private set; } = null!;

    public Look Look { get; }

    public Uri Origin { get; }

    /// <summary>What no page may do, whatever the test is about.</summary>
    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (complaints)
            {
                return [.. complaints];
            }
        }
    }

    /// <summary>Every request so far, in order.</summary>
    public IReadOnlyList<IRequest> Requests
    {
        get
        {
            lock (requests)
            {
                return [.. requests];
            }
        }
    }

    public IReadOnlyList<IRequest> ApiRequests => [.. Requests.Where(request => new Uri(request.Url).AbsolutePath.StartsWith("/api/", StringComparison.Ordinal))];

    internal static async Task<Visitor> ArriveAsync(IBrowser browser, Uri origin, Look look)
    {
        var visitor = new Visitor(await browser.NewContextAsync(look.Options(origin)), origin, look);
        visitor.Context.SetDefaultTimeout(60_000);
        visitor.Context.Request += (_, request) => visitor.Note(request);
        visitor.Context.WebError += (_, error) => visitor.Complain($"threw: {error.Error}");
        visitor.Context.Console += (_, message) => visitor.Note(message);
        if (Traces)
        {
            await visitor.Context.Tracing.StartAsync(new() { Snapshots = true });
        }

        if (look.ClockAhead != TimeSpan.Zero)
        {
            await visitor.Context.Clock.InstallAsync(new() { TimeDate = TimeProvider.System.GetUtcNow().UtcDateTime + look.ClockAhead });
        }

        visitor.Page = await visitor.Context.NewPageAsync();
        return visitor;
    }

    /// <summary>Opens a page of the site in the visitor's language: <c>book/</c>.</summary>
    public Task<IResponse?> OpenAsync(string path = "") => Page.GotoAsync(AddressOf(path));

    public string AddressOf(string path) => new Uri(Origin, $"/{Look.Language}/{path}").AbsoluteUri;

    /// <summary>Closes the tab and opens another: what the tab kept is gone, what the browser kept stays.</summary>
    public async Task NewTabAsync()
    {
        var old = Page;
        Page = await Context.NewPageAsync();
        await old.CloseAsync();
    }

    /// <summary>What stands on the page to be read, after it stopped changing.</summary>
    public Task<string> WordsAsync() => Page.Locator("body").InnerTextAsync();

    /// <summary>Picture, page, words of the console and, where asked for, the trace.</summary>
    internal async Task KeepEvidenceAsync(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        var start = Path.Combine(folder, name);
        if (!Page.IsClosed)
        {
            await Page.ScreenshotAsync(new() { Path = $"{start}.png", FullPage = true });
            await File.WriteAllTextAsync($"{start}.html", await Page.ContentAsync());
        }

        await File.WriteAllLinesAsync($"{start}.console.txt", [Page.Url, .. Complaints, .. heard]);
        if (Traces)
        {
            await Context.Tracing.StopAsync(new() { Path = $"{start}.trace.zip" });
        }
    }

    public ValueTask DisposeAsync() => Context.DisposeAsync();

    private void Note(IRequest request)
    {
        lock (requests)
        {
            requests.Add(request);
        }

        var address = new Uri(request.Url);
        if (address.Scheme is "http" or "https" && !address.IsLoopback)
        {
            Complain($"asked a stranger: {request.Url}");
        }
    }

    private void Note(IConsoleMessage message)
    {
        lock (heard)
        {
            heard.Add($"{message.Type}: {message.Text}");
        }

        if (BrokenPolicy().IsMatch(message.Text))
        {
            Complain(message.Text);
        }
    }

    private void Complain(string complaint)
    {
        lock (complaints)
        {
            complaints.Add(complaint);
        }
    }

    [GeneratedRegex("Content Security Policy", RegexOptions.IgnoreCase)]
    private static partial Regex BrokenPolicy();
}
