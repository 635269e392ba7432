using Coworking.Api.Platform.Http;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>Gives a fresh link for an upload that goes on, and tells which blocks need not be sent again.</summary>
public sealed class RenewUpload(RecordingStore store, RecordingLinks links, RecordingViews views, IClock clock)
{
    public async Task<IResult> RunAsync(string id, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { Recording: { State: not RecordingState.Deleted } recording } stored)
        {
            return Problems.NotFound.Answer();
        }

        if (recording.IsKept)
        {
            return RecordingProblems.AlreadyComplete.Answer();
        }

        var blocks = await links.BlocksAsync(recording.Upload, cancellation);
        var upload = await links.ForUploadAsync(recording, clock.GetCurrentInstant(), blocks, cancellation);
        var answer = await views.DeskAsync(recording, stored.Version, cancellation) with { Upload = upload };
        return JsonAnswer.Ok(answer, RecordingsJson.Wire.DeskRecording, answer.Etag);
    }
}
