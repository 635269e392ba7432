using Coworking.Api.Platform.Http;
using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;

namespace Coworking.Api.Features.Bookings;

/// <summary>The verbs as use cases carry them out, whoever asks: the same for a patron and at the desk.</summary>
internal static class BookingVerbs
{
    public static Result<Booking, ProblemAnswer> CheckIn(DayLedger ledger, Booking booking) =>
        booking.CheckIn(ledger.Now).WrittenTo(ledger, booking, "checked-in");

    public static Result<Booking, ProblemAnswer> Leave(DayLedger ledger, Booking booking) =>
        booking.Leave(ledger.Now).WrittenTo(ledger, booking, "left");

    public static Result<Booking, ProblemAnswer> Approve(DayLedger ledger, Booking booking) =>
        booking.Approve(ledger.Now).WrittenTo(ledger, booking, "approved");

    public static Result<Booking, ProblemAnswer> Decline(DayLedger ledger, Booking booking, LocalizedText? reason) =>
        booking.Decline(reason, ledger.Now).WrittenTo(ledger, booking, "declined");

    public static Result<Booking, ProblemAnswer> Extend(DayLedger ledger, Booking booking, TimeOfDay end, bool atDesk) =>
        ledger.Extend(booking, end, atDesk).OrProblem();

    public static Result<Booking, ProblemAnswer> Swap(DayLedger ledger, Booking booking, Resource from, Resource to, DayReading seen) =>
        ledger.Swap(booking, from, to, seen.Find).OrProblem();

    /// <summary>Writes what a verb made of a booking into the day, and keeps what it freed for who waits.</summary>
    public static Result<Booking, ProblemAnswer> WrittenTo(this Result<Booking, ChangeRefusal> outcome, DayLedger ledger, Booking before, string what)
    {
        if (outcome.IsOk && !ReferenceEquals(outcome.Value, before))
        {
            ledger.Rewrite(before, outcome.Value, what);
            ledger.Promote();
        }

        return outcome.OrProblem();
    }

    private static Result<Booking, ProblemAnswer> OrProblem(this Result<Booking, ChangeRefusal> outcome) => outcome.Match(
        booking => (Result<Booking, ProblemAnswer>)booking, refusal => refusal.ToAnswer());
}
