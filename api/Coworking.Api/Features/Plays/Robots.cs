using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Plays;

/// <summary>Tells programs that say so from people's browsers. One that pretends to be a person, and runs the player for ten seconds, counts.</summary>
internal static partial class Robots
{
    /// <summary>Whether nobody sits behind this request: a robot by its own name, no name at all, or a browser that only loads ahead.</summary>
    public static bool IsOne(HttpRequest request)
    {
        var name = request.Headers.UserAgent.ToString();
        return name.Length == 0 || Named().IsMatch(name) || IsAhead(request.Headers["Sec-Purpose"].ToString()) || IsAhead(request.Headers["Purpose"].ToString());
    }

    private static bool IsAhead(string purpose) => purpose.Contains("prefetch", StringComparison.OrdinalIgnoreCase) || purpose.Contains("prerender", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"bot\b|bot/|crawl|spider|slurp|headless|preview|lighthouse|phantomjs|selenium|monitor|facebookexternalhit|curl|wget|python|java/|go-http|node-fetch|okhttp|libwww|httpclient", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Named();
}
