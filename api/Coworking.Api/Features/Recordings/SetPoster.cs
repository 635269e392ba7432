using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>Sets the still picture that is shown before play.</summary>
public sealed class SetPoster(KeepSmallFile keep)
{
    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        var picture = await KeepSmallFile.ReadAsync(request, Poster.LargestSize, cancellation);
        if (!picture.IsOk)
        {
            return picture.Error;
        }

        return Poster.ContentTypeOf(picture.Value) is { } contentType
            ? await keep.RunAsync(
                id, request, picture.Value, contentType, recording => recording.Poster?.Kept,
                (recording, name) => recording with { Poster = new Poster(name) }, cancellation)
            : RecordingProblems.NotAPicture.Answer();
    }
}
