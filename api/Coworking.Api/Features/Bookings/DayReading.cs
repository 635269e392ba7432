using Azure;
using Azure.Data.Tables;
using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using Coworking.Domain.Closures;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>
/// Rows of one day with the tags they were read with: what a decision saw and may rewrite. A row that is not among them
/// was not read, or is not there: a decision writes it as new, and fails if it is there after all.
/// </summary>
public sealed class DayReading
{
    private readonly Dictionary<string, TableEntity> _rows;

    internal DayReading(LocalDate date, IEnumerable<TableEntity> rows)
    {
        Date = date;
        _rows = rows.ToDictionary(row => row.RowKey, StringComparer.Ordinal);
        Sheets = new DaySheets(Of("R").Select(row => ResourceDayEntity.Read(row, date)));
        Line = [.. Of("W").Select(row => WaitlistEntity.Read(row, date))];
    }

    internal LocalDate Date { get; }

    /// <summary>The resources' sheets.</summary>
    internal DaySheets Sheets { get; }

    /// <summary>Who waits.</summary>
    internal IReadOnlyList<WaitlistEntry> Line { get; }

    /// <summary>All bookings that were read by their own rows.</summary>
    internal IEnumerable<Booking> Bookings => Of("B").Select(BookingOf);

    /// <summary>The closures, where their rows were read.</summary>
    internal IEnumerable<Closure> Closures => Of(ClosureEntity.FirstPart).Select(row => ClosureEntity.Read(row, Date));

    /// <summary>A closure, where its row was read.</summary>
    internal Closure? Closure(ClosureId id) => _rows.TryGetValue(ClosureEntity.Key(id), out var row) ? ClosureEntity.Read(row, Date) : null;

    /// <summary>A booking, where its row was read.</summary>
    internal Booking? Find(BookingId id) => _rows.TryGetValue(DayKeys.Booking(id), out var row) ? BookingEntity.ReadBooking(row, id) : null;

    /// <summary>A patron's sheet.</summary>
    internal PatronDay Own(PatronId patron) => _rows.TryGetValue(DayKeys.Patron(patron), out var row)
        ? BookingEntity.ReadPatronDay(row, patron, Date)
        : PatronDay.Empty(patron);

    /// <summary>The tokens that a booking took when it was made.</summary>
    internal IReadOnlyList<OpenToken> TokensOf(BookingId id) =>
        _rows.TryGetValue(DayKeys.Booking(id), out var row) ? BookingEntity.ReadTokens(row) : [];

    /// <summary>The row as it was read; null where it was not.</summary>
    internal TableEntity? Row(string rowKey) => _rows.GetValueOrDefault(rowKey);

    /// <summary>The tag that a row was read with; null where it was not read.</summary>
    internal ETag? TagOf(string rowKey) => _rows.TryGetValue(rowKey, out var row) ? row.ETag : null;

    /// <summary>The rows whose key begins so.</summary>
    internal IEnumerable<TableEntity> Of(string firstPart) =>
        _rows.Values.Where(row => row.RowKey.StartsWith(firstPart + Platform.Tables.TableKey.Separator, StringComparison.Ordinal));

    /// <summary>The day for a decision to work on.</summary>
    internal DayLedger Ledger(CentreSettings settings, Instant now) =>
        new(settings, Sheets, Bookings.Select(booking => booking.Patron).Distinct().Select(Own), Line, now);

    /// <summary>Whether a sheet of these resources names the booking.</summary>
    internal bool IsHeldBy(BookingId booking, IEnumerable<ResourceId> resources) =>
        resources.Any(resource => Sheets[resource].Of(booking) is not null);

    private static Booking BookingOf(TableEntity row) =>
        BookingEntity.ReadBooking(row, BookingId.TryParse(Platform.Tables.TableKey.Split(row.RowKey)[1], out var id) ? id : default);
}

/// <summary>A token that counts one open booking: see ADR 0003.</summary>
/// <param name="RowKey">Its row in the patron's partition of table <c>Patrons</c>.</param>
/// <param name="ETag">The tag it was taken with: who took it over since has changed it.</param>
internal sealed record OpenToken(string RowKey, ETag ETag);
