using Coworking.Domain.Bookings;
using NodaTime;

namespace Coworking.Api.Features.Calendars;

/// <summary>Since when a patron has a calendar link: what an export says of it.</summary>
public sealed class FindFeed(FeedStore store)
{
    /// <summary>Null where there is none.</summary>
    internal async Task<Instant?> RunAsync(PatronId patron, CancellationToken cancellation) =>
        (await store.FindOwnAsync(patron, cancellation))?.CreatedAt;
}
