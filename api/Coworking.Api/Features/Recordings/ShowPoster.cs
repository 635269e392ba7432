using Coworking.Api.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>Sends a page that wants a recording's picture to where it is: an address that stays, for links that do not.</summary>
public sealed class ShowPoster(RecordingStore store, RecordingLinks links, ReaderCircle circle)
{
    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation) =>
        PosterSize.IsSmall(request) is { } isSmall
        && await store.FindAsync(id, cancellation) is { Recording: var recording }
        && await circle.MaySeeAsync(request, recording, cancellation)
        && await (isSmall ? links.ForThumbnailAsync(recording, cancellation) : links.ForPosterAsync(recording, cancellation)) is { } link
            ? new PictureLink(link)
            : Problems.NotFound.Answer();

    /// <summary>Kept by the browser for less than the link lives.</summary>
    private sealed class PictureLink(string link) : IResult, IStatusCodeHttpResult
    {
        int? IStatusCodeHttpResult.StatusCode => StatusCodes.Status302Found;

        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = StatusCodes.Status302Found;
            response.Headers.Location = link;
            response.Headers.CacheControl = "private, max-age=3600";
            return Task.CompletedTask;
        }
    }
}
