using System.Collections.Concurrent;
using Coworking.Domain.Bookings;
using Coworking.Domain.Closures;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>A day as it was read: who comes, who waits, what is shut.</summary>
internal sealed record DayCopy(IReadOnlyList<Booking> Bookings, IReadOnlyList<WaitlistEntry> Line, IReadOnlyList<Closure> Closures)
{
    public static DayCopy Of(DayReading seen) => new([.. seen.Bookings], seen.Line, [.. seen.Closures]);
}

/// <summary>
/// Whole days for people who look, with a copy of at most five seconds: however many desks and screens ask, one call is
/// enough for them. This instance's own writes drop the copy. Decisions never come here.
/// </summary>
public sealed class DayCopies
{
    private const int MostDays = 40;
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<LocalDate, Copy> _copies = new();
    private readonly DayStore _store;
    private readonly TimeProvider _time;

    public DayCopies(DayStore store, BusyDays busyDays, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(busyDays);
        (_store, _time) = (store, time);
        busyDays.WhenForgotten(date => _copies.TryRemove(date, out _));
    }

    internal async Task<DayCopy> ReadAsync(LocalDate date, CancellationToken cancellation) => (await ReadTimedAsync(date, cancellation)).Day;

    /// <summary>The same, and after what time there will be a new copy: who asks just then never sees anything older than five seconds.</summary>
    internal async Task<(DayCopy Day, TimeSpan NextIn)> ReadTimedAsync(LocalDate date, CancellationToken cancellation)
    {
        var copy = _copies.TryGetValue(date, out var known) && IsFresh(known) ? known : Renew(date, known);
        var day = await copy.Day.Value.WaitAsync(cancellation);
        var left = Lifetime - _time.GetElapsedTime(copy.MadeAt);
        return (day, left > TimeSpan.Zero ? left : TimeSpan.Zero);
    }

    private bool IsFresh(Copy copy) =>
        _time.GetElapsedTime(copy.MadeAt) < Lifetime && copy.Day is not { IsValueCreated: true, Value.IsFaulted: true };

    private Copy Renew(LocalDate date, Copy? stale)
    {
        if (_copies.Count > MostDays)
        {
            _copies.Clear();
        }

        var fresh = new Copy(_time.GetTimestamp(), new Lazy<Task<DayCopy>>(() => LoadAsync(date)));
        return _copies.AddOrUpdate(date, fresh, (_, current) => ReferenceEquals(current, stale) ? fresh : current);
    }

    // Not with a caller's patience: others wait for the same read.
    private async Task<DayCopy> LoadAsync(LocalDate date) => DayCopy.Of(await _store.ReadForDeskAsync(date, CancellationToken.None));

    private sealed record Copy(long MadeAt, Lazy<Task<DayCopy>> Day);
}
