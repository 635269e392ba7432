using System.Globalization;
using System.Text.Json.Nodes;

namespace Coworking.Provision.Templates;

/// <summary>What is kept how long, who is told of what, whose everything is.</summary>
internal static partial class Promises
{
    private const string RegionalActionGroup = "/resourceGroups/coworking-region/providers/Microsoft.Insights/actionGroups/coworking-region";

    private static readonly string[] AskedByTheWorkbook = ["microsoft.web/sites", "EmptyOutbox", "_ResourceId"];

    private static readonly string[] Tags = ["product", "library", "district", "ring", "release"];

    /// <summary>The rules of the data account, each as a line.</summary>
    public static IReadOnlyList<string> Keeping(Snapshot snapshot) =>
    [
        .. snapshot.Of("Microsoft.Storage/storageAccounts/managementPolicies").Single().At("properties.policy.rules")!.AsArray()
            .SelectMany(rule => Actions(string.Join(' ', rule!.Texts("definition.filters.prefixMatch")).TrimEnd('/'), rule!.At("definition.actions")!)),
    ];

    /// <summary>What breaks the promises of regional.bicep.</summary>
    public static IEnumerable<string> OfTheRegion(Snapshot snapshot)
    {
        var workspace = snapshot.Of("Microsoft.OperationalInsights/workspaces").Single();
        var group = snapshot.Of("Microsoft.Insights/actionGroups").Single();
        var audit = snapshot.Of("Microsoft.Insights/diagnosticSettings").Single();
        var book = JsonNode.Parse(snapshot.Of("Microsoft.Insights/workbooks").Single().Text("properties.serializedData"))!;
        return
        [
            .. Differences(
                (workspace.Text("properties.features.disableLocalAuth"), "true"),
                (workspace.Text("properties.workspaceCapping.dailyQuotaGb"), "1"),
                (workspace.Text("properties.retentionInDays"), "90"),
                (group.Text("properties.enabled"), "true"),
                (group.Text("id"), group.Text("id").Split("/resourceGroups/")[0] + RegionalActionGroup),
                (string.Join(' ', audit.At("properties.logs")!.AsArray().Where(log => log!.Text("enabled") is "true").Select(log => log!.Text("category"))), "Administrative Security Policy")),
            .. group.At("properties.emailReceivers")!.AsArray().Count > 0 ? Array.Empty<string>() : ["nobody is told"],
            .. AskedByTheWorkbook
                .Where(word => !book["items"]!.AsArray().Any(item => item!.Text("content.query").Contains(word, StringComparison.Ordinal)))
                .Select(word => $"the workbook does not ask for {word}"),
        ];
    }

    private static IEnumerable<string> Actions(string container, JsonNode actions) =>
        new (string What, string At)[]
        {
            ("gone after", "baseBlob.delete.daysAfterModificationGreaterThan"),
            ("old versions gone after", "version.delete.daysAfterCreationGreaterThan"),
            ("cool after", "baseBlob.tierToCool.daysAfterModificationGreaterThan"),
        }.Where(one => actions.At(one.At) is not null).Select(one => $"{container}: {one.What} {actions.Text(one.At)}");

    private static IEnumerable<string> DeletedComesBack(Snapshot snapshot)
    {
        var data = snapshot.Of("Microsoft.Storage/storageAccounts/blobServices").Single(service => service.Text("name") == $"{snapshot.Account("data").Text("name")}/default");
        return Differences(
            (data.Text("properties.isVersioningEnabled"), "true"),
            (data.Text("properties.deleteRetentionPolicy.enabled"), "true"),
            (data.Text("properties.deleteRetentionPolicy.days"), "7"),
            (data.Text("properties.containerDeleteRetentionPolicy.enabled"), "true"),
            (data.Text("properties.containerDeleteRetentionPolicy.days"), "7"));
    }

    private static IEnumerable<string> FilesGo(Snapshot snapshot) => Differences(
        (string.Join("; ", Keeping(snapshot)),
            "incoming: gone after 8; incoming: old versions gone after 1; print: gone after 1; print: old versions gone after 1; "
            + "scans: gone after 7; scans: old versions gone after 1; backups: gone after 35; backups: old versions gone after 30; "
            + "media: old versions gone after 30"
            + (snapshot.Asked("coolMediaAfterDays") is { } days ? $"; media: cool after {days}" : "")),
        (snapshot.Of("Microsoft.Storage/storageAccounts/managementPolicies").Single().Text("name"), $"{snapshot.Account("data").Text("name")}/default"));

