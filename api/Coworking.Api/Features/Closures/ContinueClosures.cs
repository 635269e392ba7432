using Microsoft.Extensions.Logging;
using NodaTime;

namespace Coworking.Api.Features.Closures;

/// <summary>Goes on with closures whose writer stopped half-way.</summary>
public sealed partial class ContinueClosures(ClosingStore closing, FinishClosure finish, IClock clock, ILogger<ContinueClosures> logger)
{
    /// <summary>Who marks a closure writes its row at once; where that never came about there is nothing to go on with.</summary>
    private static readonly Duration Patience = Duration.FromMinutes(5);

    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var closure in await closing.ReadAsync(cancellation))
        {
            var finished = await finish.GoOnAsync(closure, cancellation);
            if (finished.IsOk)
            {
                LogFinished(logger, closure.Id.Value);
            }
            else if (clock.GetCurrentInstant() > closure.Since + Patience && finished.Error.Kind.Status == 404)
            {
                await closing.UnmarkAsync(closure.Id, closure.Mark, cancellation);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Finished closure {Id}")]
    private static partial void LogFinished(ILogger logger, string id);
}
