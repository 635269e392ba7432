namespace Coworking.Web.Tests.Harness;

/// <summary>What all tests share: the program and chromium. <c>COWORKING_BASE_URL</c> names a program that runs already.</summary>
public sealed class BrowserRun : IAsyncLifetime
{
    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    /// <summary>As <c>tests/run.sh</c> looks for them.</summary>
    private static readonly string[] Installed = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/google-chrome"];

    /// <summary>Milliseconds. A machine with two cores that does other things besides is slow, not wrong.</summary>
    private const float ExpectPatience = 15_000;

    private LocalProgram? program;
    private IPlaywright? playwright;

    public Uri Origin { get; private set; } = null!;

    public IBrowser Chromium { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("COWORKING_BASE_URL") is { Length: > 0 } address)
        {
            Origin = new Uri(address);
        }
        else
        {
            program = await LocalProgram.StartAsync();
            Origin = program.Origin;
        }

        playwright = await Playwright.CreateAsync();
        Chromium = await LaunchAsync();
        SetDefaultExpectTimeout(ExpectPatience);
    }

    /// <summary>A chromium of one's own.</summary>
    public Task<IBrowser> LaunchAsync() => playwright!.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? Installed.First(File.Exists),
        Args = Flags,
    });

    public async ValueTask DisposeAsync()
    {
        if (Chromium is not null)
        {
            await Chromium.DisposeAsync();
        }

        playwright?.Dispose();
        if (program is not null)
        {
            await program.DisposeAsync();
        }
    }
}
