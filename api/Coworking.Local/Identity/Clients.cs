namespace Coworking.Local.Identity;

/// <summary>The programs that may ask for tokens.</summary>
internal static class Clients
{
    /// <summary>The site: a person signs in on a page, code and PKCE.</summary>
    public const string Site = "coworking-site";

    /// <summary>The site's pages for staff, who in Azure sign in with another tenant than readers: a registration of its own.</summary>
    public const string Desk = "coworking-desk";

    /// <summary>Scripts and tests: name and password.</summary>
    public const string Programs = "coworking-local";

    /// <summary>The API that tokens are for.</summary>
    public const string Audience = "coworking-api";

    public const string ApiScope = "api";

    /// <summary>Whether people sign in on a page for it.</summary>
    public static bool IsSite(string? client) => client is Site or Desk;
}
