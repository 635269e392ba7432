using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>The first date of which anything is known, for other features that go through all days.</summary>
public sealed class FirstDay(DayStore store)
{
    internal Task<LocalDate?> RunAsync(CancellationToken cancellation) => store.FirstAsync(cancellation);
}
