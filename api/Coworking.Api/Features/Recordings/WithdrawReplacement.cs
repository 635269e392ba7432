using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>Gives up a file that was to take the place of a recording's; the recording stays as it is.</summary>
public sealed class WithdrawReplacement(RecordingStore store, ReplacementUploads uploads, RecordingLinks links, IClock clock)
{
    /// <param name="meant">The upload that is given up; null or empty where it is the one there is.</param>
    public async Task<IResult> RunAsync(string id, string? meant, CancellationToken cancellation)
    {
        if (await uploads.FindAsync(id, cancellation) is { } upload && ReplacementUpload.IsMeant(upload.Upload, meant))
        {
            await uploads.GiveUpAsync(upload, store, links, clock.GetCurrentInstant(), cancellation);
        }

        return TypedResults.NoContent();
    }
}
