using System.Collections.Concurrent;
using Coworking.Domain.Statistics;

namespace Coworking.Api.Features.Statistics;

/// <summary>
/// Years of figures for whoever looks, a minute old at most: however many strangers ask for whatever period, a year is read
/// once a minute. Nobody can ask for more than a few years around today.
/// </summary>
public sealed class YearCopies(StatisticsStore store, TimeProvider time)
{
    private const int MostYears = 8;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<int, Copy> _copies = new();

    /// <summary>The counted days of a year, in order.</summary>
    internal Task<IReadOnlyList<DayFigures>> ReadAsync(int year, CancellationToken cancellation)
    {
        var copy = _copies.TryGetValue(year, out var known) && IsFresh(known) ? known : Renew(year, known);
        return copy.Days.Value.WaitAsync(cancellation);
    }

    private bool IsFresh(Copy copy) =>
        time.GetElapsedTime(copy.MadeAt) < Lifetime && copy.Days is not { IsValueCreated: true, Value.IsFaulted: true };

    private Copy Renew(int year, Copy? stale)
    {
        if (_copies.Count > MostYears)
        {
            _copies.Clear();
        }

        // Not with a caller's patience: others wait for the same read.
        var fresh = new Copy(time.GetTimestamp(), new Lazy<Task<IReadOnlyList<DayFigures>>>(() => store.YearAsync(year, CancellationToken.None)));
        return _copies.AddOrUpdate(year, fresh, (_, current) => ReferenceEquals(current, stale) ? fresh : current);
    }

    private sealed record Copy(long MadeAt, Lazy<Task<IReadOnlyList<DayFigures>>> Days);
}
