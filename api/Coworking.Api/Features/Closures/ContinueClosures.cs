using Coworking.Api.Platform.Tables;
using Coworking.Domain.Closures;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Coworking.Api.Features.Closures;

/// <summary>Goes on with closures whose writer stopped half-way.</summary>
public sealed partial class ContinueClosures(WorkMarks marks, FinishClosure finish, IClock clock, ILogger<ContinueClosures> logger)
{
    /// <summary>Who marks a closure writes its row at once; where that never came about there is nothing to go on with.</summary>
    private static readonly Duration Patience = Duration.FromMinutes(5);

    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var mark in await marks.ReadAsync(WorkKind.Closing, cancellation))
        {
            var finished = await finish.GoOnAsync(ClosureId.Parse(mark.Name), mark, cancellation);
            if (finished.IsOk)
            {
                LogFinished(logger, mark.Name);
            }
            else if (clock.GetCurrentInstant() > mark.Since + Patience && finished.Error.Kind.Status == 404)
            {
                await marks.TakeAwayAsync(WorkKind.Closing, mark, cancellation);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Finished closure {Id}")]
    private static partial void LogFinished(ILogger logger, string id);
}
