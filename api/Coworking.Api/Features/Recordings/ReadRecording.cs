using Coworking.Api.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>One recording as a reader sees it: what is not ready, was deleted, or is for others, is not there.</summary>
public sealed class ReadRecording(RecordingStore store, RecordingViews views, ReaderCircle circle)
{
    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation) =>
        await store.FindAsync(id, cancellation) is { Recording: var recording } && await circle.MaySeeAsync(request, recording, cancellation)
            ? JsonAnswer.Cacheable(request, await views.AnswerAsync(recording, cancellation), RecordingsJson.Wire.RecordingAnswer)
            : Problems.NotFound.Answer();
}
