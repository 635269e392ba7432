using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>
/// Completes uploads that arrived whole while nobody stayed to ask for it: the tab was closed, or the API did not answer. What has not
/// arrived, or is refused, stays as it is.
/// </summary>
public sealed class FinishArrived(RecordingStore store, ReplacementUploads replacements, CompleteUpload complete, CompleteReplacement replace, IClock clock)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        await foreach (var stored in store.UnfinishedAsync(now, cancellation))
        {
            await complete.FinishAsync(stored.Recording.Id.Value, by: null, cancellation);
        }

        await foreach (var upload in replacements.UnfinishedAsync(now, cancellation))
        {
            await replace.FinishAsync(upload.Recording, request: null, cancellation);
        }
    }
}
