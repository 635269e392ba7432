using Coworking.Api.Features.Bookings;
using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using Coworking.Domain.Resources;
using Coworking.Domain.Series;
using NodaTime;

namespace Coworking.Api.Features.Series;

/// <summary>What stands in the way of dates: one small read a date, the same that availability is shown from.</summary>
public sealed class SeriesOutlooks(BusyDays busyDays)
{
    /// <summary>How many dates are looked at, or booked, at a time.</summary>
    internal const int AtOnce = 6;

    /// <summary>Dates that are not booked.</summary>
    internal async Task<IReadOnlyList<SeriesDateAnswer>> OfUnbookedAsync(
        IReadOnlyList<SeriesDate> dates, CentreSettings centre, Instant now, CancellationToken cancellation) =>
        await ForEachAsync(dates, (date, stop) => OfAsync(date, booking: null, centre, now, stop), cancellation);

    /// <summary>One date as it stands: its booking, or what is in the way of what is wanted.</summary>
    internal async Task<SeriesDateAnswer> OfAsync(
        SeriesDate date, Booking? booking, CentreSettings centre, Instant now, CancellationToken cancellation)
    {
        if (booking is not null && SeriesSteps.For(date, booking, now) != SeriesStep.Move)
        {
            return date.ToAnswer(SeriesOutlook.Of(booking), booking);
        }

        var busy = await busyDays.ReadAsync(date.Date, cancellation);
        var outlook = SeriesOutlook.Of(date, centre.Centre, resource => Occupied(resource, booking, busy, centre, now), now);
        return date.ToAnswer(booking is not null && outlook.State == SeriesDateState.Free ? SeriesOutlook.Of(booking) : outlook, booking);
    }

    /// <summary>Does the same for all dates, a few at a time; answers in their order.</summary>
    internal static async Task<IReadOnlyList<T>> ForEachAsync<T>(
        IReadOnlyList<SeriesDate> dates, Func<SeriesDate, CancellationToken, Task<T>> act, CancellationToken cancellation)
    {
        var answers = new T[dates.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, dates.Count),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (i, stop) => answers[i] = await act(dates[i], stop));
        return answers;
    }

    /// <summary>When a resource cannot be had; the date's own booking is not in its way.</summary>
    private static Occupied Occupied(
        ResourceId id, Booking? own, IReadOnlyDictionary<ResourceId, BusySheet> busy, CentreSettings centre, Instant now)
    {
        if (!busy.TryGetValue(id, out var sheet))
        {
            return Domain.Series.Occupied.Never;
        }

        var buffer = centre.Inventory.Find(id) is { } resource ? centre.Centre.Rules.For(resource.Kind).BufferMinutes : 0;
        var ownRanges = own is null ? [] : own.Resources.Where(held => held.Id == id).Select(own.RangeOf).ToList();
        return new Occupied(
            [
                .. sheet.Taken.Where(taken => (taken.Until is null || now < taken.Until) && !ownRanges.Contains(taken.Range))
                    .Select(taken => taken.Range.Widened(buffer)),
            ],
            sheet.Closed);
    }
}
