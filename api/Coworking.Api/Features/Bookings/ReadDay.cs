using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>All of a day: sheets, bookings, who waits. One call; for staff's pages and for other features' decisions.</summary>
public sealed class ReadDay(DayStore store)
{
    internal Task<DayReading> RunAsync(LocalDate date, CancellationToken cancellation) => store.ReadDayAsync(date, cancellation);
}
