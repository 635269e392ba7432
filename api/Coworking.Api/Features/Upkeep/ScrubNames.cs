using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Bookings;
using NodaTime;
using NodaTime.Text;

namespace Coworking.Api.Features.Upkeep;

/// <summary>
/// Takes people out of days that are long over: bookings stay for the figures and lose patron, alias, purpose and note;
/// patrons' sheets and the waiting list go. Day after day, remembering how far it came. The same for one patron who asks.
/// </summary>
public sealed class ScrubNames(CentreTables tables, ReadSettings settings, IClock clock)
{
    /// <summary>For how many days after it a booking keeps its patron.</summary>
    internal const int DaysKept = 30;

    private const int MostTries = 20;
    private const string MarkPartition = "upkeep";
    private const string MarkRow = "scrub";
    private const string Through = "Through";

    private static readonly LocalDatePattern Compact = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly string[] Personal = ["alias", "purpose", "note"];

    /// <summary>Scrubs all days that are due; started again, it goes on where it was.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return;
        }

        var through = centre.Centre.Today(clock.GetCurrentInstant()).Date.PlusDays(-DaysKept - 1);
        for (var date = await FirstAsync(cancellation); date <= through; date = date.Value.PlusDays(1))
        {
            await ScrubAsync(date.Value, only: null, cancellation);
            await tables.Centre.UpsertEntityAsync(
                new TableEntity(MarkPartition, MarkRow) { [Through] = Compact.Format(date.Value) }, TableUpdateMode.Replace, cancellation);
        }
    }

    /// <summary>Takes one patron out of a day. Bookings that still stand must have been ended before.</summary>
    internal Task ForgetAsync(PatronId patron, LocalDate date, CancellationToken cancellation) => ScrubAsync(date, patron, cancellation);

    /// <summary>The first day that nobody has scrubbed; null where there is no day at all.</summary>
    private async Task<LocalDate?> FirstAsync(CancellationToken cancellation)
    {
        var mark = await tables.Centre.GetEntityIfExistsAsync<TableEntity>(MarkPartition, MarkRow, cancellationToken: cancellation);
        if (mark.HasValue)
        {
            return Compact.Parse(mark.Value!.GetString(Through)).Value.PlusDays(1);
        }

        var first = await tables.Days.QueryAsync<TableEntity>(maxPerPage: 1, select: ["PartitionKey"], cancellationToken: cancellation).FirstOrDefaultAsync(cancellation);
        return first is null ? null : Compact.Parse(first.PartitionKey).Value;
    }

    private async Task ScrubAsync(LocalDate date, PatronId? only, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var due = (await RowsAsync(Compact.Format(date), cancellation)).Where(row => IsDue(row, only)).ToList();
            if (due.Count == 0)
            {
                return;
            }

            // A patron's sheet goes with the bookings on it: nobody ever sees one without the other.
            foreach (var part in due.GroupBy(PatronOf, StringComparer.Ordinal).SelectMany(one => one).Chunk(TableTransaction.MaxOperations))
            {
                var transaction = new TableTransaction();
                foreach (var row in part)
                {
                    _ = row.RowKey.StartsWith("B|", StringComparison.Ordinal)
                        ? transaction.Replace(Scrubbed(row), row.ETag)
                        : transaction.Delete(row.PartitionKey, row.RowKey, row.ETag);
                }

                await transaction.SubmitAsync(tables.Days, cancellation);
            }
        }

        throw new TimeoutException("A day is too busy to be scrubbed.");
    }

    private async Task<List<TableEntity>> RowsAsync(string partition, CancellationToken cancellation)
    {
        var (bookings, afterBookings) = TableKey.Range("B");
        var (patrons, afterPatrons) = TableKey.Range("P");
        var (line, afterLine) = TableKey.Range("W");
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and ((RowKey ge {bookings} and RowKey lt {afterBookings}) or (RowKey ge {patrons} and RowKey lt {afterPatrons}) or (RowKey ge {line} and RowKey lt {afterLine}))");
        return await tables.Days.QueryAsync<TableEntity>(filter, cancellationToken: cancellation).ToListAsync(cancellation);
    }

    private static bool IsDue(TableEntity row, PatronId? only) => PatronOf(row) is var patron && patron != PatronId.Nobody.Value && (only is null || patron == only.Value.Value);

    private static string PatronOf(TableEntity row) =>
        row.RowKey.StartsWith("P|", StringComparison.Ordinal) ? TableKey.Split(row.RowKey)[1] : row.GetString("Patron");

    private static TableEntity Scrubbed(TableEntity row)
    {
        var booking = JsonNode.Parse(row.GetString("Booking"))!.AsObject();
        foreach (var member in Personal)
        {
            booking.Remove(member);
        }

        return new TableEntity(row.PartitionKey, row.RowKey) { ["Patron"] = PatronId.Nobody.Value, ["Booking"] = booking.ToJsonString() };
    }
}
