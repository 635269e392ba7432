using System.Text.Json;
using Azure.Data.Tables;
using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Centres;
using Coworking.Api.Features.Me;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Text;

namespace Coworking.Api.Features.Upkeep;

/// <summary>
/// Does what follows from what happened to bookings: puts them into patrons' histories, finishes moves to another day that
/// were interrupted, counts no-shows. A row of the outbox goes when all of that is done; dying in between does it again, and
/// doing it twice changes nothing.
/// </summary>
public sealed partial class EmptyOutbox(
    CentreTables tables, ReadSettings settings, RecordHistory history, FinishMove finishMove, SanctionPatron sanction, IClock clock, ILogger<EmptyOutbox> logger)
{
    private const int DaysAhead = 31;
    private const int DaysBack = 60;
    private const string Booked = "booked";
    private const string NoShow = "no-show";

    private static readonly LocalDatePattern Compact = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    /// <summary>Tells the days on which something usually happens: yesterday and as far ahead as patrons book.</summary>
    internal async Task RunAsync(CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is { } centre)
        {
            var today = centre.Centre.Today(clock.GetCurrentInstant()).Date;
            var (from, to) = TableKey.Range("O");
            var days = await Task.WhenAll(Enumerable.Range(-1, DaysAhead + 2).Select(day => Compact.Format(today.PlusDays(day))).Select(partition =>
                ReadAsync(TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to}"), cancellation)));
            await TellAsync([.. days.SelectMany(rows => rows)], centre, cancellation);
        }
    }

    /// <summary>Tells all days, those far ahead too.</summary>
    internal async Task RunOverAllAsync(CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is { } centre)
        {
            var first = Compact.Format(centre.Centre.Today(clock.GetCurrentInstant()).Date.PlusDays(-DaysBack));
            var (from, to) = TableKey.Range("O");
            await TellAsync(
                await ReadAsync(TableClient.CreateQueryFilter($"PartitionKey ge {first} and RowKey ge {from} and RowKey lt {to}"), cancellation), centre, cancellation);
        }
    }

    private async Task<List<TableEntity>> ReadAsync(string filter, CancellationToken cancellation) =>
        await tables.Days.QueryAsync<TableEntity>(filter, cancellationToken: cancellation).ToListAsync(cancellation);

    private async Task TellAsync(IReadOnlyList<TableEntity> rows, CentreSettings centre, CancellationToken cancellation)
    {
        foreach (var told in rows.GroupBy(row => (row.PartitionKey, Subject: TableKey.Split(row.RowKey)[1])))
        {
            var happened = told.Select(row => row.GetString("Happened")).ToHashSet(StringComparer.Ordinal);
            var isOfTheLine = told.All(row => row.RowKey.EndsWith("|hold", StringComparison.Ordinal));
            if (isOfTheLine || await TellAsync(told.Key.PartitionKey, told.Key.Subject, happened, centre, cancellation))
            {
                await DeleteAsync([.. told], cancellation);
            }
        }
    }

    /// <summary>False where it cannot be told now: it stays, and the consistency check names it.</summary>
    private async Task<bool> TellAsync(string partition, string subject, HashSet<string> happened, CentreSettings centre, CancellationToken cancellation)
    {
        if (await FindAsync(partition, subject, cancellation) is not { } booking)
        {
            return false;
        }

        // Who is no person has no history and no sanction.
        if (booking.Patron.IsPerson)
        {
            if (!await history.RunAsync(booking, cancellation))
            {
                return false;
            }

            if (happened.Contains(NoShow) && centre.Centre.Rules.NoShows is { } rule)
            {
                await CountAsync(booking, rule, cancellation);
            }
        }

        // Whoever gave the new one back meanwhile keeps the old one: never neither.
        if (!happened.Contains(Booked) || booking.MovedFrom is null || !booking.IsOpen(clock.GetCurrentInstant()))
        {
            return true;
        }

        var finished = await finishMove.RunAsync(booking, cancellation);
        return finished.IsOk || finished.Error.Kind.Status < 500;
    }

    private async Task CountAsync(Booking booking, NoShowRule rule, CancellationToken cancellation)
    {
        var dates = await history.NoShowsAsync(booking.Patron, booking.Id.Date.PlusDays(-rule.Days), cancellation);
        if (Sanctions.Earned(rule, dates) is { } until)
        {
            await sanction.RunAsync(booking.Patron, until, cancellation);
        }
    }

    private async Task<Booking?> FindAsync(string partition, string subject, CancellationToken cancellation)
    {
        var row = await tables.Days.GetEntityIfExistsAsync<TableEntity>(partition, TableKey.Join("B", subject), cancellationToken: cancellation);
        if (!row.HasValue || !BookingId.TryParse(subject, out var id))
        {
            return null;
        }

        try
        {
            return StoredBooking.Read(row.Value!.GetString("Booking"), id, new PatronId(row.Value.GetString("Patron")));
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException)
        {
            // One bad row must not keep all others from being told.
            LogUnreadable(logger, partition, e);
            return null;
        }
    }

    private async Task DeleteAsync(IReadOnlyList<TableEntity> rows, CancellationToken cancellation)
    {
        var transaction = new TableTransaction();
        foreach (var row in rows.Take(TableTransaction.MaxOperations))
        {
            transaction.Delete(row.PartitionKey, row.RowKey, row.ETag);
        }

        await transaction.SubmitAsync(tables.Days, cancellation);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A booking of {Day} cannot be read; run fsck")]
    private static partial void LogUnreadable(ILogger logger, string day, Exception e);
}
