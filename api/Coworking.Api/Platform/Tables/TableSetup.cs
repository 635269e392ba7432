using Azure;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Coworking.Api.Platform.Tables;

/// <summary>Creates missing tables in the background, for as long as it takes: the app must start, and say that it is ill, without storage.</summary>
internal sealed partial class TableSetup(CentreTables tables, TimeProvider time, ILogger<TableSetup> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // The one that health looks at comes last: who is told that all is well finds them all.
                await Task.WhenAll(tables.All.Where(table => table != tables.Centre).Select(table => table.CreateIfNotExistsAsync(stoppingToken)));
                await tables.Centre.CreateIfNotExistsAsync(stoppingToken);
                return;
            }
            catch (RequestFailedException e)
            {
                LogWaiting(logger, e.Status);
            }
            catch (AggregateException e) when (e.InnerExceptions.All(one => one is RequestFailedException))
            {
                LogWaiting(logger, 0);
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Tables cannot be made yet (status {Status}); trying again")]
    private static partial void LogWaiting(ILogger logger, int status);
}
