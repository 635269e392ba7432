using System.Globalization;
using System.Net.Http.Headers;
using Azure.Data.Tables;

namespace Coworking.Benchmarks;

/// <summary>
/// What people look at: the desk's day with 200 bookings (bare: one query of the day), and a patron's own bookings over the
/// fortnight (bare: fifteen point reads side by side).
/// </summary>
internal sealed class Views(Centre centre, string table, DateOnly date)
{
    private const int Days = 15;

    private readonly TableClient days = centre.Tables.GetTableClient(table);
    private readonly string path = $"/api/desk/day?date={date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
    private string librarian = "";
    private string tag = "";
    private string patron = "";

    /// <summary>How many bytes the day has, uncompressed.</summary>
    public int Bytes { get; private set; }

    public async Task PrepareAsync()
    {
        librarian = await centre.SignInAsync("librarian");
        using var request = ByLibrarian();
        using var answer = await centre.Http.SendAsync(request);
        Bytes = (await answer.Content.ReadAsByteArrayAsync()).Length;
        tag = answer.Headers.ETag?.ToString() ?? throw new InvalidOperationException($"The desk's day has no tag: {(int)answer.StatusCode}");
        var filter = TableClient.CreateQueryFilter($"RowKey ge {"P|"} and RowKey lt {"P}"}");
        patron = (await days.QueryAsync<TableEntity>(filter, maxPerPage: 1).FirstAsync()).RowKey;
    }

    public Task DayAsync() => centre.SendAsync(ByLibrarian(), 200);

    public Task UnchangedDayAsync()
    {
        var request = ByLibrarian();
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return centre.SendAsync(request, 304);
    }

    public async Task BareDayAsync()
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {date.ToString("yyyyMMdd", CultureInfo.InvariantCulture)} and (RowKey lt {"O|"} or RowKey ge {"O}"})");
        var rows = 0;
        await foreach (var row in days.QueryAsync<TableEntity>(filter))
        {
            rows += row.Count > 0 ? 1 : 0;
        }

        if (rows < 200)
        {
            throw new InvalidOperationException($"The day has {rows} rows.");
        }
    }

    public Task MineAsync() => centre.SendAsync(centre.Request(HttpMethod.Get, "/api/me/bookings", reader: 0), 200);

    public Task BareMineAsync() => Task.WhenAll(Enumerable.Range(0, Days).Select(ahead => days.GetEntityIfExistsAsync<TableEntity>(
        centre.Today.AddDays(ahead).ToString("yyyyMMdd", CultureInfo.InvariantCulture), patron)));

    private HttpRequestMessage ByLibrarian()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", librarian);
        return request;
    }
}
