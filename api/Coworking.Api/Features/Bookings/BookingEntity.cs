using Azure;
using Azure.Data.Tables;
using Coworking.Domain.Bookings;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>
/// Rows that hold bookings: <c>B|id</c> one booking with its patron, the tokens it took and, once it has changed, how it
/// was made; <c>P|patron</c> all bookings of one patron for the day, one column each, so that "my bookings" needs no
/// second read; <c>O|id|version</c> what is still to be told of.
/// </summary>
internal static class BookingEntity
{
    private const string Patron = "Patron";
    private const string Content = "Booking";
    private const string AsMade = "Made";
    private const string Tokens = "Tokens";
    private const string ColumnPrefix = "b_";

    /// <summary>The row of a new booking.</summary>
    public static TableEntity OfNew(Booking booking, IReadOnlyList<OpenToken> tokens)
    {
        var row = Row(booking);
        if (tokens.Count > 0)
        {
            row[Tokens] = string.Join('\n', tokens.Select(token => $"{token.RowKey} {token.ETag}"));
        }

        return row;
    }

    /// <summary>The row of a booking that changed; what its row says beside keeps standing.</summary>
    public static TableEntity OfChanged(Booking booking, TableEntity seen)
    {
        var row = Row(booking);
        row[AsMade] = seen.GetString(AsMade) ?? seen.GetString(Content);
        if (seen.GetString(Tokens) is { } tokens)
        {
            row[Tokens] = tokens;
        }

        return row;
    }

    public static Booking ReadBooking(TableEntity row, BookingId id) =>
        StoredBooking.Read(row.GetString(Content), id, PatronOf(row));

    /// <summary>The booking as it was when it was made: what a repeated request for it is answered with.</summary>
    public static Booking ReadAsMade(TableEntity row, BookingId id) =>
        StoredBooking.Read(row.GetString(AsMade) ?? row.GetString(Content), id, PatronOf(row));

    public static PatronId PatronOf(TableEntity row) => new(row.GetString(Patron));

    public static IReadOnlyList<OpenToken> ReadTokens(TableEntity row) => row.GetString(Tokens) is { } text
        ? [.. text.Split('\n').Select(line => line.Split(' ', 2)).Select(parts => new OpenToken(parts[0], new ETag(parts[1])))]
        : [];

    public static TableEntity OfPatronDay(PatronDay day, LocalDate date)
    {
        var row = new TableEntity(DayKeys.Partition(date), DayKeys.Patron(day.Patron));
        foreach (var booking in day.Bookings)
        {
            row[ColumnPrefix + booking.Id.Tail] = StoredBooking.Write(booking);
        }

        return row;
    }

    public static PatronDay ReadPatronDay(TableEntity row, PatronId patron, LocalDate date) => new(
        patron,
        [
            .. row.Where(column => column.Key.StartsWith(ColumnPrefix, StringComparison.Ordinal))
                .Select(column => StoredBooking.Read((string)column.Value, BookingId.FromTail(date, column.Key[ColumnPrefix.Length..]), patron))
                .OrderBy(booking => booking.Range.Start).ThenBy(booking => booking.CreatedAt),
        ]);

    /// <summary>What happened, for whoever tells or projects it later; the booking's row has the rest.</summary>
    public static TableEntity OfOutbox(LocalDate date, string key, string happened, Instant now) =>
        new(DayKeys.Partition(date), key) { ["Happened"] = happened, ["At"] = now.ToDateTimeOffset() };

    private static TableEntity Row(Booking booking) => new(DayKeys.Partition(booking.Id.Date), DayKeys.Booking(booking.Id))
    {
        [Patron] = booking.Patron.Value,
        [Content] = StoredBooking.Write(booking),
    };
}
