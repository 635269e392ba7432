using Coworking.Api.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>Takes a smaller copy away.</summary>
public sealed class RemoveRendition(RemoveKeptFile remove, RecordingViews views)
{
    public async Task<IResult> RunAsync(string id, string name, HttpRequest request, CancellationToken cancellation)
    {
        if (RenditionUploads.Read(name) is not { } known)
        {
            return Problems.NotFound.Answer();
        }

        var removed = await remove.RunAsync(
            id, request, recording => recording.Renditions.FirstOrDefault(one => one.Name == known)?.Kept, recording => recording.WithoutRendition(known), cancellation);
        return removed.IsOk ? await views.DeskAnswerAsync(removed.Value.Recording, cancellation) : removed.Error;
    }
}
