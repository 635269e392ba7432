using Coworking.Api.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>One recording in any state, with the version that a change of it is made from.</summary>
public sealed class ReadDeskRecording(RecordingStore store, RecordingViews views)
{
    public async Task<IResult> RunAsync(string id, CancellationToken cancellation) =>
        await store.FindAsync(id, cancellation) is { } stored
            ? await views.DeskAnswerAsync(stored, cancellation)
            : Problems.NotFound.Answer();
}
