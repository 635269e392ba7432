using System.Globalization;
using Azure.Data.Tables;

namespace Coworking.Benchmarks;

/// <summary>A day of 40 places with 200 bookings, as the booking page asks for it. Bare, it is one query of two columns.</summary>
internal sealed class Availability(Centre centre, string table, DateOnly date)
{
    public const int Seats = 40;
    private const int Bookings = 200;

    private readonly TableClient days = centre.Tables.GetTableClient(table);
    private readonly string path = $"/api/availability?date={date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    /// <summary>How many bytes the API answers with, uncompressed.</summary>
    public int Bytes { get; private set; }

    public async Task PrepareAsync()
    {
        for (var number = 0; number < Bookings; number++)
        {
            var minute = (8 * 60) + (number / Seats * 60);
            var body = $$"""{"date":"{{date:yyyy-MM-dd}}","start":"{{Clock(minute)}}","end":"{{Clock(minute + 30)}}","resources":["{{Deal.Seat(number % Seats)}}"]}""";
            await centre.SendAsync(centre.Request(HttpMethod.Post, "/api/bookings", number % Seats, body), 201);
        }

        Bytes = (await centre.SendAsync(new HttpRequestMessage(HttpMethod.Get, path), 200)).Length;
    }

    public Task HttpAsync() => centre.SendAsync(new HttpRequestMessage(HttpMethod.Get, path), 200);

    public async Task BareAsync()
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {date.ToString("yyyyMMdd", CultureInfo.InvariantCulture)} and RowKey ge {"R|"} and RowKey lt {"R}"}");
        var rows = 0;
        await foreach (var row in days.QueryAsync<TableEntity>(filter, select: ["RowKey", "Busy", "Closed"]))
        {
            rows += row.Count > 0 ? 1 : 0;
        }

        if (rows != Seats)
        {
            throw new InvalidOperationException($"The day has {rows} sheets instead of {Seats}.");
        }
    }

    private static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");
}
