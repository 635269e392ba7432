using Coworking.Api.Features.Bookings;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Centres;

/// <summary>
/// Bookings that lie within the hours as they were and outside the hours as they will be. They are named first; with
/// <c>?bookings=cancel</c> they are cancelled, with <c>?bookings=keep</c> left. Whoever is there already is left in peace.
/// </summary>
public sealed class SettleOutsideHours(ListBookingsOf bookings, StopBooking stop, IClock clock)
{
    private const int MostRounds = 20;

    private static readonly LocalizedText HoursChanged = new(
        "Орталықтың жұмыс уақыты өзгерді.", "Изменились часы работы центра.", "The opening hours have changed.");

    /// <summary>The refusal, where there are such bookings and nobody has said what becomes of them; null to go on.</summary>
    internal async Task<ProblemAnswer?> RunAsync(HttpRequest request, CentreSettings before, OpeningHours hours, CancellationToken cancellation)
    {
        var what = request.Query["bookings"].ToString();
        if (what == "keep" || !Differ(before.Centre.Hours, hours))
        {
            return null;
        }

        var today = before.Centre.Today(clock.GetCurrentInstant()).Date;
        for (var round = 0; round < MostRounds; round++)
        {
            var left = await bookings.RunAsync(booking => IsLeftOutside(booking, before.Centre.Hours, hours), today, cancellation, ComingBookings.Most + 1);
            if (left.Count == 0)
            {
                return null;
            }

            if (what != "cancel")
            {
                return CentreProblems.BookingsOutsideHours.Answer(with: ComingBookings.Members(left, before, request));
            }

            foreach (var booking in left)
            {
                var stopped = await stop.RunAsync(booking.Id, hours.On(booking.Id.Date).Reason ?? HoursChanged, cancellation);
                if (!stopped.IsOk)
                {
                    return stopped.Error;
                }
            }
        }

        return Problems.TryAgain.Answer();
    }

    private static bool IsLeftOutside(Booking booking, OpeningHours before, OpeningHours after) =>
        booking.Status != BookingStatus.CheckedIn
        && Contains(before.On(booking.Id.Date), booking.Range)
        && !Contains(after.On(booking.Id.Date), booking.Range);

    private static bool Contains(DayHours hours, TimeRange range) => TimeRange.Merge(hours.Open).Any(open => open.Contains(range));

    private static bool Differ(OpeningHours one, OpeningHours other) =>
        one.Weekly.Any(day => !day.Value.SequenceEqual(other.Weekly[day.Key]))
        || one.Exceptions.Concat(other.Exceptions).Select(dated => dated.Date).Distinct().Any(date => !one.On(date).Open.SequenceEqual(other.On(date).Open));
}
