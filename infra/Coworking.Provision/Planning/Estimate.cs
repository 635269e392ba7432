using System.Globalization;
using System.Text.Json.Nodes;
using Coworking.Provision.Templates;

namespace Coworking.Provision.Planning;

/// <summary>A line of the estimate: so much of something at a price.</summary>
internal sealed record CostLine(string What, decimal Quantity, string PriceName, decimal Cost);

/// <summary>
/// What a month of an instance costs by the price table. It errs on the dear side: a subscription's free amounts (GB-seconds, 100 GB
/// of egress, 5 GB of logs) are not taken off, because all its libraries share them; a request counts as a whole second.
/// </summary>
internal static class Estimate
{
    private const int Days = 30;
    private const int Minutes = Days * 24 * 60;

    // The API's timers that run each minute, see the TimerTrigger attributes. A run is billed for a second at least.
    private const int MinuteTimers = 4;
    private const decimal MemoryGigabytes = 0.5m;

    // A booking: somebody looks at several days, books, comes; the desk and the screen ask meanwhile.
    private const int RequestsPerBooking = 40;
    private const int OperationsPerRequest = 2;

    // SettleDays looks at the month ahead each minute.
    private const int OperationsPerMinute = 45;

    // A player asks for a recording in pieces.
    private const int ReadsPerPlay = 10;
    private const int WritesAMonth = 10_000;

    // Old versions, what was deleted in the last week, backups.
    private const decimal KeptBesides = 1.2m;
    private const decimal KilobytesOfLogPerRun = 1.4m;
    private const int ConversionSecondsANight = 3600;

    // Where recordings move to cheaper storage: half of what is kept has, and half of the plays are of that. On the dear side, reading it costs more.
    private const decimal Cool = 0.5m;

    public static IReadOnlyList<CostLine> Of(Snapshot snapshot, Usage usage, PriceTable prices)
    {
        decimal requests = (decimal)usage.BookingsADay * Days * RequestsPerBooking;
        decimal runs = (decimal)Minutes * MinuteTimers;
        var cool = MediaCools(snapshot) ? Cool : 0;
        var (kept, reads, sent) = (usage.Gigabytes * KeptBesides, (decimal)usage.Plays * ReadsPerPlay / 10_000, (decimal)usage.Plays * usage.PlayMegabytes / 1000);
        var isStandard = snapshot.Of("Microsoft.Web/staticSites").Any(site => site.Text("sku.name") is "Standard");
        return
        [
            .. new[]
            {
                Line("API: GB-seconds", (requests + runs) * MemoryGigabytes, "functionsGigabyteSecond"),
                Line("API: million executions", (requests + runs) / 1_000_000, "functionsMillionExecutions"),
                Line("recordings kept: GB", kept * (1 - cool), "blobGigabyte"),
                Line("recordings read: 10,000", reads * (1 - cool), "blobTenThousandReads"),
                Line("blobs written: 10,000", (decimal)WritesAMonth / 10_000, "blobTenThousandWrites"),
                Line("tables: GB", 1, "tableGigabyte"),
                Line("tables: 10,000 operations", ((requests * OperationsPerRequest) + (Minutes * OperationsPerMinute)) / 10_000, "tableTenThousandOperations"),
                Line("recordings sent: GB", sent, "egressGigabyte"),
                Line("logs: GB", (requests + runs) * KilobytesOfLogPerRun / 1_000_000, "logGigabyte"),
                Line("metric alerts", snapshot.Of("Microsoft.Insights/metricAlerts").Count, "metricAlert"),
                Line("log alerts", snapshot.Of("Microsoft.Insights/scheduledQueryRules").Count, "logAlert"),
                Line("vault: 10,000 operations", 1, "vaultTenThousandOperations"),
                Line("site", 1, isStandard ? "siteStandard" : "siteFree"),
            },
            .. cool == 0
                ? Array.Empty<CostLine>()
                :
                [
                    Line("recordings kept cool: GB", kept * cool, "coolGigabyte"),
                    Line("recordings read cool: 10,000", reads * cool, "coolTenThousandReads"),
                    Line("recordings fetched from cool: GB", sent * cool, "coolRetrievalGigabyte"),
                ],
            .. snapshot.Of("Microsoft.App/jobs").SelectMany(job => new[]
            {
                Line("conversion: vCPU-seconds", Days * ConversionSecondsANight * Amount(job, "cpu"), "conversionVcpuSecond"),
                Line("conversion: GiB-seconds", Days * ConversionSecondsANight * Amount(job, "memory"), "conversionGibSecond"),
            }),
        ];

        CostLine Line(string what, decimal quantity, string name) => new(what, quantity, name, quantity * prices[name].Amount);
    }

    private static bool MediaCools(Snapshot snapshot) =>
        snapshot.Of("Microsoft.Storage/storageAccounts/managementPolicies").Any(policy => policy.At("properties.policy.rules")!.AsArray().Any(rule => rule!.At("definition.actions.baseBlob.tierToCool") is not null));

    /// <summary>What the job's container may use of it: 2, [json('2')], 4Gi.</summary>
    private static decimal Amount(JsonNode job, string of) => decimal.Parse(
        string.Concat(job.At("properties.template.containers")![0]!.Text($"resources.{of}").Where(letter => char.IsAsciiDigit(letter) || letter is '.')), CultureInfo.InvariantCulture);
}
