using Azure;
using Coworking.Api.Platform.Tables;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>
/// Completes uploads that arrived whole while nobody stayed to ask for it: the tab was closed, or the API did not answer. What has not
/// arrived, or is refused, stays as it is, and so does what storage will not do tonight: it holds up nothing else.
/// </summary>
public sealed partial class FinishArrived(
    RecordingStore store, ReplacementUploads replacements, CompleteUpload complete, CompleteReplacement replace, IClock clock, ILogger<FinishArrived> logger)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        await foreach (var stored in store.UnfinishedAsync(now, cancellation))
        {
            await TryAsync(() => complete.FinishAsync(stored.Recording.Id.Value, by: null, cancellation), cancellation);
        }

        await foreach (var upload in replacements.UnfinishedAsync(now, cancellation))
        {
            await TryAsync(() => replace.FinishAsync(upload.Recording, request: null, upload.Upload.Value, cancellation), cancellation);
        }
    }

    private async Task TryAsync(Func<Task> finish, CancellationToken cancellation)
    {
        try
        {
            await finish();
        }
        catch (Exception e) when ((e is RequestFailedException or TimeoutException || UnclearEnd.Is(e)) && !cancellation.IsCancellationRequested)
        {
            LogLeft(logger, e.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An upload that has arrived could not be completed, the next night tries again: {Fault}")]
    private static partial void LogLeft(ILogger logger, string fault);
}
