using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>Which of a recording's two pictures is meant.</summary>
internal static class PosterSize
{
    public const string Said = "small: the picture for lists; left out: the one before play";

    /// <summary>Null where neither is meant.</summary>
    public static bool? IsSmall(HttpRequest request) => request.Query["size"].ToString() switch
    {
        "" => false,
        "small" => true,
        _ => null,
    };
}
