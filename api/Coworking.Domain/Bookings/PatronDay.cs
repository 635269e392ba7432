using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Domain.Bookings;

/// <summary>A patron's sheet for one day: the bookings that patron made for it.</summary>
/// <param name="Patron">Whose sheet.</param>
/// <param name="Bookings">In order of time; those that count overlap only where the desk allowed it.</param>
public sealed record PatronDay(PatronId Patron, IReadOnlyList<Booking> Bookings)
{
    /// <summary>How many bookings that were given back are kept for the patron to see. Who books and cancels all day long does not grow the sheet.</summary>
    public const int MostGivenBack = 20;

    /// <summary>An untouched day.</summary>
    public static PatronDay Empty(PatronId patron) => new(patron, []);

    /// <summary>The booking of that name, if it is on the sheet.</summary>
    public Booking? Find(BookingId id) => Bookings.FirstOrDefault(booking => booking.Id == id);

    /// <summary>The patron's booking that shares time with <paramref name="range"/>, if there is one.</summary>
    public Booking? Overlapping(TimeRange range, Instant now) =>
        Bookings.FirstOrDefault(booking => booking.CountsAt(now) && booking.Range.Overlaps(range));

    /// <summary>Minutes of the kind that the patron holds or held on this day, by the clock that really passes.</summary>
    public int MinutesOf(ResourceKind kind, Instant now) => Bookings
        .Where(booking => booking.CountsAt(now) && booking.Holds(kind))
        .Sum(booking => booking.Day.ElapsedMinutes(booking.Range));

    /// <summary>The sheet without that booking: as a change of it must see the others.</summary>
    public PatronDay Without(BookingId id) => this with { Bookings = [.. Bookings.Where(booking => booking.Id != id)] };

    /// <summary>The sheet with the booking added, or put in the place of its earlier version.</summary>
    public PatronDay With(Booking booking)
    {
        var others = Bookings.Where(other => other.Id != booking.Id).ToList();
        var surplus = others.Where(other => other.IsGivenBack).OrderByDescending(other => other.CreatedAt).Skip(MostGivenBack - 1);
        return this with { Bookings = [.. others.Except(surplus).Append(booking).OrderBy(other => other.Range.Start)] };
    }
}
