namespace Coworking.Web.Tests.Harness;

/// <summary>How somebody looks at the site: the browser's language is that of the addresses they open.</summary>
public sealed record Look
{
    public static readonly Look Desktop = new() { Width = 1280, Height = 900 };

    public static readonly Look Phone = new() { Width = 360, Height = 740, Touch = true };

    public required int Width { get; init; }

    public required int Height { get; init; }

    public string Language { get; init; } = "en";

    public ColorScheme Scheme { get; init; } = ColorScheme.Light;

    public bool Touch { get; init; }

    public bool Scripts { get; init; } = true;

    /// <summary>What the browser calls itself, where not by its own name: one without a window says so, and counts as a robot.</summary>
    public string? Name { get; init; }

    /// <summary>By how much the clock of their device is wrong; negative where it is behind.</summary>
    public TimeSpan ClockAhead { get; init; }

    public Look In(string language) => this with { Language = language };

    public BrowserNewContextOptions Options(Uri origin) => new()
    {
        BaseURL = origin.AbsoluteUri,
        ViewportSize = new() { Width = Width, Height = Height },
        Locale = Language,
        UserAgent = Name,
        // Far from the centre's zone: a page that uses the browser's own zone shows wrong times.
        TimezoneId = "America/Los_Angeles",
        ColorScheme = Scheme,
        HasTouch = Touch,
        JavaScriptEnabled = Scripts,
    };
}
