using System.Globalization;
using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using NodaTime;

namespace Coworking.Api.Features.Upkeep.Consistency;

/// <summary>
/// Holds the rows of one day against one another. What time alone has moved on is no difference: a booking whose patron
/// did not come in time may still stand on a sheet, or have been overwritten there.
/// </summary>
internal sealed class DayChecks(DayRows day, Instant now)
{
    public IEnumerable<Finding> Run() =>
    [
        .. day.Unreadable,
        .. Misplaced(),
        .. day.Sheets.SelectMany(Entries),
        .. day.Sheets.SelectMany(Overlaps),
        .. day.Bookings.Values.Where(row => HoldsItsPlace(row.Booking)).SelectMany(OnSheets),
        .. OnPatronSheets(),
        .. day.Patrons.SelectMany(PatronSheet),
        .. day.Patrons.SelectMany(OwnOverlaps),
        .. Outbox(),
    ];

    /// <summary>Nobody came, or nobody agreed, while the place was kept: true from that moment, whatever is written.</summary>
    private bool HasLapsed(Booking booking) => booking.KeptUntil <= now;

    private bool HoldsItsPlace(Booking booking) => !booking.IsGivenBack && !HasLapsed(booking);

    private static IEnumerable<(string Resource, TimeRange Range)> PartsOf(Booking booking) =>
        booking.Resources.Select(resource => (resource.Id.Value, booking.RangeOf(resource)));

    private BookingRow? Named(string tail) => day.Bookings.GetValueOrDefault(BookingId.FromTail(day.Date, tail).Value);

    private IEnumerable<Finding> Misplaced() => day.Bookings.Values
        .Where(row => row.Booking.Id.Date != day.Date)
        .Select(row => day.Find(FindingKind.MisplacedBooking, row.RowKey, "Its id names another date."));

    private IEnumerable<Finding> Entries(SheetRow sheet)
    {
        foreach (var entry in sheet.Entries)
        {
            if (Named(entry.Tail) is not { Booking: var booking })
            {
                yield return day.Find(FindingKind.SheetEntryWithoutBooking, sheet.RowKey, $"{entry.Range} is held by {entry.Tail}, which is not there.");
            }
            else if (booking.IsGivenBack)
            {
                yield return day.Find(FindingKind.SheetEntryOfGivenBack, sheet.RowKey, $"{entry.Range} is held by {booking.Id}, which is {booking.Status}.");
            }
            else if (!PartsOf(booking).Contains((sheet.Resource, entry.Range)))
            {
                yield return day.Find(FindingKind.SheetEntryDiffers, sheet.RowKey, $"{entry.Range} is held by {booking.Id}, which has {Told(booking)}.");
            }
            else if (entry.Kept is { } kept && kept.Until?.ToUnixTimeSeconds() != booking.KeptUntil?.ToUnixTimeSeconds())
            {
                yield return day.Find(
                    FindingKind.SheetEntryDiffers, sheet.RowKey, string.Create(CultureInfo.InvariantCulture, $"{booking.Id} is kept until '{booking.KeptUntil}', here until '{kept.Until}'."));
            }
        }
    }

    private IEnumerable<Finding> Overlaps(SheetRow sheet)
    {
        var taken = sheet.Entries.Where(entry => Named(entry.Tail) is not { } row || HoldsItsPlace(row.Booking)).Select(entry => (entry.Range, entry.Tail))
            .Concat(sheet.Holds.Where(hold => now < hold.Until).Select(hold => (hold.Range, hold.Tail)))
            .OrderBy(one => one.Range.Start)
            .ToList();
        return taken.Zip(taken.Skip(1))
            .Where(pair => pair.First.Range.Overlaps(pair.Second.Range))
            .Select(pair => day.Find(
                FindingKind.SheetEntriesOverlap, sheet.RowKey, $"{pair.First.Range} of {pair.First.Tail} and {pair.Second.Range} of {pair.Second.Tail}."));
    }

    private IEnumerable<Finding> OnSheets(BookingRow row)
    {
        foreach (var (resource, range) in PartsOf(row.Booking))
        {
            var entries = day.Sheets.Find(sheet => sheet.Resource == resource)?.Entries ?? [];
            if (!entries.Any(entry => entry.Tail == row.Booking.Id.Tail && entry.Range == range))
            {
                yield return day.Find(FindingKind.BookingNotOnSheet, row.RowKey, $"{resource} does not hold {range} for it.");
            }
        }
    }

    private IEnumerable<Finding> OnPatronSheets()
    {
        var sheets = day.Patrons.ToDictionary(sheet => sheet.Patron, StringComparer.Ordinal);
        foreach (var row in day.Bookings.Values)
        {
            // A patron's sheet keeps only the last few that were given back.
            var own = sheets.GetValueOrDefault(row.Booking.Patron.Value)?.Bookings.FirstOrDefault(one => one.Id == row.Booking.Id);
            if (own is null && !row.Booking.IsGivenBack && row.Booking.Patron != PatronId.Nobody)
            {
                yield return day.Find(FindingKind.BookingNotOnPatronSheet, row.RowKey, "Its patron's sheet does not have it.");
            }
            else if (own is not null && !Same(own, row.Booking))
            {
                yield return day.Find(FindingKind.PatronSheetDiffers, row.RowKey, $"The patron's sheet has {Told(own)}, the booking {Told(row.Booking)}.");
            }
        }
    }

    private IEnumerable<Finding> PatronSheet(PatronRow sheet) => sheet.Bookings
        .Where(own => day.Bookings.GetValueOrDefault(own.Id.Value)?.Booking.Patron != own.Patron)
        .Select(own => day.Find(FindingKind.PatronSheetWithoutBooking, sheet.RowKey, $"{own.Id} is not there, or is another patron's."));

    private IEnumerable<Finding> OwnOverlaps(PatronRow sheet)
    {
        var held = sheet.Bookings.Where(HoldsItsPlace).OrderBy(booking => booking.Range.Start).ToList();
        return held.Zip(held.Skip(1))
            .Where(pair => pair.First.Range.Overlaps(pair.Second.Range) && pair.First.Source == BookingSource.Site && pair.Second.Source == BookingSource.Site)
            .Select(pair => day.Find(FindingKind.PatronBookingsOverlap, sheet.RowKey, $"{pair.First.Id} and {pair.Second.Id}."));
    }

    private IEnumerable<Finding> Outbox()
    {
        foreach (var row in day.Outbox)
        {
            if (day.Bookings.GetValueOrDefault(row.Booking) is not { Booking: var booking })
            {
                yield return day.Find(FindingKind.OutboxWithoutBooking, row.RowKey, "There is no such booking.");
            }
            else if (row.Version > booking.Version)
            {
                yield return day.Find(FindingKind.OutboxAheadOfBooking, row.RowKey, $"The booking is at version {booking.Version}.");
            }
        }
    }

    private static bool Same(Booking one, Booking other) =>
        one.Version == other.Version && one.Status == other.Status && one.Range == other.Range
        && one.CheckInClosesAt == other.CheckInClosesAt && PartsOf(one).SequenceEqual(PartsOf(other));

    private static string Told(Booking booking) =>
        $"version {booking.Version}, {booking.Status}, {booking.Range} on {string.Join(' ', PartsOf(booking).Select(part => part.Resource))}";
}
