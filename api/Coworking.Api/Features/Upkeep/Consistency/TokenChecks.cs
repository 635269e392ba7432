using System.Globalization;
using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using Coworking.Domain.Resources;
using NodaTime;
using NodaTime.Text;

namespace Coworking.Api.Features.Upkeep.Consistency;

/// <summary>
/// Holds the tokens of open bookings (table <c>Patrons</c>, rows <c>T|kind|n</c>) against the bookings they stand for.
/// A token whose booking is over, given back or was never made counts as free: that is no difference.
/// </summary>
internal sealed class TokenChecks(Rules? rules, Instant now)
{
    private static readonly LocalDatePattern Compact = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    private readonly List<BookingRow> _live = [];

    /// <summary>Which rows a token check needs.</summary>
    public static string Filter()
    {
        var (from, to) = TableKey.Range("T");
        return TableClient.CreateQueryFilter($"RowKey ge {from} and RowKey lt {to}");
    }

    public void Add(DayRows day) => _live.AddRange(day.Bookings.Values.Where(row => IsLive(row.Booking)));

    /// <param name="tokens">All tokens there are.</param>
    /// <param name="wholeCalendar">Whether all days were added: only then can bookings be counted.</param>
    public IEnumerable<Finding> Run(IReadOnlyList<TableEntity> tokens, bool wholeCalendar)
    {
        var live = _live.ToDictionary(row => row.Booking.Id.Value, StringComparer.Ordinal);
        var named = tokens.ToDictionary(token => (token.PartitionKey, token.RowKey));
        return
        [
            .. tokens.SelectMany(token => OfAnother(token, live)),
            .. _live.SelectMany(row => WithoutItsToken(row, named)),
            .. wholeCalendar ? MoreThanAllowed() : [],
        ];
    }

    private bool IsLive(Booking booking) =>
        booking.IsOpen(now) && (booking.Status == BookingStatus.CheckedIn || now < booking.CheckInClosesAt);

    private static IEnumerable<Finding> OfAnother(TableEntity token, Dictionary<string, BookingRow> live)
    {
        if (live.TryGetValue(token.GetString("Booking") ?? "", out var row) && PartitionOf(row.Booking) != token.PartitionKey)
        {
            yield return Find(FindingKind.TokenOfAnothersBooking, row.Booking, $"Token {token.RowKey} of patron {ShortHash.Of(token.PartitionKey)} stands for it.");
        }
    }

    private static IEnumerable<Finding> WithoutItsToken(BookingRow row, Dictionary<(string, string), TableEntity> tokens) =>
        from name in row.Tokens
        let token = tokens.GetValueOrDefault((PartitionOf(row.Booking), name))
        // A booking that is being moved to another day lends its token to the new one, which says so.
        where token is null || (token.GetString("Booking") != row.Booking.Id.Value && token.GetString("Instead") != row.Booking.Id.Value)
        select Find(FindingKind.BookingWithoutItsToken, row.Booking, $"{name} stands for {token?.GetString("Booking") ?? "nothing"}.");

    private IEnumerable<Finding> MoreThanAllowed() =>
        from row in _live
        where !_live.Exists(other => other.Booking.MovedFrom == row.Booking.Id)
        from kind in row.Booking.Resources.Select(resource => resource.Kind).Distinct()
        let most = rules?.For(kind).OpenBookings
        where most is not null && row.Tokens.Any(token => IsOf(token, kind))
        group row by (row.Booking.Patron, Kind: kind, Most: most.Value) into open
        where open.Count() > open.Key.Most
        let last = open.MaxBy(row => row.Booking.CreatedAt)!
        select Find(
            FindingKind.MoreOpenThanAllowed, last.Booking, string.Create(CultureInfo.InvariantCulture, $"Its patron has {open.Count()} of kind {open.Key.Kind} ahead; {open.Key.Most} are allowed."));

    private static bool IsOf(string token, ResourceKind kind) => TableKey.Split(token)[1] == kind.ToString();

    private static string PartitionOf(Booking booking) => TableKey.Join(booking.Patron.Value);

    private static Finding Find(FindingKind kind, Booking booking, string details) =>
        new(kind, Compact.Format(booking.Id.Date), $"B|{booking.Id.Value}", details);
}
