using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Api.Features.Resources;

/// <summary>
/// A booking that was under way while its place was retired may land after it: it was decided on the list of resources as
/// it was a moment before. So the timer looks again, until nothing decided then can still land: what it finds gets another place
/// of its kind, and where none is free it is cancelled and says why.
/// </summary>
public sealed class FinishRetirements(
    WorkMarks marks, ReadSettings settings, ListBookingsOf bookings, StopBooking stop, SwapAway swap, IClock clock)
{
    /// <summary>Ten times what a booking tries for, and far more than a copy of the settings lives.</summary>
    private static readonly Duration Patience = Duration.FromMinutes(5);

    internal static readonly LocalizedText Reason = new(
        "Бұл орын енді берілмейді.", "Это место больше не выдаётся.", "This place is not lent any more.");

    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var mark in await marks.ReadAsync(WorkKind.Retiring, cancellation))
        {
            if (await settings.RunAsync(cancellation) is { } centre && centre.Inventory.Find(new ResourceId(mark.Name)) is { Active: false } resource)
            {
                await SettleAsync(resource, centre.Centre.Today(clock.GetCurrentInstant()).Date, cancellation);
            }

            if (clock.GetCurrentInstant() > mark.Since + Patience)
            {
                await marks.TakeAwayAsync(WorkKind.Retiring, mark, cancellation);
            }
        }
    }

    /// <summary>Whether the booking has the resource now or later; after a swap it may have had it only before.</summary>
    internal static bool Needs(Booking booking, ResourceId resource, Instant now) =>
        booking.Resources.Any(held => held.Id == resource && booking.Day.At(booking.RangeOf(held).End) > now);

    private async Task SettleAsync(Resource resource, LocalDate today, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        foreach (var booking in await bookings.RunAsync(booking => Needs(booking, resource.Id, now), today, cancellation))
        {
            var moved = await swap.RunAsync(booking.Id, resource, cancellation);
            if (!moved.IsOk)
            {
                await stop.RunAsync(booking.Id, Reason, cancellation);
            }
        }
    }
}
