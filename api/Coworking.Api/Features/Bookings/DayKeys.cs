using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Bookings;
using Coworking.Domain.Resources;
using NodaTime;
using NodaTime.Text;

namespace Coworking.Api.Features.Bookings;

/// <summary>Keys of table <c>Days</c>: a partition is one date of the centre, so that a decision about a day is one transaction.</summary>
internal static class DayKeys
{
    private static readonly LocalDatePattern Compact = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    public static string Partition(LocalDate date) => Compact.Format(date);

    public static LocalDate DateOf(string partition) => Compact.Parse(partition).Value;

    public static string Resource(ResourceId id) => TableKey.Join("R", id.Value);

    public static string Patron(PatronId id) => TableKey.Join("P", id.Value);

    public static string Booking(BookingId id) => TableKey.Join("B", id.Value);

    /// <summary>What happened to a booking, in order: its version makes each telling one row.</summary>
    public static string Outbox(Booking booking) =>
        TableKey.Join("O", booking.Id.Value, booking.Version.ToString("0000", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>That a place is kept for an entry of the waiting list: once, and once more where a closure took it back.</summary>
    public static string Outbox(WaitlistEntry entry) =>
        TableKey.Join("O", entry.Id.Value, entry.Offers <= 1 ? "hold" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"hold-{entry.Offers}"));

    /// <summary>Filters for all resources' sheets of a day.</summary>
    public static string AllResources(LocalDate date)
    {
        var (from, to) = TableKey.Range("R");
        return TableClient.CreateQueryFilter($"PartitionKey eq {Partition(date)} and RowKey ge {from} and RowKey lt {to}");
    }

    /// <summary>Filters for the sheets from the first to the last of the named resources, and what lies between.</summary>
    public static string Resources(LocalDate date, IEnumerable<ResourceId> ids)
    {
        var keys = ids.Select(Resource).Order(StringComparer.Ordinal).ToList();
        return TableClient.CreateQueryFilter($"PartitionKey eq {Partition(date)} and RowKey ge {keys[0]} and RowKey le {keys[^1]}");
    }

    /// <summary>Filters for all that a change of one booking needs: the booking, its patron's sheet, the resources' sheets, who waits.</summary>
    public static string Around(BookingId booking, PatronId patron)
    {
        var (sheets, afterSheets) = TableKey.Range("R");
        var (line, afterLine) = TableKey.Range("W");
        return TableClient.CreateQueryFilter(
            $"PartitionKey eq {Partition(booking.Date)} and (RowKey eq {Booking(booking)} or RowKey eq {Patron(patron)} or (RowKey ge {sheets} and RowKey lt {afterSheets}) or (RowKey ge {line} and RowKey lt {afterLine}))");
    }

    /// <summary>Filters for the resources' sheets and the waiting list.</summary>
    public static string Line(LocalDate date)
    {
        var (sheets, afterSheets) = TableKey.Range("R");
        var (line, afterLine) = TableKey.Range("W");
        return TableClient.CreateQueryFilter(
            $"PartitionKey eq {Partition(date)} and ((RowKey ge {sheets} and RowKey lt {afterSheets}) or (RowKey ge {line} and RowKey lt {afterLine}))");
    }

    /// <summary>Filters for closures.</summary>
    public static string AllClosures(LocalDate date)
    {
        var (from, to) = TableKey.Range(ClosureEntity.FirstPart);
        return TableClient.CreateQueryFilter($"PartitionKey eq {Partition(date)} and RowKey ge {from} and RowKey lt {to}");
    }

    /// <summary>Filters for the waiting list.</summary>
    public static string Waiting(LocalDate date)
    {
        var (from, to) = TableKey.Range("W");
        return TableClient.CreateQueryFilter($"PartitionKey eq {Partition(date)} and RowKey ge {from} and RowKey lt {to}");
    }

    /// <summary>Filters for everything of a day but what is still to be told.</summary>
    public static string WholeDay(LocalDate date)
    {
        var (outbox, afterOutbox) = TableKey.Range("O");
        return TableClient.CreateQueryFilter($"PartitionKey eq {Partition(date)} and (RowKey lt {outbox} or RowKey ge {afterOutbox})");
    }

    /// <summary>Filters for all bookings from a date on.</summary>
    public static string BookingsOnAndAfter(LocalDate date)
    {
        var (from, to) = TableKey.Range("B");
        return TableClient.CreateQueryFilter($"PartitionKey ge {Partition(date)} and RowKey ge {from} and RowKey lt {to}");
    }

    /// <summary>Filters for bookings, closures and the waiting list: not for sheets, which say the same once more.</summary>
    public static string ForDesk(LocalDate date)
    {
        var (bookings, _) = TableKey.Range("B");
        var (_, afterClosures) = TableKey.Range("C");
        var (line, afterLine) = TableKey.Range("W");
        return TableClient.CreateQueryFilter(
            $"PartitionKey eq {Partition(date)} and ((RowKey ge {bookings} and RowKey lt {afterClosures}) or (RowKey ge {line} and RowKey lt {afterLine}))");
    }

    /// <summary>Filters for the bookings of a date whose tail begins so.</summary>
    public static string BookingsFrom(LocalDate date, string stem)
    {
        var from = Booking(BookingId.FromTail(date, stem));
        return TableClient.CreateQueryFilter($"PartitionKey eq {Partition(date)} and RowKey ge {from} and RowKey lt {from + "~"}");
    }
}
