using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Azure.Data.Tables;

namespace Coworking.Benchmarks;

/// <summary>
/// A booking is given back. Bare, it is what the design says it must cost: one query of all that the change touches, the sheets of
/// the whole day among it, and one transaction that rewrites the place's sheet, the patron's and the booking and inserts an outbox row.
/// </summary>
internal sealed class Cancels(Centre centre, string apiTable, string bareTable)
{
    private readonly TableClient days = centre.Tables.GetTableClient(bareTable);
    private readonly ConcurrentQueue<(string Id, int Reader)> http = new();
    private readonly ConcurrentQueue<(string Partition, string Booking, string Patron, string Sheet)> bare = new();

    /// <summary>Books what will be given back, and copies the rows into the bare table.</summary>
    public async Task PrepareAsync(int count)
    {
        await days.CreateIfNotExistsAsync();
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, _) =>
        {
            var deal = Deal.Of(number, centre.Today);
            var made = await centre.SendAsync(
                centre.Request(
                    HttpMethod.Post,
                    "/api/bookings",
                    deal.Reader,
                    $$"""{"date":"{{deal.Date:yyyy-MM-dd}}","start":"{{deal.Start}}","end":"{{deal.End}}","resources":["{{deal.Resource}}"]}"""),
                201);
            http.Enqueue((JsonNode.Parse(made)!["id"]!.GetValue<string>(), deal.Reader));
        });
        await foreach (var page in centre.Tables.GetTableClient(apiTable).QueryAsync<TableEntity>().AsPages())
        {
            foreach (var rows in page.Values.GroupBy(row => row.PartitionKey).SelectMany(partition => partition.Chunk(100)))
            {
                await days.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)));
            }

            foreach (var row in page.Values.Where(row => row.RowKey.StartsWith("B|", StringComparison.Ordinal)))
            {
                var booked = JsonNode.Parse(row.GetString("Booking"))!;
                bare.Enqueue((row.PartitionKey, row.RowKey, $"P|{row.GetString("Patron")}", $"R|{booked["resources"]![0]!["id"]}"));
            }
        }
    }

    public async Task HttpAsync()
    {
        var (id, reader) = http.TryDequeue(out var next) ? next : throw new InvalidOperationException("Nothing is left to cancel.");
        await centre.SendAsync(centre.Request(HttpMethod.Post, $"/api/bookings/{id}/cancel", reader), 200);
    }

    public async Task BareAsync()
    {
        var one = bare.TryDequeue(out var next) ? next : throw new InvalidOperationException("Nothing is left to cancel.");
        while (!await TryAsync(one))
        {
            // Somebody else gave a neighbour back meanwhile: look again.
        }
    }

    private async Task<bool> TryAsync((string Partition, string Booking, string Patron, string Sheet) one)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {one.Partition} and (RowKey eq {one.Booking} or RowKey eq {one.Patron} or (RowKey ge {"R|"} and RowKey lt {"R}"}))");
        var rows = new Dictionary<string, TableEntity>(StringComparer.Ordinal);
        await foreach (var row in days.QueryAsync<TableEntity>(filter))
        {
            rows[row.RowKey] = row;
        }

        var outbox = string.Create(CultureInfo.InvariantCulture, $"O|{one.Booking[2..]}|0002");
        try
        {
            await days.SubmitTransactionAsync(
            [
                Rewritten(rows[one.Sheet]),
                Rewritten(rows[one.Patron]),
                Rewritten(rows[one.Booking]),
                new(TableTransactionActionType.Add, new TableEntity(one.Partition, outbox) { ["Happened"] = "cancelled", ["At"] = TimeProvider.System.GetUtcNow() }),
            ]);
            return true;
        }
        catch (TableTransactionFailedException e) when (e.Status is 412)
        {
            return false;
        }
    }

    private static TableTransactionAction Rewritten(TableEntity row) => new(TableTransactionActionType.UpdateReplace, row, row.ETag);
}
