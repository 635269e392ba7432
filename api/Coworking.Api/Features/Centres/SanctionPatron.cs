using Coworking.Domain.Bookings;
using NodaTime;

namespace Coworking.Api.Features.Centres;

/// <summary>
/// Lets a patron book at the desk only, until a day. The row lies beside the settings and is read with them, so within
/// seconds every booking knows. Saying it twice changes nothing.
/// </summary>
public sealed class SanctionPatron(CentreStore store)
{
    /// <param name="patron">Whom.</param>
    /// <param name="until">The last day, inclusive.</param>
    /// <param name="cancellation">Ends the wait.</param>
    internal Task RunAsync(PatronId patron, LocalDate until, CancellationToken cancellation) => store.SanctionAsync(patron, until, cancellation);
}
