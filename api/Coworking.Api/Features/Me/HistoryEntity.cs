using System.Globalization;
using Azure.Data.Tables;
using Coworking.Api.Features.Bookings;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Bookings;
using NodaTime;
using NodaTime.Text;

namespace Coworking.Api.Features.Me;

/// <summary>
/// Rows <c>H|day|tail</c> of table <c>Patrons</c>, partition = the patron: one booking as it last was. The day counts down
/// (99999999 less <c>yyyyMMdd</c>), so the newest come first.
/// </summary>
internal static class HistoryEntity
{
    public const string Part = "H";
    private const string Id = "Id";
    private const string Content = "Booking";
    private const string Version = "Version";
    private const int LastDay = 99_999_999;

    private static readonly LocalDatePattern Compact = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    public static string Partition(PatronId patron) => TableKey.Join(patron.Value);

    public static string Row(BookingId id) => TableKey.Join(
        Part, (LastDay - int.Parse(Compact.Format(id.Date), CultureInfo.InvariantCulture)).ToString("00000000", CultureInfo.InvariantCulture), id.Tail);

    public static TableEntity Of(Booking booking) => new(Partition(booking.Patron), Row(booking.Id))
    {
        [Id] = booking.Id.Value,
        [Version] = booking.Version,
        [Content] = StoredBooking.Write(booking),
    };

    public static int VersionOf(TableEntity row) => row.GetInt32(Version) ?? 0;

    public static Booking Read(TableEntity row, PatronId patron) => StoredBooking.Read(
        row.GetString(Content), BookingId.TryParse(row.GetString(Id), out var id) ? id : throw new InvalidOperationException("History names no booking."), patron);

    /// <summary>Filters for a patron's history, newest first, after a row.</summary>
    public static string After(PatronId patron, string? row)
    {
        var (from, to) = TableKey.Range(Part);
        return TableClient.CreateQueryFilter($"PartitionKey eq {Partition(patron)} and RowKey gt {row ?? from} and RowKey lt {to}");
    }

    /// <summary>Filters for a patron's history from a date on.</summary>
    public static string Since(PatronId patron, LocalDate date)
    {
        var (from, _) = TableKey.Range(Part);
        var to = Row(BookingId.FromTail(date, "~"));
        return TableClient.CreateQueryFilter($"PartitionKey eq {Partition(patron)} and RowKey ge {from} and RowKey le {to}");
    }
}
