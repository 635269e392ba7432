namespace Coworking.Api.Platform.Http;

/// <summary>The header by which a client names the version it saw, and what the API's description says of it.</summary>
internal static class SeenVersion
{
    public const string Header = "If-Match";

    public const string Said = "The version seen (etag); the change is refused when there is a newer one";

    /// <summary>Whether <paramref name="seen"/> is the version that stands, or names none.</summary>
    public static bool Is(string seen, string version) => seen is "" or "*" || seen == version;
}
