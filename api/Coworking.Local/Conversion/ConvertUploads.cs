using System.ComponentModel;
using System.Threading.Channels;
using Azure;
using Coworking.Conversion;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Coworking.Local.Conversion;

/// <summary>
/// Does on this machine after each completed upload, in the background and one recording at a time, what a job does at night in Azure.
/// Whatever becomes of it, the upload is answered and plays.
/// </summary>
internal sealed partial class ConvertUploads(ConvertRecordings convert, ILogger<ConvertUploads> logger) : BackgroundService, IStartupFilter
{
    /// <summary>Many uploads while one is converted are one round more.</summary>
    private readonly Channel<bool> _rounds = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (http, rest) =>
        {
            await rest(http);
            if (IsCompleted(http))
            {
                _rounds.Writer.TryWrite(true);
            }
        });
        next(app);
    };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in _rounds.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await convert.RunAsync(stoppingToken);
            }
            catch (Exception e) when (e is RequestFailedException or AggregateException or IOException or TimeoutException
                or UnauthorizedAccessException or Win32Exception || (e is OperationCanceledException && !stoppingToken.IsCancellationRequested))
            {
                LogPutOff(logger, e.Message);
            }
        }
    }

    private static bool IsCompleted(HttpContext http) =>
        http.Response.StatusCode == StatusCodes.Status200OK && HttpMethods.IsPost(http.Request.Method)
        && http.Request.Path.StartsWithSegments("/api/recordings", StringComparison.Ordinal, out var rest)
        && rest.Value is { } path && path.EndsWith("/complete", StringComparison.Ordinal) && path.Count(letter => letter == '/') == 2;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Smaller copies have to wait for the next upload: {Why}")]
    private static partial void LogPutOff(ILogger logger, string why);
}
