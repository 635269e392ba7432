using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>
/// Sets the still picture that is shown before play, or the small one of it for lists. A new picture takes the small one of the picture
/// before away: two pictures of one recording never show two things.
/// </summary>
public sealed class SetPoster(KeepSmallFile keep)
{
    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        if (PosterSize.IsSmall(request) is not { } isSmall)
        {
            return RecordingProblems.Unclear("size");
        }

        var picture = await KeepSmallFile.ReadAsync(request, isSmall ? Poster.LargestThumbnail : Poster.LargestSize, cancellation);
        if (!picture.IsOk)
        {
            return picture.Error;
        }

        return Poster.ContentTypeOf(picture.Value) is { } contentType
            ? await keep.RunAsync(
                id, request, picture.Value, contentType,
                (recording, name) => isSmall
                    ? recording with { Thumbnail = new Poster(name) }
                    : recording with { Poster = new Poster(name), Thumbnail = null },
                cancellation)
            : RecordingProblems.NotAPicture.Answer();
    }
}
