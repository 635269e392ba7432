using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Platform.Http;

/// <summary>The language that a request prefers: <c>kk</c>, <c>ru</c> or <c>en</c>.</summary>
public static class RequestLanguage
{
    /// <summary>What programs that name no language get.</summary>
    public const string Default = "en";

    public static string Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var best = Default;
        var bestQuality = 0.0;
        foreach (var wanted in request.GetTypedHeaders().AcceptLanguage)
        {
            var quality = wanted.Quality ?? 1;
            if (quality > bestQuality && Known(wanted.Value.AsSpan()) is { } language)
            {
                (best, bestQuality) = (language, quality);
            }
        }

        return best;
    }

    private static string? Known(ReadOnlySpan<char> tag) => (tag.IndexOf('-') is var dash and >= 0 ? tag[..dash] : tag) switch
    {
        "kk" => "kk",
        "ru" => "ru",
        "en" => "en",
        _ => null,
    };
}
