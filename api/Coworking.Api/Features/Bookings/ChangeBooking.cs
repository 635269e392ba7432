using Coworking.Api.Platform.Http;
using Coworking.Domain.Bookings;
using Coworking.Domain.Common;

namespace Coworking.Api.Features.Bookings;

/// <summary>What a verb makes of one booking: the booking as it will be, with the day's other rows rewritten in the ledger.</summary>
/// <param name="ledger">The day.</param>
/// <param name="booking">The booking as it is.</param>
internal delegate Result<Booking, ProblemAnswer> BookingVerb(DayLedger ledger, Booking booking);

/// <summary>
/// Changes one booking by a verb: one read of all it touches, one transaction. For its patron one call reads; the desk,
/// which does not know whose it is, needs one more.
/// </summary>
public sealed class ChangeBooking(DayStore store, DayWriter writer)
{
    /// <summary>Changes a booking of that patron; anybody else's is as if it were not there.</summary>
    internal Task<Result<Booking, ProblemAnswer>> ByPatronAsync(BookingId id, PatronId patron, BookingVerb verb, CancellationToken cancellation) =>
        writer.RunAsync<Booking>(
            async stop => await store.ReadAroundAsync(id, patron, stop) is var seen && seen.Find(id)?.Patron == patron ? seen : null,
            (seen, centre, now) => Decide(seen.Ledger(centre, now), seen.Find(id)!, verb),
            cancellation);

    /// <summary>Changes a booking, whoever's it is.</summary>
    internal Task<Result<Booking, ProblemAnswer>> AtDeskAsync(BookingId id, BookingVerb verb, CancellationToken cancellation) =>
        writer.RunAsync<Booking>(
            async stop => await store.FindAsync(id, stop) is { } known ? await store.ReadAroundAsync(id, known.Patron, stop) : null,
            (seen, centre, now) => Decide(seen.Ledger(centre, now), seen.Find(id)!, verb),
            cancellation);

    /// <summary>The same with all of the day in sight, for verbs that touch other people's bookings.</summary>
    internal Task<Result<Booking, ProblemAnswer>> InFullViewAsync(
        BookingId id, Func<DayLedger, Booking, DayReading, Result<Booking, ProblemAnswer>> verb, CancellationToken cancellation) =>
        writer.RunAsync<Booking>(
            async stop => await store.ReadDayAsync(id.Date, stop) is var seen && seen.Find(id) is not null ? seen : null,
            (seen, centre, now) => Decide(seen.Ledger(centre, now), seen.Find(id)!, (ledger, booking) => verb(ledger, booking, seen)),
            cancellation);

    private static Result<Decision<Booking>, ProblemAnswer> Decide(DayLedger ledger, Booking booking, BookingVerb verb) =>
        verb(ledger, booking).Match(
            after => (Result<Decision<Booking>, ProblemAnswer>)new Decision<Booking>(after, ledger.Change),
            problem => problem);
}
