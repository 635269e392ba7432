using Coworking.Domain.Bookings;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>Bookings ahead that something would touch: a resource that is to be retired, hours that are to change. Reads every day that has any.</summary>
public sealed class ListBookingsOf(DayStore store, IClock clock)
{
    /// <summary>More than this nobody can look through.</summary>
    public const int Most = 100;

    /// <summary>The open bookings of a resource from a date on, in order of time, at most <see cref="Most"/>.</summary>
    internal Task<IReadOnlyList<Booking>> RunAsync(ResourceId resource, LocalDate from, CancellationToken cancellation) =>
        RunAsync(booking => booking.Resources.Any(held => held.Id == resource), from, cancellation);

    /// <summary>The open bookings from a date on that <paramref name="concerns"/> picks, in order of time, at most <paramref name="most"/>.</summary>
    internal async Task<IReadOnlyList<Booking>> RunAsync(Func<Booking, bool> concerns, LocalDate from, CancellationToken cancellation, int most = Most)
    {
        var now = clock.GetCurrentInstant();
        var found = await store.ReadFromAsync(from, cancellation).Where(booking => booking.IsOpen(now) && concerns(booking)).Take(most).ToListAsync(cancellation);
        return [.. found.OrderBy(booking => booking.StartsAt)];
    }
}
