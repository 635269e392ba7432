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
    private const int ConversionSeconds = 2 * 3600;

    public static IReadOnlyList<CostLine> Of(Snapshot snapshot, Usage usage, PriceTable prices)
    {
        decimal requests = (decimal)usage.BookingsADay * Days * RequestsPerBooking;
        decimal runs = (decimal)Minutes * MinuteTimers;
        var isStandard = snapshot.Of("Microsoft.Web/staticSites").Any(site => site.Text("sku.name") is "Standard");
        return
        [
            .. new[]
            {
                Line("API: GB-seconds", (requests + runs) * MemoryGigabytes, "functionsGigabyteSecond"),
                Line("API: million executions", (requests + runs) / 1_000_000, "functionsMillionExecutions"),
                Line("recordings kept: GB", usage.Gigabytes * KeptBesides, "blobGigabyte"),
                Line("recordings read: 10,000", (decimal)usage.Plays * ReadsPerPlay / 10_000, "blobTenThousandReads"),
                Line("blobs written: 10,000", (decimal)WritesAMonth / 10_000, "blobTenThousandWrites"),
                Line("tables: GB", 1, "tableGigabyte"),
                Line("tables: 10,000 operations", ((requests * OperationsPerRequest) + (Minutes * OperationsPerMinute)) / 10_000, "tableTenThousandOperations"),
                Line("recordings sent: GB", (decimal)usage.Plays * usage.PlayMegabytes / 1000, "egressGigabyte"),
                Line("logs: GB", (requests + runs) * KilobytesOfLogPerRun / 1_000_000, "logGigabyte"),
                Line("metric alerts", snapshot.Of("Microsoft.Insights/metricAlerts").Count, "metricAlert"),
                Line("log alerts", snapshot.Of("Microsoft.Insights/scheduledQueryRules").Count, "logAlert"),
                Line("vault: 10,000 operations", 1, "vaultTenThousandOperations"),
                Line("site", 1, isStandard ? "siteStandard" : "siteFree"),
            },
            .. snapshot.Of("Microsoft.App/jobs").Select(_ => Line("conversion: vCPU-seconds", Days * ConversionSeconds, "conversionVcpuSecond")),
        ];

        CostLine Line(string what, decimal quantity, string name) => new(what, quantity, name, quantity * prices[name].Amount);
    }
}
