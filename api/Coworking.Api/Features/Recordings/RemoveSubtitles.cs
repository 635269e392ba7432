using Coworking.Api.Features.Recordings.Transcripts;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>Takes the subtitles of one language away. Who reads them now reads them to the end of the link.</summary>
public sealed class RemoveSubtitles(EditRecording edit, RecordingViews views, IndexTranscripts index)
{
    public async Task<IResult> RunAsync(string id, string language, HttpRequest request, CancellationToken cancellation)
    {
        BlobName? unused = null;
        var edited = await edit.RunAsync(
            id,
            request,
            recording =>
            {
                if (recording.State == RecordingState.Deleted || !recording.Subtitles.TryGetValue(language, out var file))
                {
                    return Problems.NotFound.Answer();
                }

                unused = file;
                return recording.WithoutSubtitles(language);
            },
            cancellation);
        if (!edited.IsOk)
        {
            return edited.Error;
        }

        await index.FollowAsync(unused, come: null, cancellation);
        return await views.DeskAnswerAsync(edited.Value, cancellation);
    }
}
