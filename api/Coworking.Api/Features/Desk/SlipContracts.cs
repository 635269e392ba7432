using Coworking.Api.Features.Bookings;
using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using NodaTime;

namespace Coworking.Api.Features.Desk;

/// <summary>The code of a printed slip, such as <c>K7-3M9QX2</c>, however it is typed.</summary>
public sealed record SlipBody(string Code)
{
    /// <inheritdoc/>
    public override string ToString() => "slip";
}

/// <summary>What a slip shows: the booking without its number and without anybody's words.</summary>
public sealed record SlipAnswer(
    LocalDate Date, TimeOfDay Start, TimeOfDay End, IReadOnlyList<BookedResourceAnswer> Resources, BookingStatus Status, CheckInAnswer CheckIn)
{
    internal static SlipAnswer Of(BookingAnswer booking) =>
        new(booking.Date, booking.Start, booking.End, booking.Resources, booking.Status, booking.CheckIn);
}
