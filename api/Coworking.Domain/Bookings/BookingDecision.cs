namespace Coworking.Domain.Bookings;

/// <summary>A yes, with everything that has to be written for it to hold.</summary>
/// <param name="Booking">The booking.</param>
/// <param name="Sheets">The sheets of its resources as they will be.</param>
/// <param name="Own">The patron's sheet as it will be.</param>
public sealed record BookingDecision(Booking Booking, IReadOnlyList<ResourceDay> Sheets, PatronDay Own)
{
    /// <summary>All that has to be written for it to hold.</summary>
    public DayChange Change => new([new(Booking, "booked")], Sheets, [Own], []);
}
