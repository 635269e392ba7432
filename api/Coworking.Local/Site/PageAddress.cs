namespace Coworking.Local.Site;

/// <summary>Which of a page's addresses is the one that the trailing-slash setting wants.</summary>
internal static class PageAddress
{
    private const string Index = "/index.html";
    private const string Html = ".html";

    /// <param name="file">The page's file, such as <c>/about.html</c> or <c>/about/index.html</c>; other files have one address only.</param>
    /// <param name="asked">The address that was asked for: what is right without the setting.</param>
    /// <param name="setting">The setting.</param>
    public static string Of(string file, string asked, TrailingSlash? setting)
    {
        if (setting is null || !file.EndsWith(Html, StringComparison.Ordinal))
        {
            return asked;
        }

        var isFolder = file.EndsWith(Index, StringComparison.Ordinal);
        var bare = file[..^(isFolder ? Index : Html).Length];
        var ends = bare.Length == 0 || setting == TrailingSlash.Always || (setting == TrailingSlash.Auto && isFolder);
        return ends ? $"{bare}/" : bare;
    }
}
