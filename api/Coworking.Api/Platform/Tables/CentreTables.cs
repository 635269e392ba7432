using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;

namespace Coworking.Api.Platform.Tables;

/// <summary>The centre's tables. Making one of these touches no storage.</summary>
public sealed class CentreTables
{
    private readonly int _prefixLength;

    public CentreTables(TableServiceClient service, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(service);
        var prefix = configuration["Storage:Prefix"] ?? "";
        _prefixLength = prefix.Length;
        Days = service.GetTableClient($"{prefix}Days");
        Patrons = service.GetTableClient($"{prefix}Patrons");
        Centre = service.GetTableClient($"{prefix}Centre");
        Recordings = service.GetTableClient($"{prefix}Recordings");
        Limits = service.GetTableClient($"{prefix}Limits");
        Plans = service.GetTableClient($"{prefix}Plans");
        Events = service.GetTableClient($"{prefix}Events");
        Stats = service.GetTableClient($"{prefix}Stats");
        Collections = service.GetTableClient($"{prefix}Collections");
        Words = service.GetTableClient($"{prefix}Words");
        Plays = service.GetTableClient($"{prefix}Plays");
    }

    /// <summary>A day's sheets, bookings and outbox; the partition is the centre's local date. See api/docs/data-model.md.</summary>
    public TableClient Days { get; }

    /// <summary>What outlasts a day for one patron: request keys and the tokens of open bookings; the partition is the patron.</summary>
    public TableClient Patrons { get; }

    /// <summary>The centre's settings and resources.</summary>
    public TableClient Centre { get; }

    /// <summary>The catalogue of audio and video.</summary>
    public TableClient Recordings { get; }

    /// <summary>How often something was tried, see <see cref="Coworking.Api.Platform.Limits.RateLimits"/>; worth nothing after a quarter of an hour.</summary>
    public TableClient Limits { get; }

    /// <summary>What the desk has planned and what is still to be finished: series, closures under way, request keys of staff.</summary>
    public TableClient Plans { get; }

    /// <summary>The programme of events.</summary>
    public TableClient Events { get; }

    /// <summary>The figures of finished days; the partition is a year.</summary>
    public TableClient Stats { get; }

    /// <summary>Collections of recordings, one row each.</summary>
    public TableClient Collections { get; }

    /// <summary>How often recordings were played; the partition is the centre's local date.</summary>
    public TableClient Plays { get; }

    /// <summary>Which words are said in which subtitles; made anew from them where it is lost.</summary>
    public TableClient Words { get; }

    internal IEnumerable<TableClient> All => [Days, Patrons, Centre, Recordings, Limits, Plans, Events, Stats, Collections, Words, Plays];

    /// <summary>What a backup holds: all but what is worth nothing a quarter of an hour later, and what is made anew from the rest.</summary>
    internal IEnumerable<TableClient> Kept => All.Where(table => table != Limits && table != Words);

    /// <summary>The table's name as these documents call it, whatever prefix this instance has.</summary>
    internal string NameOf(TableClient table) => table.Name[_prefixLength..];
}