    private static IEnumerable<string> DataIsLocked(Snapshot snapshot)
    {
        var locks = snapshot.Of("Microsoft.Authorization/locks");
        return Differences(
            (string.Join(' ', locks.Select(one => one.Text("properties.level"))), "CanNotDelete"),
            (string.Join(' ', locks.Select(one => one.Text("id").Split("/providers/Microsoft.Authorization/")[0])), snapshot.Account("data").Text("id")));
    }

    private static IEnumerable<string> IllnessIsTold(Snapshot snapshot)
    {
        var alerts = snapshot.Of("Microsoft.Insights/metricAlerts");
        var heartbeat = snapshot.Of("Microsoft.Insights/scheduledQueryRules").Single();
        var asked = heartbeat.At("properties.criteria.allOf")![0]!;
        return
        [
            .. Differences(
                (string.Join("; ", alerts.Select(Said)), $"Http5xx GreaterThan 5 of {App(snapshot).Text("id")}; Availability LessThan 99 of {snapshot.Account("data").Text("id")}"),
                (string.Join(' ', heartbeat.Texts("properties.scopes")), snapshot.Of("Microsoft.Insights/components").Single().Text("id")),
                ($"{asked.Text("timeAggregation")} {asked.Text("operator")} {asked.Text("threshold")}", "Count LessThan 1"),
                (asked.Text("query").Contains("\"EmptyOutbox\"", StringComparison.Ordinal).ToString(), "True")),
            .. alerts.Append(heartbeat).SelectMany(alert => Differences((alert.Text("properties.enabled"), "true"), (Told(alert), Group(snapshot)))),
        ];

        static string Said(JsonNode alert)
        {
            var one = alert.At("properties.criteria.allOf")![0]!;
            return $"{one.Text("metricName")} {one.Text("operator")} {one.Text("threshold")} of {string.Join(' ', alert.Texts("properties.scopes"))}";
        }

        static string Told(JsonNode alert) => alert.At("properties.actions") is JsonArray actions
            ? string.Join(' ', actions.Select(action => action!.Text("actionGroupId")))
            : string.Join(' ', alert.Texts("properties.actions.actionGroups"));
    }

    private static IEnumerable<string> CostIsTold(Snapshot snapshot)
    {
        var budget = snapshot.Of("Microsoft.Consumption/budgets").Single();
        var notices = budget.At("properties.notifications")!.AsObject().Select(notice => notice.Value!).ToList();
        return
        [
            .. Differences(
                (string.Join(' ', notices.Select(notice => $"{notice.Text("thresholdType")}{notice.Text("threshold")}")), "Actual50 Actual80 Actual100 Forecasted100"),
                (budget.Text("properties.timeGrain"), "Monthly"),
                (int.Parse(budget.Text("properties.amount"), CultureInfo.InvariantCulture) is > 0 and <= 200 ? "" : "too much", "")),
            .. notices.SelectMany(notice => Differences((string.Join(' ', notice.Texts("contactGroups")), Group(snapshot)), (notice.Text("enabled"), "true"))),
        ];
    }

    private static IEnumerable<string> EverythingIsTagged(Snapshot snapshot) =>
        from resource in snapshot.All
        where resource["location"] is not null
        from tag in Tags
        where resource.Text($"tags.{tag}").Length == 0
        select $"{resource.Text("name")} has no tag {tag}";

    private static IEnumerable<string> OnlyWhatWasAskedForRuns(Snapshot snapshot)
    {
        var jobs = snapshot.Of("Microsoft.App/jobs");
        return snapshot.Asked("conversion") is { } conversion
            ? Differences((string.Join("; ", jobs.Select(Said)), $"{conversion.Text("image")} at {conversion.Text("schedule")}"))
            : jobs.Select(_ => "there is a job nobody asked for");

        static string Said(JsonNode job) =>
            $"{string.Join(' ', job.At("properties.template.containers")!.AsArray().Select(container => container!.Text("image")))} at {job.Text("properties.configuration.scheduleTriggerConfig.cronExpression")}";
    }

    private static string Group(Snapshot snapshot) => App(snapshot).Text("id").Split("/resourceGroups/")[0] + RegionalActionGroup;
}
