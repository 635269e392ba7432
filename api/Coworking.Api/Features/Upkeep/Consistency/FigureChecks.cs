using System.Text.Json;
using Azure.Data.Tables;
using NodaTime;
using NodaTime.Text;

namespace Coworking.Api.Features.Upkeep.Consistency;

/// <summary>Looks at the figures of finished days (table <c>Stats</c>): each can be read, and within a year no day is left out.</summary>
internal sealed class FigureChecks(IReadOnlyList<TableEntity> rows)
{
    private static readonly LocalDatePattern Compact = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    public IEnumerable<Finding> Run()
    {
        var days = rows.Where(row => DateOf(row) is not null).OrderBy(row => row.RowKey, StringComparer.Ordinal).ToList();
        return
        [
            .. rows.Where(row => DateOf(row) is null || !IsReadable(row)).Select(row => new Finding(FindingKind.UnreadableRow, row.PartitionKey, row.RowKey, "It is no day's figures.")),
            .. days.Zip(days.Skip(1)).Where(pair => pair.First.PartitionKey == pair.Second.PartitionKey && DateOf(pair.First)!.Value.PlusDays(1) != DateOf(pair.Second))
                .Select(pair => new Finding(FindingKind.DayNotCounted, pair.Second.PartitionKey, pair.Second.RowKey, $"The day counted before it is {pair.First.RowKey}.")),
        ];
    }

    private static LocalDate? DateOf(TableEntity row) =>
        Compact.Parse(row.RowKey) is { Success: true, Value: var date } && row.RowKey.StartsWith(row.PartitionKey, StringComparison.Ordinal) ? date : null;

    private static bool IsReadable(TableEntity row)
    {
        try
        {
            using var kinds = JsonDocument.Parse(row.GetString("Content") ?? "");
            return kinds.RootElement.EnumerateArray().All(kind => kind.GetProperty("capacity").GetArrayLength() == 24 && kind.GetProperty("tallies").ValueKind == JsonValueKind.Object);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return false;
        }
    }
}
