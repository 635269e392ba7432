using Coworking.Api.Platform.Http;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>One recording as anyone sees it: what is not ready, or was deleted, is not there.</summary>
public sealed class ReadRecording(RecordingStore store, RecordingViews views)
{
    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation) =>
        await store.FindAsync(id, cancellation) is { Recording: { State: RecordingState.Ready } recording }
            ? JsonAnswer.Cacheable(request, await views.AnswerAsync(recording, cancellation), RecordingsJson.Wire.RecordingAnswer)
            : Problems.NotFound.Answer();
}
