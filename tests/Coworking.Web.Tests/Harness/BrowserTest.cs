using System.Globalization;

namespace Coworking.Web.Tests.Harness;

/// <summary>
/// A test that looks through browsers of its own. Whatever it is about, it fails when a page throws, breaks its
/// Content-Security-Policy or asks a stranger for something; when it fails, what the pages showed is kept.
/// </summary>
public abstract class BrowserTest(BrowserRun run, Uri? origin = null) : IAsyncDisposable
{
    /// <summary>File systems count bytes, and a Cyrillic letter is two.</summary>
    private const int LongestName = 120;

    private readonly List<Visitor> visitors = [];

    protected BrowserRun Run => run;

    protected Uri Origin => origin ?? run.Origin;

    protected CentreApi Api { get; } = new(origin ?? run.Origin);

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Somebody with a browser that knows nothing yet.</summary>
    protected Task<Visitor> VisitAsync(Look? look = null) => VisitAsync(run.Chromium, Origin, look);

    protected async Task<Visitor> VisitAsync(IBrowser browser, Uri origin, Look? look = null)
    {
        var visitor = await Visitor.ArriveAsync(browser, origin, look ?? Look.Desktop);
        visitors.Add(visitor);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var failed = TestContext.Current.TestState?.Result == TestResult.Failed;
        var complaints = visitors.SelectMany(visitor => visitor.Complaints).ToList();
        foreach (var (visitor, number) in visitors.Select((visitor, index) => (visitor, index + 1)))
        {
            if (failed || complaints.Count > 0)
            {
                await visitor.KeepEvidenceAsync(Path.Combine(Clone.Evidence, Name()), number.ToString(CultureInfo.InvariantCulture));
            }

            await visitor.DisposeAsync();
        }

        Api.Dispose();
        Assert.Empty(complaints);
    }

    private static string Name()
    {
        var name = TestContext.Current.Test?.TestDisplayName ?? "unknown";
        var file = string.Concat(name.Split(Path.GetInvalidFileNameChars()));
        return file[..Math.Min(file.Length, LongestName)];
    }
}
