using Azure.Data.Tables;
using Coworking.Domain.Collections;
using Coworking.Domain.Recordings;

namespace Coworking.Api.Features.Upkeep.Consistency;

/// <summary>Looks at collections (table <c>Collections</c>): what each names must be a recording, were it a deleted one.</summary>
internal sealed class CollectionChecks(IReadOnlyList<TableEntity> collections, IReadOnlySet<string> recordings)
{
    private const string Partition = "collections";
    private static readonly string[] Titles = ["TitleKk", "TitleRu", "TitleEn"];

    /// <summary>Which rows of table <c>Recordings</c> the check needs; of them the key alone.</summary>
    public static string Filter() => TableClient.CreateQueryFilter($"PartitionKey eq {"recordings"} and RowKey lt {"~"}");

    public IEnumerable<Finding> Run() => collections.SelectMany(row => IsReadable(row)
        ? Ids(row).Where(id => !recordings.Contains(id)).Select(id => new Finding(FindingKind.CollectionWithoutRecording, Partition, row.RowKey, $"Recording {id} is not there."))
        : [new Finding(FindingKind.UnreadableRow, Partition, row.RowKey, "It is no collection that can be shown.")]);

    private static string[] Ids(TableEntity row) => (row.GetString("Recordings") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsReadable(TableEntity row) =>
        row.PartitionKey == Partition && CollectionId.TryParse(row.RowKey, out _)
        && Array.Exists(Titles, title => !string.IsNullOrWhiteSpace(row.GetString(title)))
        && row.GetDateTimeOffset("MadeAt") is not null && row.GetDateTimeOffset("ChangedAt") is not null
        && Array.TrueForAll(Ids(row), id => RecordingId.TryParse(id, out _));
}
