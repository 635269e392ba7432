using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Domain.Statistics;

/// <summary>All that is known of a day that is over.</summary>
/// <param name="Date">The day.</param>
/// <param name="Bookings">Every booking of it, given back ones too.</param>
/// <param name="Line">Everybody who waited.</param>
/// <param name="Sheets">The resources' sheets, for what was shut.</param>
public sealed record FinishedDay(LocalDate Date, IReadOnlyList<Booking> Bookings, IReadOnlyList<WaitlistEntry> Line, DaySheets Sheets)
{
    private const int HoursInDay = 24;
    private const int MinutesInHour = 60;

    /// <summary>Counts the day. <paramref name="now"/> must be after it: what time alone decides is decided then.</summary>
    public DayFigures Count(CentreSettings settings, Instant now)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new DayFigures(Date, [.. Enum.GetValues<ResourceKind>().Select(kind => Count(kind, settings, now)).Where(IsKnown)]);
    }

    private static bool IsKnown(KindFigures kind) => kind.Tallies.Count > 0 || kind.Capacity.Any(minutes => minutes > 0);

    private KindFigures Count(ResourceKind kind, CentreSettings settings, Instant now)
    {
        var tallies = Bookings.Where(booking => booking.Event is null && booking.Holds(kind))
            .Select(booking => (Measure: MeasureOf(booking, now), Booking: booking))
            .Where(counted => counted.Measure is not null)
            .GroupBy(counted => counted.Measure!.Value, counted => counted.Booking)
            .ToDictionary(group => group.Key, group => Tally(kind, group.Key, [.. group]));
        var waited = Line.Where(entry => KindsOf(entry, settings.Inventory).Contains(kind)).ToList();
        if (waited.Count > 0)
        {
            tallies[Measure.Waited] = new Tally(
                waited.Count, waited.Sum(entry => entry.Minutes), Different(waited.Select(entry => entry.Patron)), []);
        }

        return new KindFigures(kind, Capacity(kind, settings, now), tallies);
    }

    private static Measure? MeasureOf(Booking booking, Instant now) => booking.StatusAt(now) switch
    {
        BookingStatus.Completed or BookingStatus.CheckedIn => booking.Source == BookingSource.Site ? Measure.Came : Measure.CameByDesk,
        BookingStatus.NoShow => Measure.NoShow,
        BookingStatus.Cancelled when booking.MovedTo is null => Measure.Cancelled,
        _ => null,
    };

    private static Tally Tally(ResourceKind kind, Measure measure, IReadOnlyList<Booking> bookings) => new(
        bookings.Count,
        bookings.Sum(booking => Held(booking, kind).Sum(range => range.Minutes)),
        Different(bookings.Select(booking => booking.Patron)),
        measure is Measure.Came or Measure.CameByDesk ? Hours(kind, bookings) : []);

    private static IReadOnlyList<HourTally> Hours(ResourceKind kind, IReadOnlyList<Booking> bookings)
    {
        var held = bookings.SelectMany(booking => Held(booking, kind)).ToList();
        return
        [
            .. Enumerable.Range(0, HoursInDay)
                .Select(hour => new HourTally(
                    hour,
                    Different(bookings.Where(booking => booking.Range.Start.Minutes / MinutesInHour == hour).Select(booking => booking.Patron)),
                    held.Sum(range => MinutesIn(range, hour))))
                .Where(tally => tally.Patrons > 0 || tally.Minutes > 0),
        ];
    }

    /// <summary>How many persons at least: somebody who walks in five times is five guests and one person.</summary>
    private static int Different(IEnumerable<PatronId> patrons) => patrons.Select(patron => patron.IsPerson ? patron : (PatronId?)null).Distinct().Count();

    /// <summary>An event's room is the centre's own: nobody could book it, and whoever sits in it is no patron of it.</summary>
    private IReadOnlyList<int> Capacity(ResourceKind kind, CentreSettings settings, Instant now)
    {
        var open = settings.Centre.Hours.On(Date).Open;
        var usable = settings.Inventory.Bookable(kind)
            .SelectMany(resource => open.SelectMany(range => range.Without(Shut(resource.Id, now))))
            .ToList();
        return [.. Enumerable.Range(0, HoursInDay).Select(hour => usable.Sum(range => MinutesIn(range, hour)))];
    }

    private IReadOnlyList<TimeRange> Shut(ResourceId resource, Instant now) => TimeRange.Merge(Sheets[resource].Closed.Select(closed => closed.Range)
        .Concat(Bookings.Where(booking => booking.Event is not null && booking.CountsAt(now))
            .SelectMany(booking => booking.Resources.Where(held => held.Id == resource).Select(booking.RangeOf))));

    private static IEnumerable<TimeRange> Held(Booking booking, ResourceKind kind) =>
        booking.Resources.Where(resource => resource.Kind == kind).Select(booking.RangeOf);

    private static IEnumerable<ResourceKind> KindsOf(WaitlistEntry entry, Inventory inventory) => entry.Wanted switch
    {
        Wanted.AnyOf any => [any.Kind],
        Wanted.Named named => KindsOf(named.Resources, inventory),
        Wanted.ClassBlock block => KindsOf(block.Resources, inventory).Append(block.Others.Kind),
        _ => [],
    };

    private static IEnumerable<ResourceKind> KindsOf(IEnumerable<ResourceId> resources, Inventory inventory) =>
        resources.Select(inventory.Find).OfType<Resource>().Select(resource => resource.Kind);

    private static int MinutesIn(TimeRange range, int hour) => Math.Max(
        0, Math.Min(range.End.Minutes, (hour + 1) * MinutesInHour) - Math.Max(range.Start.Minutes, hour * MinutesInHour));
}
