using Azure.Data.Tables;
using Coworking.Api.Features.Upkeep.Consistency;
using Xunit;

namespace Coworking.Api.Tests.Collections;

public sealed class CollectionChecksTests
{
    private const string Kept = "yafq73gq3yy8wx70bn6";
    private const string Lost = "yafq73gq3yy8wx70bn7";

    [Fact]
    public void A_collection_that_names_a_recording_which_is_not_there_is_found_and_one_that_cannot_be_read_too()
    {
        var whole = Row("000000000001", Kept);
        var lacking = Row("000000000002", $"{Kept}\n{Lost}");
        var untitled = Row("000000000003", Kept);
        untitled.Remove("TitleKk");

        var findings = new CollectionChecks([whole, lacking, untitled], new HashSet<string>(StringComparer.Ordinal) { Kept }).Run().ToList();

        Assert.Equal(
            [(FindingKind.CollectionWithoutRecording, "000000000002"), (FindingKind.UnreadableRow, "000000000003")],
            findings.Select(one => (one.Kind, one.Row)));
        Assert.Contains(Lost, findings[0].Details, StringComparison.Ordinal);
    }

    private static TableEntity Row(string id, string recordings) => new("collections", id)
    {
        ["TitleKk"] = "Ертегілер",
        ["Recordings"] = recordings,
        ["MadeAt"] = DateTimeOffset.UnixEpoch,
        ["ChangedAt"] = DateTimeOffset.UnixEpoch,
    };
}
