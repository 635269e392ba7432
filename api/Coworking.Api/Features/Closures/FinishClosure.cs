using Coworking.Api.Features.Bookings;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Closures;
using Coworking.Domain.Common;
using NodaTime;

namespace Coworking.Api.Features.Closures;

/// <summary>Writes a closure, or its reopening, into all of its sheets; whoever is interrupted leaves a mark, and a timer goes on.</summary>
public sealed class FinishClosure(ClosingStore closing, DayClosures closures, ClosureNotices notices, IClock clock)
{
    /// <summary>
    /// Marks it as under way, lets <paramref name="begin"/> write its row and goes through its resources. What is begun by
    /// two at once is finished by both together.
    /// </summary>
    internal async Task<Result<Closure, ProblemAnswer>> RunAsync(
        ClosureId id, Func<CancellationToken, Task<Result<Closure, ProblemAnswer>>> begin, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var mark = await closing.MarkAsync(id, now, cancellation);
        var begun = await begin(cancellation);
        return begun.IsOk ? await GoOnAsync(new ClosureUnderWay(id, now, mark), cancellation) : begun;
    }

    /// <summary>Goes on with what was begun.</summary>
    internal async Task<Result<Closure, ProblemAnswer>> GoOnAsync(ClosureUnderWay closure, CancellationToken cancellation)
    {
        var finished = await closures.FinishAsync(closure.Id, cancellation);
        notices.Forget();
        if (finished.IsOk)
        {
            await closing.UnmarkAsync(closure.Id, closure.Mark, cancellation);
        }

        return finished;
    }
}
