namespace Coworking.Local.Identity;

/// <summary>The two programs that may ask for tokens.</summary>
internal static class Clients
{
    /// <summary>The site: a person signs in on a page, code and PKCE.</summary>
    public const string Site = "coworking-site";

    /// <summary>Scripts and tests: name and password.</summary>
    public const string Programs = "coworking-local";

    /// <summary>The API that tokens are for.</summary>
    public const string Audience = "coworking-api";

    public const string ApiScope = "api";
}
