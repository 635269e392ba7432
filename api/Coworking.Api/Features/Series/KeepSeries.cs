using Coworking.Api.Features.Bookings;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Coworking.Domain.Series;
using NodaTime;

namespace Coworking.Api.Features.Series;

/// <summary>
/// Makes the bookings of a series what it wants, date by date, each date its own transaction (ADR 0011). It begins by looking
/// at what stands there, so it may be stopped anywhere and run again: by whoever asks again, or by the desk's "continue".
/// </summary>
public sealed class KeepSeries(
    SeriesStore store, FindBooking find, PlaceBooking place, MoveBooking move, ChangeBooking change, SeriesOutlooks outlooks, IClock clock)
{
    private const int MostRounds = 10;

    private const Waived NotForTheDesk = Waived.DailyLimit | Waived.TooManyOpen | Waived.TooLong | Waived.TooShort
        | Waived.BeyondHorizon | Waived.OverlapsOwnBooking | Waived.DeskOnly | Waived.Approval;

    /// <summary>The series with each date as it then stands.</summary>
    internal async Task<Result<(WeeklySeries Series, IReadOnlyList<SeriesDateAnswer> Dates), ProblemAnswer>> RunAsync(
        SeriesId id, CentreSettings centre, CancellationToken cancellation)
    {
        for (var round = 1; round <= MostRounds; round++)
        {
            if (await store.FindAsync(id, cancellation) is not { } seen)
            {
                return Problems.NotFound.Answer();
            }

            var dates = await SeriesOutlooks.ForEachAsync(seen.Series.Dates, (date, stop) => KeepAsync(seen.Series, date, centre, stop), cancellation);
            if (await IsStillWantedAsync(seen, dates, cancellation))
            {
                return (seen.Series, (IReadOnlyList<SeriesDateAnswer>)[.. dates.Select(date => date.Answer)]);
            }
        }

        return Problems.TryAgain.Answer();
    }

    /// <summary>Each date as it stands. Writes nothing.</summary>
    internal Task<IReadOnlyList<SeriesDateAnswer>> LookAsync(WeeklySeries series, CentreSettings centre, CancellationToken cancellation) =>
        SeriesOutlooks.ForEachAsync(
            series.Dates,
            async (date, stop) => await outlooks.OfAsync(date, await find.RunAsync(series.Id.BookingOn(date.Date), stop), centre, clock.GetCurrentInstant(), stop),
            cancellation);

    /// <summary>
    /// Whether nobody changed the series while it was carried out: if somebody did, dates may have been booked that are no
    /// longer wanted, and all is looked at again. Also remembers which changes are carried out.
    /// </summary>
    private async Task<bool> IsStillWantedAsync(SeriesReading seen, IReadOnlyList<Kept> dates, CancellationToken cancellation)
    {
        var settled = seen.Series.Dates.Zip(dates).Where(one => one.First.IsChanged && one.Second.IsSettled).Select(one => one.First.Date).ToHashSet();
        return settled.Count > 0
            ? await store.ReplaceAsync(seen.Series.Settle(settled), seen.Tag, cancellation)
            : (await store.FindAsync(seen.Series.Id, cancellation))?.Tag == seen.Tag;
    }

    private async Task<Kept> KeepAsync(WeeklySeries series, SeriesDate date, CentreSettings centre, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var booking = await find.RunAsync(series.Id.BookingOn(date.Date), cancellation);
        switch (SeriesSteps.For(date, booking, now))
        {
            case SeriesStep.Book when date.Date >= centre.Centre.Today(now).Date:
                return await BookAsync(series, date, centre, now, cancellation);
            case SeriesStep.Move:
                var moved = await move.RunAsync(booking!.Id, onlyOf: null, Request(series, date), cancellation);
                return await SettledAsync(date, moved.IsOk ? moved.Value : booking, moved.IsOk, centre, now, cancellation);
            case SeriesStep.Cancel:
                var cancelled = await change.AtDeskAsync(booking!.Id, (ledger, one) => CancelBooking.Cancel(ledger, one, reason: null), cancellation);
                return await SettledAsync(date, cancelled.IsOk ? cancelled.Value : booking, isSettled: true, centre, now, cancellation);
            default:
                return await SettledAsync(date, booking, isSettled: true, centre, now, cancellation);
        }
    }

    private async Task<Kept> BookAsync(WeeklySeries series, SeriesDate date, CentreSettings centre, Instant now, CancellationToken cancellation)
    {
        var placing = new Placing(Request(series, date), series.Id.Patron) { Id = series.Id.BookingOn(date.Date) };
        var placed = await place.TryAsync(placing, centre, now, cancellation);
        if (placed is Placed.Booked made)
        {
            return await SettledAsync(date, made.Booking, isSettled: true, centre, now, cancellation);
        }

        var kept = await SettledAsync(date, booking: null, isSettled: false, centre, now, cancellation);
        return placed is Placed.Refused refused && kept.Answer.State == SeriesDateState.Free
            ? kept with { Answer = kept.Answer with { State = refused.Refusal is BookingRefusal.SlotTaken ? SeriesDateState.Clash : SeriesDateState.Closed } }
            : kept;
    }

    private async Task<Kept> SettledAsync(
        SeriesDate date, Booking? booking, bool isSettled, CentreSettings centre, Instant now, CancellationToken cancellation) =>
        new(await outlooks.OfAsync(date, booking, centre, now, cancellation), isSettled);

    private static BookingRequest Request(WeeklySeries series, SeriesDate date) =>
        new(date.Date, date.Range, new Wanted.Named(date.Resources), series.Purpose)
        {
            Alias = series.Alias,
            People = series.People,
            Source = BookingSource.Series,
            Series = series.Id.Value,
            Waived = NotForTheDesk,
        };

    private sealed record Kept(SeriesDateAnswer Answer, bool IsSettled);
}
