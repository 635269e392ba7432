using System.Text.Json;
using Azure.Data.Tables;
using Coworking.Api.Features.Centres;
using Coworking.Api.Features.Recordings;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using Coworking.Domain.Events;
using NodaTime;
using NodaTime.Text;

namespace Coworking.Api.Features.Upkeep;

/// <summary>
/// Deletes what nobody needs any more: remembered requests and history of bookings that lost their patron, remembered requests of the desk, tokens of bookings
/// that ended, sanctions that are over, events of a year ago. No-shows stay for as long as the centre counts them. Each row goes by the ETag it was
/// seen with, so it may be started again at any time.
/// </summary>
public sealed class SweepOldRows(CentreTables tables, ReadSettings settings, IClock clock)
{
    private static readonly LocalDatePattern Compact = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly Duration TokenRest = Duration.FromDays(1);

    /// <summary>Sweeps tables <c>Patrons</c>, <c>Centre</c>, <c>Recordings</c>, <c>Plans</c> and <c>Events</c>.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return;
        }

        var now = clock.GetCurrentInstant();
        var today = centre.Centre.Today(now).Date;
        await SweepAsync(tables.Patrons, filter: null, row => IsOld(row, centre.Centre.Rules, today, now), cancellation);
        var (from, to) = TableKey.Range("N");
        await SweepAsync(
            tables.Centre,
            TableClient.CreateQueryFilter($"PartitionKey eq {"centre"} and RowKey ge {from} and RowKey lt {to}"),
            row => LocalDatePattern.Iso.Parse(row.GetString("Until")) is { Success: true, Value: var until } && until < today,
            cancellation);
        var remembered = (now - Duration.FromDays(ScrubNames.DaysKept)).ToDateTimeOffset();
        await SweepAsync(tables.Recordings, TableClient.CreateQueryFilter($"PartitionKey eq {RecordingStore.KeysPartition} and At lt {remembered}"), _ => true, cancellation);
        await SweepAsync(tables.Plans, TableClient.CreateQueryFilter($"PartitionKey eq {RequestKeys.Partition} and At lt {remembered}"), _ => true, cancellation);
        var kept = Compact.Format(today.PlusDays(-CentreEvent.DaysKept));
        await SweepAsync(tables.Events, TableClient.CreateQueryFilter($"Date lt {kept}"), _ => true, cancellation);
    }

    private static bool IsOld(TableEntity row, Rules rules, LocalDate today, Instant now) => row.RowKey[..2] switch
    {
        "K|" => IsLongOver(row.GetString("Booking"), today),
        "T|" => row.GetDateTimeOffset("EndsAt") is { } ended && Instant.FromDateTimeOffset(ended) + TokenRest < now,
        "H|" => IsLongOver(row.GetString("Id"), today) && !(rules.NoShows is { } noShows && IsCounted(row, noShows, today)),
        _ => false,
    };

    private static bool IsLongOver(string? booking, LocalDate today) =>
        BookingId.TryParse(booking, out var id) && id.Date < today.PlusDays(-ScrubNames.DaysKept);

    private static bool IsCounted(TableEntity history, NoShowRule rule, LocalDate today)
    {
        using var booking = JsonDocument.Parse(history.GetString("Booking"));
        return booking.RootElement.GetProperty("status").GetString() == "no-show"
            && BookingId.TryParse(history.GetString("Id"), out var id) && id.Date >= today.PlusDays(-rule.Days);
    }

    private static async Task SweepAsync(TableClient table, string? filter, Predicate<TableEntity> isOld, CancellationToken cancellation)
    {
        var old = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            if (old.Count > 0 && (old.Count == TableTransaction.MaxOperations || old[0].PartitionKey != row.PartitionKey))
            {
                await DeleteAsync(table, old, cancellation);
                old.Clear();
            }

            if (isOld(row))
            {
                old.Add(row);
            }
        }

        await DeleteAsync(table, old, cancellation);
    }

    private static async Task DeleteAsync(TableClient table, List<TableEntity> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var transaction = new TableTransaction();
        foreach (var row in rows)
        {
            transaction.Delete(row.PartitionKey, row.RowKey, row.ETag);
        }

        // Somebody who wrote there meanwhile needs it still; the rest of the part waits for tomorrow.
        await transaction.SubmitAsync(table, cancellation);
    }
}
