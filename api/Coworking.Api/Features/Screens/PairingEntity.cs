using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Screens;
using NodaTime;

namespace Coworking.Api.Features.Screens;

/// <summary>
/// Row <c>C|code</c> of partition <c>screens</c> in table <c>Plans</c>, a code that a television shows: <c>Screen</c> and <c>Hash</c> are
/// what the television will be when it is typed, <c>Until</c> says when it lapses. It is in the televisions' own partition, so
/// that one transaction turns the one into the other.
/// </summary>
internal static class PairingEntity
{
    private const string Screen = "Screen";
    private const string Hash = "Hash";
    private const string Until = "Until";

    public static string Row(PairingCode code) => TableKey.Join("C", code.Value);

    public static string LapsedAt(Instant now)
    {
        var (from, to) = TableKey.Range("C");
        return TableClient.CreateQueryFilter($"PartitionKey eq {ScreenEntity.Partition} and RowKey ge {from} and RowKey lt {to} and Until le {now.ToDateTimeOffset()}");
    }

    public static TableEntity Of(Pairing pairing) => new(ScreenEntity.Partition, Row(pairing.Code))
    {
        [Screen] = pairing.Screen.Value,
        [Hash] = pairing.Hash,
        [Until] = pairing.Until.ToDateTimeOffset(),
    };

    public static Pairing Read(TableEntity row, PairingCode code) =>
        ScreenId.TryParse(row.GetString(Screen), out var screen)
            ? new Pairing(code, screen, row.GetString(Hash), Instant.FromDateTimeOffset(row.GetDateTimeOffset(Until)!.Value)) { Tag = row.ETag }
            : throw new InvalidOperationException("A pairing's row is not one of ours.");
}
