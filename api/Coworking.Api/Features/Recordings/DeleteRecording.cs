using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>Takes a recording away from readers; its bytes stay, so that it can be brought back for 30 days.</summary>
public sealed class DeleteRecording(EditRecording edit, IClock clock)
{
    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        var edited = await edit.RunAsync(id, request, recording => recording.Delete(clock.GetCurrentInstant()), cancellation);
        return edited.IsOk ? TypedResults.NoContent() : edited.Error;
    }
}
