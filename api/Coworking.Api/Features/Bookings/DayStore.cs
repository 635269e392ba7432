using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Bookings;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>A day's rows in table <c>Days</c>: api/docs/data-model.md, ADR 0002.</summary>
public sealed class DayStore(CentreTables tables)
{
    /// <summary>The patron's sheet and those of the resources, side by side: two calls, one step.</summary>
    internal async Task<DayReading> ReadAsync(LocalDate date, PatronId patron, IReadOnlyList<ResourceId> resources, CancellationToken cancellation)
    {
        var ownRead = RowAsync(date, DayKeys.Patron(patron), cancellation);
        IEnumerable<TableEntity?> rows = resources.Count == 1
            ? new[] { await RowAsync(date, DayKeys.Resource(resources[0]), cancellation) }
            : await QueryAsync(DayKeys.Resources(date, resources), cancellation);
        return new DayReading(date, rows.Append(await ownRead).OfType<TableEntity>());
    }

    /// <summary>The patron's sheet and all resources' sheets.</summary>
    internal async Task<DayReading> ReadAllAsync(LocalDate date, PatronId patron, CancellationToken cancellation)
    {
        var ownRead = RowAsync(date, DayKeys.Patron(patron), cancellation);
        var rows = await QueryAsync(DayKeys.AllResources(date), cancellation);
        return new DayReading(date, rows.Append(await ownRead).OfType<TableEntity>());
    }

    /// <summary>A booking, its patron's sheet, the resources' sheets and the waiting list, in one call.</summary>
    internal async Task<DayReading> ReadAroundAsync(BookingId id, PatronId patron, CancellationToken cancellation) =>
        new(id.Date, await QueryAsync(DayKeys.Around(id, patron), cancellation));

    /// <summary>The resources' sheets and the waiting list, in one call.</summary>
    internal async Task<DayReading> ReadLineAsync(LocalDate date, CancellationToken cancellation) =>
        new(date, await QueryAsync(DayKeys.Line(date), cancellation));

    /// <summary>Who waits for a day, in order.</summary>
    internal async Task<IReadOnlyList<WaitlistEntry>> ReadWaitingAsync(LocalDate date, CancellationToken cancellation) =>
        [.. (await QueryAsync(DayKeys.Waiting(date), cancellation)).Select(row => WaitlistEntity.Read(row, date))];

    /// <summary>Everything of the day but the outbox, in one call.</summary>
    internal async Task<DayReading> ReadDayAsync(LocalDate date, CancellationToken cancellation) =>
        new(date, await QueryAsync(DayKeys.WholeDay(date), cancellation));

    /// <summary>The first date that has any row; null where none has.</summary>
    internal async Task<LocalDate?> FirstAsync(CancellationToken cancellation)
    {
        var first = await tables.Days.QueryAsync<TableEntity>(maxPerPage: 1, select: ["PartitionKey"], cancellationToken: cancellation).FirstOrDefaultAsync(cancellation);
        return first is null ? null : DayKeys.DateOf(first.PartitionKey);
    }

    /// <summary>What the desk looks at, bookings, closures and the waiting list, in one call.</summary>
    internal async Task<DayReading> ReadForDeskAsync(LocalDate date, CancellationToken cancellation) =>
        new(date, await QueryAsync(DayKeys.ForDesk(date), cancellation));

    /// <summary>The closures of a day, in one small call.</summary>
    internal async Task<DayReading> ReadClosuresAsync(LocalDate date, CancellationToken cancellation) =>
        new(date, await QueryAsync(DayKeys.AllClosures(date), cancellation));

    /// <summary>One booking, whoever's it is; null where there is none.</summary>
    internal async Task<Booking?> FindAsync(BookingId id, CancellationToken cancellation) =>
        await RowAsync(id.Date, DayKeys.Booking(id), cancellation) is { } row ? BookingEntity.ReadBooking(row, id) : null;

    /// <summary>One booking as it was when it was made; null where there is none.</summary>
    internal async Task<Booking?> FindAsMadeAsync(BookingId id, CancellationToken cancellation) =>
        await RowAsync(id.Date, DayKeys.Booking(id), cancellation) is { } row ? BookingEntity.ReadAsMade(row, id) : null;

