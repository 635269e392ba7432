using System.Text.Json;
using System.Text.Json.Serialization;

namespace Coworking.Local.Site;

/// <summary>
/// A <c>staticwebapp.config.json</c>, as Azure Static Web Apps documents it. Roles, networks and Azure's own sign-in are not
/// known here; a file that asks for what is not known is refused rather than served without it.
/// </summary>
internal sealed record SiteConfig
{
    public const string FileName = "staticwebapp.config.json";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public TrailingSlash? TrailingSlash { get; init; }

    public IReadOnlyList<SiteRoute> Routes { get; init; } = [];

    public NavigationFallback? NavigationFallback { get; init; }

    public IReadOnlyDictionary<string, ResponseOverride> ResponseOverrides { get; init; } = new Dictionary<string, ResponseOverride>(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> GlobalHeaders { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> MimeTypes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <exception cref="JsonException">The file holds something else, or more.</exception>
    public static SiteConfig Parse(string json) => JsonSerializer.Deserialize<SiteConfig>(json, Format) ?? new SiteConfig();
}

/// <summary>Whether pages' addresses end in a slash; without the setting, any form is served as it is asked for.</summary>
internal enum TrailingSlash
{
    Auto,
    Always,
    Never,
}

/// <summary>The first that matches an address and a method applies, and no other.</summary>
internal sealed record SiteRoute
{
    public required string Route { get; init; }

    public IReadOnlyList<string>? Methods { get; init; }

    public string? Rewrite { get; init; }

    public string? Redirect { get; init; }

    public int? StatusCode { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public bool Matches(string method, string path) =>
        RoutePattern.Matches(Route, path) && (Methods is null || Methods.Contains(method, StringComparer.OrdinalIgnoreCase));
}

/// <summary>What is served for an address that no file answers.</summary>
internal sealed record NavigationFallback
{
    public required string Rewrite { get; init; }

    public IReadOnlyList<string> Exclude { get; init; } = [];

    public bool Covers(string path) => !Exclude.Any(pattern => RoutePattern.Matches(pattern, path));
}

/// <summary>What is answered instead of a bare error.</summary>
internal sealed record ResponseOverride
{
    public string? Rewrite { get; init; }

    public string? Redirect { get; init; }

    public int? StatusCode { get; init; }
}
