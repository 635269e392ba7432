using Coworking.Api.Platform.Http;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>Carries out a decision that needs all of a day in sight: one read, one transaction.</summary>
public sealed class ChangeDay(DayStore store, DayWriter writer)
{
    /// <summary>Decides and writes, again and again until it stands; so a decision must see that it has been carried out.</summary>
    internal Task<Result<T, ProblemAnswer>> RunAsync<T>(
        LocalDate date, Func<DayReading, CentreSettings, Instant, Result<Decision<T>, ProblemAnswer>> decide, CancellationToken cancellation) =>
        writer.RunAsync(async stop => await store.ReadDayAsync(date, stop), decide, cancellation);
}
