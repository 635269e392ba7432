using Coworking.Api.Features.Bookings;
using Coworking.Domain.Closures;
using NodaTime;

namespace Coworking.Api.Features.Closures;

/// <summary>
/// What people at the centre have to be told of today, with a copy of at most five seconds: many homes and screens look,
/// one call is enough for them. This instance's own closures drop the copy.
/// </summary>
public sealed class ClosureNotices(DayClosures closures, TimeProvider time)
{
    private static readonly TimeSpan CopyLifetime = TimeSpan.FromSeconds(5);

    private volatile Copy? _copy;

    /// <summary>Closures of <paramref name="date"/> that are on at <paramref name="now"/> or still to come, in order of time.</summary>
    internal async Task<IReadOnlyList<Closure>> RunAsync(LocalDate date, Instant now, CancellationToken cancellation)
    {
        var copy = _copy;
        if (copy is null || copy.Date != date || time.GetElapsedTime(copy.ReadAt) >= CopyLifetime)
        {
            var readAt = time.GetTimestamp();
            copy = new Copy(date, await closures.OnAsync(date, cancellation), readAt);
            _copy = copy;
        }

        return [.. copy.Closures.Where(closure => closure.IsNotice(now)).OrderBy(closure => closure.Range.Start).ThenBy(closure => closure.CreatedAt)];
    }

    internal void Forget() => _copy = null;

    private sealed record Copy(LocalDate Date, IReadOnlyList<Closure> Closures, long ReadAt);
}