    /// <summary>The bookings of a date whose tail begins so.</summary>
    internal async Task<IReadOnlyList<Booking>> FindByStemAsync(LocalDate date, string stem, CancellationToken cancellation) =>
        [.. new DayReading(date, await QueryAsync(DayKeys.BookingsFrom(date, stem), cancellation)).Bookings];

    /// <summary>All bookings from a date on, day by day.</summary>
    internal IAsyncEnumerable<Booking> ReadFromAsync(LocalDate from, CancellationToken cancellation) => tables.Days
        .QueryAsync<TableEntity>(DayKeys.BookingsOnAndAfter(from), cancellationToken: cancellation)
        .Select(row => (Row: row, Known: BookingId.TryParse(TableKey.Split(row.RowKey)[1], out var id), Id: id))
        .Where(one => one.Known)
        .Select(one => BookingEntity.ReadBooking(one.Row, one.Id));

    /// <summary>A patron's sheet.</summary>
    internal async Task<PatronDay> ReadOwnAsync(LocalDate date, PatronId patron, CancellationToken cancellation) =>
        await RowAsync(date, DayKeys.Patron(patron), cancellation) is { } row ? BookingEntity.ReadPatronDay(row, patron, date) : PatronDay.Empty(patron);

    /// <summary>When each resource is taken or closed, without who has it: one small call for the whole day.</summary>
    internal async Task<IReadOnlyList<BusySheet>> ReadBusyAsync(LocalDate date, CancellationToken cancellation) =>
    [
        .. (await QueryAsync(
            DayKeys.AllResources(date),
            cancellation,
            ["RowKey", ResourceDayEntity.Busy, ResourceDayEntity.Kept, ResourceDayEntity.Holds, ResourceDayEntity.Closed])).Select(ResourceDayEntity.ReadBusy),
    ];

    /// <summary>Writes a decision whole, or not at all where anything it rewrites has changed since it was read.</summary>
    /// <param name="change">The decision.</param>
    /// <param name="seen">What it saw.</param>
    /// <param name="tokens">The tokens that a new booking took.</param>
    /// <param name="now">When it was decided.</param>
    /// <param name="also">More rows of the same day for the same transaction.</param>
    /// <param name="cancellation">Ends the wait.</param>
    internal Task<TransactionOutcome> WriteAsync(
        DayChange change, DayReading seen, IReadOnlyList<OpenToken> tokens, Instant now, Action<TableTransaction>? also, CancellationToken cancellation)
    {
        var transaction = new TableTransaction();
        foreach (var row in Rows(change, seen, tokens, now))
        {
            _ = seen.TagOf(row.RowKey) is { } tag ? transaction.Replace(row, tag) : transaction.Insert(row);
        }

        also?.Invoke(transaction);
        return transaction.SubmitAsync(tables.Days, cancellation);
    }

    private static IEnumerable<TableEntity> Rows(DayChange change, DayReading seen, IReadOnlyList<OpenToken> tokens, Instant now)
    {
        var date = seen.Date;
        foreach (var sheet in change.Sheets)
        {
            yield return ResourceDayEntity.Of(sheet, date);
        }

        foreach (var own in change.Patrons)
        {
            yield return BookingEntity.OfPatronDay(own, date);
        }

        foreach (var (booking, happened) in change.Bookings.Select(one => (one.After, one.What)))
        {
            yield return seen.Row(DayKeys.Booking(booking.Id)) is { } row ? BookingEntity.OfChanged(booking, row) : BookingEntity.OfNew(booking, tokens);
            yield return BookingEntity.OfOutbox(date, DayKeys.Outbox(booking), happened, now);
        }

        foreach (var (entry, happened) in change.Line.Select(one => (one.After, one.What)))
        {
            yield return WaitlistEntity.Of(entry);
            if (happened == "hold-offered")
            {
                yield return BookingEntity.OfOutbox(date, DayKeys.Outbox(entry), happened, now);
            }
        }
    }

    private async Task<TableEntity?> RowAsync(LocalDate date, string rowKey, CancellationToken cancellation)
    {
        var row = await tables.Days.GetEntityIfExistsAsync<TableEntity>(DayKeys.Partition(date), rowKey, cancellationToken: cancellation);
        return row.HasValue ? row.Value : null;
    }

    private async Task<List<TableEntity>> QueryAsync(string filter, CancellationToken cancellation, IEnumerable<string>? select = null) =>
        await tables.Days.QueryAsync<TableEntity>(filter, select: select, cancellationToken: cancellation).ToListAsync(cancellation);
}
