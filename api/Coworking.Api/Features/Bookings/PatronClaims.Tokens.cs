using Azure.Data.Tables;
using Coworking.Domain.Bookings;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>Which token a booking may take.</summary>
public sealed partial class PatronClaims
{
    /// <summary>
    /// How long a token may wait for its booking to be made. Whoever holds one stops trying well before:
    /// <see cref="CreateBooking"/> gives itself half of it.
    /// </summary>
    internal static readonly Duration Patience = Duration.FromMinutes(1);

    /// <summary>
    /// A token of the kind that no live booking holds: one never used, one whose booking is over, cancelled or was never
    /// made, or the one that an earlier try of the same booking took. Taking it changes its tag.
    /// </summary>
    private async Task<(TableEntity Row, TableEntity? Known)?> FreeTokenAsync(
        ClaimRequest request, ResourceKind kind, int most, Dictionary<string, TableEntity> rows, CancellationToken cancellation)
    {
        var keys = Enumerable.Range(1, most).Select(number => ClaimEntity.TokenRow(kind, number)).ToList();
        var known = keys.Select(key => rows.GetValueOrDefault(key)).OfType<TableEntity>().ToList();
        var mine = known.Find(row => ClaimEntity.BookingOf(row) == request.Booking)
            ?? known.Find(row => request.Instead is { } old && (ClaimEntity.BookingOf(row) == old || ClaimEntity.InsteadOf(row) == old));
        if (mine is not null)
        {
            return (New(mine.RowKey), mine);
        }

        if (keys.Find(key => !rows.ContainsKey(key)) is { } unused)
        {
            return (New(unused), null);
        }

        var live = await Task.WhenAll(known.Select(row => IsLiveAsync(row, cancellation)));
        var free = known.Zip(live).FirstOrDefault(one => !one.Second).First;
        return free is null ? null : (New(free.RowKey), free);

        TableEntity New(string rowKey) => ClaimEntity.OfToken(request.Patron, rowKey, request.Booking, request.EndsAt, clock.GetCurrentInstant(), request.Instead);
    }

    private async Task<bool> IsLiveAsync(TableEntity token, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        if (ClaimEntity.InsteadOf(token) is { } old && await bookings.FindAsync(old, cancellation) is { } replaced && replaced.IsOpen(now))
        {
            return true;
        }

        // The booking knows best when it ends: it may have been extended, or moved to a later hour, since it took the token.
        return await bookings.FindAsync(ClaimEntity.BookingOf(token), cancellation) is { } booking
            ? booking.IsOpen(now)
            : now < ClaimEntity.EndOf(token) && now < ClaimEntity.SinceOf(token) + Patience;
    }

    private TableEntity TokenRow(ClaimRequest request, int number, ResourceKind kind) => ClaimEntity.OfToken(
        request.Patron, ClaimEntity.TokenRow(kind, number), request.Booking, request.EndsAt, clock.GetCurrentInstant(), instead: null);

    /// <summary>Spread by the booking's id: with one booking open, half the next ones hit a free token at once.</summary>
    private static int FirstChoice(BookingId booking, (ResourceKind Kind, int Most) limit) => 1 + (booking.Tail[0] % limit.Most);
}
