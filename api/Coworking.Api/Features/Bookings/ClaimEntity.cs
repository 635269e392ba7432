using System.Globalization;
using Azure.Data.Tables;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Bookings;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>
/// Rows of table <c>Patrons</c>, partition = the patron: <c>K|key</c> an idempotency key with the request's hash and the
/// id that its booking has or will have, never changed; <c>T|kind|n</c> a token that one open booking of the kind holds.
/// </summary>
internal static class ClaimEntity
{
    public const string Booking = "Booking";
    private const string Hash = "Hash";
    private const string EndsAt = "EndsAt";
    private const string Since = "Since";
    private const string Instead = "Instead";

    public static string Partition(PatronId patron) => TableKey.Join(patron.Value);

    public static string KeyRow(IdempotencyKey key) => TableKey.Join("K", key.Value);

    public static string TokenRow(ResourceKind kind, int number) =>
        TableKey.Join("T", kind.ToString(), number.ToString(CultureInfo.InvariantCulture));

    public static TableEntity OfKey(PatronId patron, IdempotencyKey key, RequestHash hash, BookingId booking) =>
        new(Partition(patron), KeyRow(key)) { [Hash] = hash.Value, [Booking] = booking.Value };

    /// <summary>A token of a booking; <paramref name="instead"/> names the booking it stood for, while the two change places.</summary>
    public static TableEntity OfToken(PatronId patron, string rowKey, BookingId booking, Instant endsAt, Instant now, BookingId? instead) =>
        new(Partition(patron), rowKey)
        {
            [Booking] = booking.Value,
            [EndsAt] = endsAt.ToDateTimeOffset(),
            [Since] = now.ToDateTimeOffset(),
            [Instead] = instead?.Value,
        };

    public static bool IsSameRequest(TableEntity keyRow, RequestHash hash) => keyRow.GetString(Hash) == hash.Value;

    public static BookingId BookingOf(TableEntity row) =>
        BookingId.TryParse(row.GetString(Booking), out var id) ? id : throw new InvalidOperationException("A claim names no booking.");

    public static BookingId? InsteadOf(TableEntity token) => BookingId.TryParse(token.GetString(Instead), out var id) ? id : null;

    public static Instant EndOf(TableEntity token) => Instant.FromDateTimeOffset(token.GetDateTimeOffset(EndsAt)!.Value);

    public static Instant SinceOf(TableEntity token) => Instant.FromDateTimeOffset(token.GetDateTimeOffset(Since)!.Value);

    /// <summary>Filters for the key's row, where there is a key, and all the patron's tokens.</summary>
    public static string KeyAndTokens(PatronId patron, IdempotencyKey? key)
    {
        var (from, to) = TableKey.Range("T");
        return key is null
            ? TableClient.CreateQueryFilter($"PartitionKey eq {Partition(patron)} and RowKey ge {from} and RowKey lt {to}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {Partition(patron)} and (RowKey eq {KeyRow(key)} or (RowKey ge {from} and RowKey lt {to}))");
    }
}
