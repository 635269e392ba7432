using System.Text.Json;
using Azure.Data.Tables;

namespace Coworking.Api.Features.Upkeep.Consistency;

/// <summary>
/// Looks at televisions and the codes they are paired by (table <c>Plans</c>, partition <c>screens</c>). A code becomes a television
/// in one transaction, so the one is never beside the other.
/// </summary>
internal sealed class ScreenChecks(IReadOnlyList<TableEntity> rows)
{
    private const string Partition = "screens";
    private const int HashLength = 64;

    /// <summary>Which rows the check needs.</summary>
    public static string Filter() => TableClient.CreateQueryFilter($"PartitionKey eq {Partition}");

    public IEnumerable<Finding> Run()
    {
        var screens = rows.Where(row => row.RowKey.StartsWith("S|", StringComparison.Ordinal)).ToList();
        var codes = rows.Where(row => row.RowKey.StartsWith("C|", StringComparison.Ordinal)).ToList();
        var paired = screens.Select(row => row.RowKey[2..]).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. rows.Except(screens).Except(codes).Select(row => Find(FindingKind.UnreadableRow, row, "It is neither a television nor a code.")),
            .. screens.Where(row => !IsReadable(row)).Select(row => Find(FindingKind.UnreadableRow, row, "It is no television that can be shown.")),
            .. codes.Where(row => !HasHash(row) || row.GetString("Screen") is null || row.GetDateTimeOffset("Until") is null)
                .Select(row => Find(FindingKind.UnreadableRow, row, "It is no code that can be typed.")),
            .. screens.Where(HasHash).GroupBy(row => row.GetString("Hash"), StringComparer.Ordinal).Where(group => group.Count() > 1)
                .SelectMany(group => group).Select(row => Find(FindingKind.ScreensShareToken, row, "Another television has the same token.")),
            .. codes.Where(row => row.GetString("Screen") is { } screen && paired.Contains(screen))
                .Select(row => Find(FindingKind.CodeOfPairedScreen, row, $"{row.GetString("Screen")} is paired already.")),
        ];
    }

    private static Finding Find(FindingKind kind, TableEntity row, string details) => new(kind, Partition, row.RowKey, details);

    private static bool IsReadable(TableEntity row) =>
        HasHash(row) && !string.IsNullOrWhiteSpace(row.GetString("Name")) && row.GetInt32("Version") >= 1
        && row.GetDateTimeOffset("PairedAt") is not null && IsProgramme(row.GetString("Content"));

    private static bool HasHash(TableEntity row) => row.GetString("Hash") is { Length: HashLength } hash && hash.All(char.IsAsciiHexDigitLower);

    private static bool IsProgramme(string? content)
    {
        try
        {
            using var json = JsonDocument.Parse(content ?? "");
            return json.RootElement.GetProperty("mode").GetString() switch
            {
                "timetable" => true,
                "notice" => json.RootElement.TryGetProperty("notice", out var notice) && notice.EnumerateObject().Any(),
                "playlist" => json.RootElement.TryGetProperty("recordings", out var recordings) && recordings.GetArrayLength() > 0,
                _ => false,
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return false;
        }
    }
}
