using Azure;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Coworking.Api.Platform.Blobs;

/// <summary>Creates missing containers in the background, for as long as it takes: the app must start without storage.</summary>
internal sealed partial class BlobSetup(CentreBlobs blobs, TimeProvider time, ILogger<BlobSetup> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await TryCreateAsync(stoppingToken))
        {
            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private async Task<bool> TryCreateAsync(CancellationToken cancellation)
    {
        try
        {
            await Task.WhenAll(blobs.All.Select(container => container.CreateIfNotExistsAsync(cancellationToken: cancellation)));
            return true;
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException)
        {
            LogWaiting(logger, (e as RequestFailedException)?.Status ?? 0);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Containers cannot be made yet (status {Status}); trying again")]
    private static partial void LogWaiting(ILogger logger, int status);
}
