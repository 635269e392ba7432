using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Common;
using Coworking.Domain.Screens;
using NodaTime;

namespace Coworking.Api.Features.Screens;

/// <summary>
/// Row <c>S|id</c> of partition <c>screens</c> in table <c>Plans</c>, a television: <c>Hash</c> is the SHA-256 of its token's secret,
/// <c>Code</c> the code that it was paired by, <c>Content</c> what the desk set for it, as JSON, <c>Version</c> counts changes of
/// that; <c>SeenAt</c> alone is written when it asks.
/// </summary>
internal static class ScreenEntity
{
    public const string Partition = "screens";
    public const string SeenAt = "SeenAt";
    private const string Hash = "Hash";
    private const string Code = "Code";
    private const string Name = "Name";
    private const string Content = "Content";
    private const string Version = "Version";
    private const string PairedAt = "PairedAt";

    public static string Row(ScreenId id) => TableKey.Join("S", id.Value);

    public static string All()
    {
        var (from, to) = TableKey.Range("S");
        return TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {from} and RowKey lt {to}");
    }

    public static TableEntity Of(Screen screen, string hash, PairingCode code)
    {
        var row = new TableEntity(Partition, Row(screen.Id))
        {
            [Hash] = hash,
            [Code] = code.Value,
            [Name] = screen.Name,
            [Content] = JsonSerializer.Serialize(
                new StoredProgramme(screen.Programme.Mode, screen.Programme.Notice, [.. screen.Programme.Recordings.Select(id => id.Value)]),
                StoredProgrammeJson.Rows.StoredProgramme),
            [Version] = screen.Version,
            [PairedAt] = screen.PairedAt.ToDateTimeOffset(),
        };
        if (screen.SeenAt is { } seen)
        {
            row[SeenAt] = seen.ToDateTimeOffset();
        }

        return row;
    }

    public static StoredScreen Read(TableEntity row)
    {
        if (!ScreenId.TryParse(TableKey.Split(row.RowKey)[1], out var id) || !PairingCode.TryParse(row.GetString(Code), out var code))
        {
            throw new InvalidOperationException("A television's row is not one of ours.");
        }

        var stored = JsonSerializer.Deserialize(row.GetString(Content), StoredProgrammeJson.Rows.StoredProgramme)!;
        var screen = new Screen(
            id,
            row.GetString(Name),
            ScreenProgramme.Create(stored.Mode, stored.Notice, stored.Recordings).Match(programme => programme, _ => ScreenProgramme.OfTheDay),
            row.GetInt32(Version)!.Value,
            Instant.FromDateTimeOffset(row.GetDateTimeOffset(PairedAt)!.Value),
            row.GetDateTimeOffset(SeenAt) is { } seen ? Instant.FromDateTimeOffset(seen) : null);
        return new StoredScreen(screen, row.GetString(Hash), code, row.ETag);
    }
}

internal sealed record StoredProgramme(ScreenMode Mode, LocalizedText? Notice = null, string[]? Recordings = null);

/// <summary>Rows outlive releases: a member that this release does not know is left alone.</summary>
[JsonSerializable(typeof(StoredProgramme))]
internal sealed partial class StoredProgrammeJson : JsonSerializerContext
{
    public static StoredProgrammeJson Rows { get; } =
        new(new JsonSerializerOptions(WireJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip });
}
