using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>Gives up a file that was to take the place of a recording's; the recording stays as it is.</summary>
public sealed class WithdrawReplacement(ReplacementUploads uploads, RecordingLinks links)
{
    public async Task<IResult> RunAsync(string id, CancellationToken cancellation)
    {
        if (await uploads.FindAsync(id, cancellation) is { } upload && await uploads.TakeAwayAsync(upload, cancellation))
        {
            await links.Arriving(upload.Upload).DeleteIfExistsAsync(cancellationToken: cancellation);
        }

        return TypedResults.NoContent();
    }
}
