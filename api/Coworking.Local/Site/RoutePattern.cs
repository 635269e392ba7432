namespace Coworking.Local.Site;

/// <summary>
/// A route's pattern: a full address, or one that ends in <c>*</c>, alone or narrowed to file extensions as in
/// <c>/images/*.{png,jpg}</c>.
/// </summary>
internal static class RoutePattern
{
    private const string Index = "index.html";

    public static bool Matches(string pattern, string path)
    {
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        if (star >= 0)
        {
            return path.StartsWith(pattern[..star], StringComparison.Ordinal) && EndsAs(pattern[(star + 1)..], path);
        }

        // The default file of a folder stands for the folder too, not the other way round.
        return path == pattern || (pattern.EndsWith($"/{Index}", StringComparison.Ordinal) && path.TrimEnd('/') == pattern[..^(Index.Length + 1)]);
    }

    private static bool EndsAs(string filter, string path) => filter switch
    {
        "" => true,
        ['.', '{', .. var extensions, '}'] => extensions.Split(',').Any(extension => path.EndsWith($".{extension.Trim()}", StringComparison.Ordinal)),
        _ => path.EndsWith(filter, StringComparison.Ordinal),
    };
}
