using Coworking.Domain.Closures;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Domain.Bookings;

/// <summary>A stretch of a resource's day that a booking holds.</summary>
/// <param name="Range">The stretch.</param>
/// <param name="Booking">Whose.</param>
/// <param name="KeptUntil">Until when it is kept for who has not come yet; null once somebody is there, or has been.</param>
public sealed record BookedRange(TimeRange Range, BookingId Booking, Instant? KeptUntil = null)
{
    /// <summary>Whether nobody came in time: it counts as free then, whether or not that has been written down.</summary>
    public bool IsLapsed(Instant now) => KeptUntil <= now;
}

/// <summary>A freed stretch that is kept for the first in the waiting list.</summary>
/// <param name="Range">The stretch.</param>
/// <param name="Entry">The entry of the waiting list it is kept for.</param>
/// <param name="Until">Until when, exclusive: from then on it counts as free.</param>
public sealed record HoldRange(TimeRange Range, BookingId Entry, Instant Until);

/// <summary>A stretch for which a resource is shut though the centre is open.</summary>
/// <param name="Range">The stretch.</param>
/// <param name="Closure">What shut it.</param>
public sealed record ClosedRange(TimeRange Range, ClosureId Closure);

/// <summary>A resource's sheet for one day: who holds it when, and when it is closed. What counts on it never overlaps.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Bookings">What is booked, in order of time.</param>
/// <param name="Holds">What is kept for people who waited.</param>
/// <param name="Closed">When it is shut.</param>
/// <param name="Waited">
/// Whether somebody may be waiting for it. Who joins the waiting list rewrites the sheets on which nothing was free, so
/// whoever frees something on one of them meanwhile collides, looks again and sees who waits.
/// </param>
public sealed record ResourceDay(
    ResourceId Resource,
    IReadOnlyList<BookedRange> Bookings,
    IReadOnlyList<HoldRange> Holds,
    IReadOnlyList<ClosedRange> Closed,
    bool Waited = false)
{
    /// <summary>An untouched day.</summary>
    public static ResourceDay Empty(ResourceId resource) => new(resource, [], [], []);

    /// <summary>
    /// Where nothing can be booked at <paramref name="now"/>, merged and in order: bookings and holds with
    /// <paramref name="bufferMinutes"/> on both sides, and closures.
    /// </summary>
    public IReadOnlyList<TimeRange> Busy(int bufferMinutes, Instant now) => TimeRange.Merge(
        Taken(now).Select(range => range.Widened(bufferMinutes)).Concat(Closed.Select(closed => closed.Range)));

    /// <summary>Whether all of <paramref name="range"/> can be booked at <paramref name="now"/>.</summary>
    public bool IsFree(TimeRange range, int bufferMinutes, Instant now) =>
        !Taken(now).Any(taken => taken.Widened(bufferMinutes).Overlaps(range))
        && !Closed.Any(closed => closed.Range.Overlaps(range));

    /// <summary>The booking's stretch of the resource, if it has one.</summary>
    public BookedRange? Of(BookingId booking) => Bookings.FirstOrDefault(held => held.Booking == booking);

    /// <summary>The sheet with one more booking on it; what nobody came for in time makes room.</summary>
    /// <exception cref="InvalidOperationException">The place is taken: the rules were not asked.</exception>
    public ResourceDay Book(BookedRange booked, Instant now)
    {
        ArgumentNullException.ThrowIfNull(booked);
        return IsFree(booked.Range, bufferMinutes: 0, now)
            ? this with
            {
                Bookings =
                [
                    .. Bookings.Where(held => !(held.IsLapsed(now) && held.Range.Overlaps(booked.Range))).Append(booked).OrderBy(held => held.Range.Start),
                ],
                Holds = Running(now),
            }
            : throw new InvalidOperationException($"{Resource} is taken at {booked.Range}.");
    }

    /// <summary>The sheet without that booking.</summary>
    public ResourceDay Release(BookingId booking) =>
        Of(booking) is null ? this : this with { Bookings = [.. Bookings.Where(held => held.Booking != booking)] };

    /// <summary>The sheet with a stretch kept for who waited for it.</summary>
    /// <exception cref="InvalidOperationException">The place is taken.</exception>
    public ResourceDay Hold(HoldRange hold, Instant now)
    {
        ArgumentNullException.ThrowIfNull(hold);
        return IsFree(hold.Range, bufferMinutes: 0, now)
            ? this with { Holds = [.. Running(now).Append(hold).OrderBy(held => held.Range.Start)] }
            : throw new InvalidOperationException($"{Resource} is taken at {hold.Range}.");
    }

    /// <summary>The sheet without what was kept for that entry.</summary>
    public ResourceDay Withdraw(BookingId entry) =>
        Holds.All(hold => hold.Entry != entry) ? this : this with { Holds = [.. Holds.Where(hold => hold.Entry != entry)] };

    /// <summary>The sheet with a closure on it; closing twice changes nothing.</summary>
    public ResourceDay Close(ClosedRange closed) =>
        Closed.Contains(closed) ? this : this with { Closed = [.. Closed.Append(closed).OrderBy(other => other.Range.Start)] };

    /// <summary>The sheet on which the closure ends at <paramref name="from"/>, or never was where it had not begun.</summary>
    public ResourceDay Reopen(ClosureId closure, TimeOfDay from) => Closed.All(closed => closed.Closure != closure || closed.Range.End <= from)
        ? this
        : this with
        {
            Closed =
            [
                .. Closed.Where(closed => closed.Closure != closure || closed.Range.Start < from)
                    .Select(closed => closed.Closure == closure && closed.Range.End > from ? closed with { Range = new TimeRange(closed.Range.Start, from) } : closed),
            ],
        };

    private IEnumerable<TimeRange> Taken(Instant now) => Bookings.Where(held => !held.IsLapsed(now)).Select(held => held.Range)
        .Concat(Running(now).Select(hold => hold.Range));

    private IReadOnlyList<HoldRange> Running(Instant now) => Holds.Count == 0 ? Holds : [.. Holds.Where(hold => now < hold.Until)];
}
