using System.Globalization;
using System.Text.Json.Nodes;
using Azure.Data.Tables;

namespace Coworking.Benchmarks;

/// <summary>
/// A booking of one seat. Bare, it is what the design says it must cost: two reads side by side and one transaction
/// that rewrites the two sheets by their ETags and inserts the booking and its outbox row. With a request key, one insert more
/// beside the reads. The rows have the columns and about the sizes of the API's own.
/// </summary>
internal sealed class Bookings(Centre centre, string bareTable, string bareKeys)
{
    private readonly TableClient days = centre.Tables.GetTableClient(bareTable);
    private readonly TableClient keys = centre.Tables.GetTableClient(bareKeys);
    private int bare = -1;
    private int http = -1;
    private string content = "";

    /// <summary>Makes the bare tables and books once through the API, to see how large a stored booking is.</summary>
    public async Task PrepareAsync(string apiTable)
    {
        await days.CreateIfNotExistsAsync();
        await keys.CreateIfNotExistsAsync();
        var made = JsonNode.Parse(await BookAsync(key: null))!["id"]!.GetValue<string>();
        await foreach (var row in centre.Tables.GetTableClient(apiTable).QueryAsync<TableEntity>(row => row.RowKey == $"B|{made}"))
        {
            content = row.GetString("Booking");
        }

        if (content.Length == 0)
        {
            throw new InvalidOperationException("The API does not store a booking where the benchmark looks for it.");
        }
    }

    public Task HttpAsync() => BookAsync(key: null);

    public Task HttpWithKeyAsync() => BookAsync(Guid.NewGuid().ToString("N"));

    public Task BareAsync() => BareAsync(withKey: false);

    public Task BareWithKeyAsync() => BareAsync(withKey: true);

    private Task<string> BookAsync(string? key)
    {
        var deal = Deal.Of(Interlocked.Increment(ref http), centre.Today);
        var request = centre.Request(
            HttpMethod.Post,
            "/api/bookings",
            deal.Reader,
            $$"""{"date":"{{deal.Date:yyyy-MM-dd}}","start":"{{deal.Start}}","end":"{{deal.End}}","resources":["{{deal.Resource}}"]}""");
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return centre.SendAsync(request, 201);
    }

    private async Task BareAsync(bool withKey)
    {
        var deal = Deal.Of(Interlocked.Increment(ref bare), centre.Today);
        var partition = deal.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var patron = string.Create(CultureInfo.InvariantCulture, $"P|00000000-0000-4000-8000-{deal.Reader:000000000000}");
        var id = string.Create(CultureInfo.InvariantCulture, $"{partition}-{deal.Number:x16}");
        var keyInsert = withKey
            ? keys.AddEntityAsync(new TableEntity(patron, $"K|{Guid.NewGuid():N}") { ["Hash"] = new string('0', 64), ["Booking"] = id })
            : Task.CompletedTask;
        var ownRead = days.GetEntityIfExistsAsync<TableEntity>(partition, patron);
        var sheetRead = days.GetEntityIfExistsAsync<TableEntity>(partition, $"R|{deal.Resource}");
        await Task.WhenAll(keyInsert, ownRead, sheetRead);
        var (own, sheet) = (await ownRead, await sheetRead);

        var newOwn = own.HasValue ? own.Value! : new TableEntity(partition, patron);
        newOwn[$"b_{deal.Number:x16}"] = content;
        var newSheet = sheet.HasValue ? sheet.Value! : new TableEntity(partition, $"R|{deal.Resource}");
        newSheet["Busy"] = Joined(newSheet.GetString("Busy"), string.Create(CultureInfo.InvariantCulture, $"{deal.Minute}-{deal.Minute + 30}"));
        newSheet["Ids"] = Joined(newSheet.GetString("Ids"), deal.Number.ToString("x16", CultureInfo.InvariantCulture));
        await days.SubmitTransactionAsync(
        [
            Put(newSheet, sheet.HasValue),
            Put(newOwn, own.HasValue),
            new(TableTransactionActionType.Add, new TableEntity(partition, $"B|{id}") { ["Patron"] = patron[2..], ["Booking"] = content }),
            new(TableTransactionActionType.Add, new TableEntity(partition, $"O|{id}|0001") { ["Happened"] = "booked", ["At"] = TimeProvider.System.GetUtcNow() }),
        ]);
    }

    private static string Joined(string? before, string one) => before is null ? one : $"{before},{one}";

    private static TableTransactionAction Put(TableEntity row, bool known) => known
        ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, row.ETag)
        : new TableTransactionAction(TableTransactionActionType.Add, row);
}
