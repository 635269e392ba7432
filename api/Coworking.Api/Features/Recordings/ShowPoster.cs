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
            ? new LinkAnswer(link, "private, max-age=3600")
            : Problems.NotFound.Answer();
}
