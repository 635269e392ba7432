using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>Shows a ready recording to nobody, or again to those whom it is for.</summary>
public sealed class HideRecording(EditRecording edit, RecordingViews views, IClock clock)
{
    public Task<IResult> HideAsync(string id, HttpRequest request, CancellationToken cancellation) =>
        RunAsync(
            id, request, recording => recording.Hide(clock.GetCurrentInstant()) is { } hidden ? hidden : RecordingProblems.NothingToHide.Answer(), cancellation);

    public Task<IResult> ShowAsync(string id, HttpRequest request, CancellationToken cancellation) =>
        RunAsync(id, request, recording => recording.Show(), cancellation);

    private async Task<IResult> RunAsync(
        string id, HttpRequest request, Func<Recording, Result<Recording, ProblemAnswer>> change, CancellationToken cancellation)
    {
        var edited = await edit.RunAsync(
            id, request, recording => recording.State == RecordingState.Deleted ? Problems.NotFound.Answer() : change(recording), cancellation);
        return edited.IsOk ? await views.DeskAnswerAsync(edited.Value, cancellation) : edited.Error;
    }
}
