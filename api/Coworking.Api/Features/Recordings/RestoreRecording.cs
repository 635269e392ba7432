using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>Brings a deleted recording back.</summary>
public sealed class RestoreRecording(RecordingStore store, EditRecording edit, MeasureUsage usage, RecordingViews views, IClock clock)
{
    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        // What was deleted counts no more: the room may have been taken meanwhile.
        if (await store.FindAsync(id, cancellation) is { Recording: { State: RecordingState.Deleted } deleted } && !await usage.HasRoomAsync(deleted.Bytes, cancellation))
        {
            return RecordingProblems.StorageFull.Answer();
        }

        var edited = await edit.RunAsync(id, request, Restore, cancellation);
        return edited.IsOk ? await views.DeskAnswerAsync(edited.Value, cancellation) : edited.Error;
    }

    private Result<Recording, ProblemAnswer> Restore(Recording recording) =>
        recording.Restore(clock.GetCurrentInstant()) is { } restored ? restored : RecordingProblems.TooLateToRestore.Answer();
}
