using System.Text.Json;
using Azure.Data.Tables;

namespace Coworking.Api.Features.Upkeep.Consistency;

/// <summary>Looks at the programme (table <c>Events</c>): each row is an event that can be shown.</summary>
internal sealed class EventChecks(IReadOnlyList<TableEntity> rows)
{
    private const int DateLength = 8;

    public IEnumerable<Finding> Run() => rows
        .Where(row => !IsReadable(row))
        .Select(row => new Finding(FindingKind.UnreadableRow, row.PartitionKey, row.RowKey, "It is no event that can be shown."));

    private static bool IsReadable(TableEntity row) =>
        row.PartitionKey == "programme" && row.RowKey.StartsWith("E|", StringComparison.Ordinal) && row.GetInt32("Version") >= 1
        && row.GetString("Date") is { Length: DateLength } date && date.All(char.IsAsciiDigit) && IsAnnouncement(row.GetString("Content"));

    private static bool IsAnnouncement(string? content)
    {
        try
        {
            using var json = JsonDocument.Parse(content ?? "");
            var said = json.RootElement;
            return said.GetProperty("title").EnumerateObject().Any()
                && string.CompareOrdinal(said.GetProperty("start").GetString(), said.GetProperty("end").GetString()) < 0
                && said.TryGetProperty("resource", out _) != said.TryGetProperty("place", out _);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return false;
        }
    }
}
