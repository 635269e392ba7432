using System.Globalization;
using Azure.Data.Tables;

namespace Coworking.Benchmarks;

/// <summary>
/// Any free one of twelve computers, hour by hour: who come together reach for the same twelve sheets. Bare, it is one query of the
/// sheets beside one read of the patron's, a pick, one transaction; and again from the start where somebody was faster.
/// </summary>
internal sealed class AnyFree(Centre centre, string bareTable)
{
    public const int Computers = 12;

    private const int Opens = 8 * 60;
    /// <summary>The last half hour before the doors close is not booked.</summary>
    private const int HalfHours = 23;

    private readonly TableClient days = centre.Tables.GetTableClient(bareTable);
    private int bare = -1;
    private int http = -1;
    private int collisions;

    /// <summary>How often the bare calls had to start again.</summary>
    public int Collisions => collisions;

    public static string Computer(int number) => string.Create(CultureInfo.InvariantCulture, $"pc-{number:00}");

    public async Task PrepareAsync() => await days.CreateIfNotExistsAsync();

    public Task HttpAsync()
    {
        var (number, date, minute) = Next(ref http);
        return centre.SendAsync(
            centre.Request(
                HttpMethod.Post,
                "/api/bookings",
                number % Deal.Readers,
                $$"""{"date":"{{date:yyyy-MM-dd}}","start":"{{Clock(minute)}}","end":"{{Clock(minute + 30)}}","kind":"computer"}"""),
            201);
    }

    public async Task BareAsync()
    {
        var (number, date, minute) = Next(ref bare);
        var partition = date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        while (!await TryAsync(partition, number, minute))
        {
            Interlocked.Increment(ref collisions);
        }
    }

    private async Task<bool> TryAsync(string partition, int number, int minute)
    {
        var patron = string.Create(CultureInfo.InvariantCulture, $"P|{number % Deal.Readers:000000000000}");
        var ownRead = days.GetEntityIfExistsAsync<TableEntity>(partition, patron);
        var sheets = new Dictionary<string, TableEntity>(StringComparer.Ordinal);
        await foreach (var row in days.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {"R|"} and RowKey lt {"R}"}")))
        {
            sheets[row.RowKey] = row;
        }

        var own = await ownRead;
        var stretch = string.Create(CultureInfo.InvariantCulture, $"{minute}-{minute + 30}");
        var free = Enumerable.Range(0, Computers).Select(computer => $"R|{Computer(computer)}")
            .Where(key => !sheets.TryGetValue(key, out var sheet) || !sheet.GetString("Busy").Split(',').Contains(stretch, StringComparer.Ordinal)).ToList();
        if (free.Count == 0)
        {
            throw new InvalidOperationException("All computers are taken: the benchmark deals wrongly.");
        }

        var chosen = free[Random.Shared.Next(free.Count)];
        var known = sheets.GetValueOrDefault(chosen);
        var sheetRow = known ?? new TableEntity(partition, chosen);
        sheetRow["Busy"] = known is null ? stretch : $"{known.GetString("Busy")},{stretch}";
        var ownRow = own.HasValue ? own.Value! : new TableEntity(partition, patron);
        ownRow[$"b_{number:x16}"] = stretch;
        var id = string.Create(CultureInfo.InvariantCulture, $"{partition}-{number:x16}");
        try
        {
            await days.SubmitTransactionAsync(
            [
                Put(sheetRow, known is not null),
                Put(ownRow, own.HasValue),
                new(TableTransactionActionType.Add, new TableEntity(partition, $"B|{id}") { ["Patron"] = patron[2..], ["Booking"] = stretch }),
                new(TableTransactionActionType.Add, new TableEntity(partition, $"O|{id}|0001") { ["Happened"] = "booked", ["At"] = TimeProvider.System.GetUtcNow() }),
            ]);
            return true;
        }
        catch (TableTransactionFailedException e) when (e.Status is 409 or 412)
        {
            return false;
        }
    }

    /// <summary>Twelve calls an hour's half, so that everybody can be served.</summary>
    private (int Number, DateOnly Date, int Minute) Next(ref int counter)
    {
        var number = Interlocked.Increment(ref counter);
        var slot = number / Computers;
        return (number, centre.Today.AddDays(1 + (slot / HalfHours)), Opens + (slot % HalfHours * 30));
    }

    private static TableTransactionAction Put(TableEntity row, bool known) => known
        ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, row.ETag)
        : new TableTransactionAction(TableTransactionActionType.Add, row);

    private static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");
}
