using Coworking.Api.Features.Recordings.Transcripts;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>Takes the subtitles of one language away, and their words with them.</summary>
public sealed class RemoveSubtitles(RemoveKeptFile remove, RecordingViews views, IndexTranscripts index)
{
    public async Task<IResult> RunAsync(string id, string language, HttpRequest request, CancellationToken cancellation)
    {
        var removed = await remove.RunAsync(
            id,
            request,
            recording => recording.Subtitles.TryGetValue(language, out var file) ? file : (BlobName?)null,
            recording => recording.WithoutSubtitles(language),
            cancellation);
        if (!removed.IsOk)
        {
            return removed.Error;
        }

        await index.FollowAsync(removed.Value.File, come: null, cancellation);
        return await views.DeskAnswerAsync(removed.Value.Recording, cancellation);
    }
}
