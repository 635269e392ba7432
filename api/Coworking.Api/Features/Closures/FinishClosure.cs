using Coworking.Api.Features.Bookings;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Closures;
using Coworking.Domain.Common;
using NodaTime;

namespace Coworking.Api.Features.Closures;

/// <summary>Writes a closure, or its reopening, into all of its sheets; whoever is interrupted leaves a mark, and a timer goes on.</summary>
public sealed class FinishClosure(WorkMarks marks, DayClosures closures, ClosureNotices notices, IClock clock)
{
    /// <summary>
    /// Marks it as under way, lets <paramref name="begin"/> write its row and goes through its resources. What is begun by
    /// two at once is finished by both together.
    /// </summary>
    internal async Task<Result<Closure, ProblemAnswer>> RunAsync(
        ClosureId id, Func<CancellationToken, Task<Result<Closure, ProblemAnswer>>> begin, CancellationToken cancellation)
    {
        var mark = await marks.PutAsync(WorkKind.Closing, id.Value, clock.GetCurrentInstant(), cancellation);
        var begun = await begin(cancellation);
        return begun.IsOk ? await GoOnAsync(id, mark, cancellation) : begun;
    }

    /// <summary>Goes on with what was begun.</summary>
    internal async Task<Result<Closure, ProblemAnswer>> GoOnAsync(ClosureId id, WorkMark mark, CancellationToken cancellation)
    {
        var finished = await closures.FinishAsync(id, cancellation);
        notices.Forget();
        if (finished.IsOk)
        {
            await marks.TakeAwayAsync(WorkKind.Closing, mark, cancellation);
        }

        return finished;
    }
}
