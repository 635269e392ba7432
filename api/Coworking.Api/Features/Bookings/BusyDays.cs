using System.Collections.Concurrent;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>
/// What is busy on a day, with a copy of at most a second: many people look at one day, one call is enough for them.
/// This instance's own writes drop the copy. Decisions never come here.
/// </summary>
public sealed class BusyDays(DayStore store, TimeProvider time)
{
    private const int MostDays = 40;
    private static readonly TimeSpan CopyLifetime = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<LocalDate, Copy> _copies = new();
    private IReadOnlyList<Action<LocalDate>> _listeners = [];

    /// <summary>The sheets of the day by resource; an untouched resource has none.</summary>
    internal async Task<IReadOnlyDictionary<ResourceId, BusySheet>> ReadAsync(LocalDate date, CancellationToken cancellation)
    {
        var copy = _copies.TryGetValue(date, out var known) && IsFresh(known) ? known : Renew(date, known);
        return await copy.Sheets.Value.WaitAsync(cancellation);
    }

    /// <summary>Called after a write to the day, before it is answered.</summary>
    internal void Forget(LocalDate date)
    {
        _copies.TryRemove(date, out _);
        foreach (var listener in _listeners)
        {
            listener(date);
        }
    }

    /// <summary>Tells other copies of a day when this instance has written to it. Called while the program is put together.</summary>
    internal void WhenForgotten(Action<LocalDate> listener) => _listeners = [.. _listeners, listener];

    private bool IsFresh(Copy copy) =>
        time.GetElapsedTime(copy.MadeAt) < CopyLifetime && copy.Sheets is not { IsValueCreated: true, Value.IsFaulted: true };

    private Copy Renew(LocalDate date, Copy? stale)
    {
        if (_copies.Count > MostDays)
        {
            _copies.Clear();
        }

        var fresh = new Copy(time.GetTimestamp(), new Lazy<Task<IReadOnlyDictionary<ResourceId, BusySheet>>>(() => LoadAsync(date)));
        return _copies.AddOrUpdate(date, fresh, (_, current) => ReferenceEquals(current, stale) ? fresh : current);
    }

    // Not with a caller's patience: others wait for the same read.
    private async Task<IReadOnlyDictionary<ResourceId, BusySheet>> LoadAsync(LocalDate date) =>
        (await store.ReadBusyAsync(date, CancellationToken.None)).ToDictionary(sheet => sheet.Resource);

    private sealed record Copy(long MadeAt, Lazy<Task<IReadOnlyDictionary<ResourceId, BusySheet>>> Sheets);
}
