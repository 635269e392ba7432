using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>Takes away a recording whose file has not arrived. One that is complete by then stays: who gives the upload up may not know of it.</summary>
public sealed class GiveUpUpload(EditRecording edit, IClock clock)
{
    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        var edited = await edit.RunAsync(
            id,
            request,
            recording => recording.IsKept ? RecordingProblems.AlreadyComplete.Answer() : recording.Delete(clock.GetCurrentInstant()),
            cancellation);
        return edited.IsOk ? TypedResults.NoContent() : edited.Error;
    }
}
