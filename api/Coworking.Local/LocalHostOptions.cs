using Coworking.Conversion;

namespace Coworking.Local;

/// <summary>What the API and the issuer in one process need to know. Tests and benchmarks start them with it too.</summary>
public sealed record LocalHostOptions
{
    /// <summary>An emulator's or another storage account's, with blob and table endpoints.</summary>
    public required string StorageConnectionString { get; init; }

    /// <summary>Put before table and container names (letters and digits), so that many hosts share one emulator.</summary>
    public string StoragePrefix { get; init; } = "";

    /// <summary>Port 0 picks a free one.</summary>
    public Uri Url { get; init; } = new("http://127.0.0.1:0");

    /// <summary>The stamped site to serve; null serves API and issuer alone.</summary>
    public string? SiteFolder { get; init; }

    /// <summary>Where the issuer's keys and the timers' last runs are kept; null forgets them at the end.</summary>
    public string? StateFolder { get; init; }

    /// <summary>Makes smaller copies of recordings after each upload; null makes none.</summary>
    public Ffmpeg? Ffmpeg { get; init; }

    internal string? KeysFolder => StateFolder is null ? null : Path.Combine(StateFolder, "keys");

    internal string? TimersFolder => StateFolder is null ? null : Path.Combine(StateFolder, "timers");

    /// <summary>
    /// Other origins whose pages call the API and sign people in, as the site does in Azure.
    /// </summary>
    public IReadOnlyList<string> OtherSites { get; init; } = [];
}
