using System.Globalization;
using System.Text.Json.Nodes;
using Coworking.Provision.Libraries;
using Spectre.Console;

namespace Coworking.Provision.Azure;

/// <summary>All instances at a glance.</summary>
internal sealed class StatusCommand(IAnsiConsole console, InfraFolder folder, OtherPrograms programs)
{
    // Each question to az is a process: enough at once to be quick, few enough for a small machine.
    private const int AtOnce = 6;

    // What nobody could read.
    private const string Unknown = "–";

    private sealed record Row(string Code, Health? Health, string? Pages, string? LastBackup, MonthCost? Cost, bool IsHalfMade = false);

    public async Task<int> RunAsync(bool asJson, CancellationToken cancellation)
    {
        var found = await Deployed.FindAllAsync(programs, folder.Libraries, cancellation);
        if (!found.IsOk)
        {
            await Console.Error.WriteLineAsync(found.Error.ToString());
            return ExitCode.Mistake;
        }

        var costs = found.Value.Count > 0 ? await MonthCost.ReadAsync(programs, cancellation) : new Dictionary<string, MonthCost>(StringComparer.Ordinal);
        var rows = folder.Libraries.Select(code => new Row(code, Health: null, Pages: null, LastBackup: null, Cost: null)).ToArray();
        await Parallel.ForEachAsync(found.Value, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (one, cancelled) =>
            rows[Array.FindIndex(rows, row => row.Code == one.Code)] = one.Instance is { } instance
                ? new Row(
                    one.Code,
                    await HealthAsync(one, instance, cancelled),
                    await Health.PagesAsync(instance, cancelled),
                    await LastBackupAsync(instance, cancelled),
                    costs.GetValueOrDefault(instance.ResourceGroup))
                : new Row(one.Code, new Health(IsWell: false, Release: null, Schema: null, one.HalfMade.ToString()), Pages: null, LastBackup: null, costs.GetValueOrDefault(Deployed.StackOf(one.Code)), IsHalfMade: true));

        if (asJson)
        {
            await console.Profile.Out.Writer.WriteAsync(ReadableJson.Of(new JsonArray([.. rows.Select(Json)])));
        }
        else
        {
            Show(rows);
        }

        return Array.Exists(rows, row => row.Health is { IsWell: false }) ? ExitCode.Bad : ExitCode.Good;
    }

    /// <summary>How it is; and, where it is well, whether the last change of its resources failed.</summary>
    private static async Task<Health> HealthAsync(Deployed one, Instance instance, CancellationToken cancellation)
    {
        var health = await Health.AskAsync(instance, cancellation);
        return one.State is "failed" ? health with { Why = $"{(health.Why is { } why ? $"{why}; " : "")}the last change of its resources failed. Next: deploy {one.Code}" } : health;
    }

    /// <summary>The date of the newest finished backup; null when there is none, or none that we may read.</summary>
    private async Task<string?> LastBackupAsync(Instance instance, CancellationToken cancellation)
    {
        // A folder without a manifest is no backup. Asked of the storage, not of the API: whoever is ill does not know.
        var names = await programs.AzAsync(
            ["storage", "blob", "list", "--account-name", instance.DataAccount, "--container-name", "backups", "--auth-mode", "login", "--query", "[?ends_with(name, '/manifest.json')].name", "--output", "tsv"],
            cancellation);
        return names.IsOk ? names.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Max(StringComparer.Ordinal)?.Split('/')[0] : null;
    }

    private void Show(IEnumerable<Row> rows)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("library", "state", "release", "pages", "last backup", "this month", "why");
        foreach (var row in rows)
        {
            var isThere = row.Health is not null;
            table.AddRow(row.Code, State(row), row.Health?.Release ?? "", isThere ? row.Pages ?? Unknown : "", isThere ? row.LastBackup ?? Unknown : "", isThere ? row.Cost?.ToString() ?? Unknown : "", row.Health?.Why ?? "");
        }

        console.Write(table);
    }

    private static JsonNode Json(Row row) => new JsonObject
    {
        ["library"] = row.Code,
        ["state"] = State(row),
        ["release"] = row.Health?.Release,
        ["pages"] = row.Pages,
        ["lastBackup"] = row.LastBackup,
        ["month"] = row.Cost is { } cost ? new JsonObject { ["cost"] = cost.Amount, ["currency"] = cost.Currency } : null,
        ["why"] = row.Health?.Why,
    };

    private static string State(Row row) => row switch
    {
        { Health: null } => "not in Azure",
        { IsHalfMade: true } => "half made",
        { Health.IsWell: true } => "well",
        _ => "ill",
    };
}

/// <summary>What an instance has cost this month so far, by Azure's own account; it runs a day behind.</summary>
internal sealed record MonthCost(decimal Amount, string Currency)
{
    private const string Question = """{"type":"ActualCost","timeframe":"MonthToDate","dataset":{"granularity":"None","aggregation":{"cost":{"name":"Cost","function":"Sum"}},"grouping":[{"type":"Dimension","name":"ResourceGroupName"}]}}""";

    /// <summary>By resource group; empty where we may not read it. One question for all, because Azure allows few.</summary>
    public static async Task<IReadOnlyDictionary<string, MonthCost>> ReadAsync(OtherPrograms programs, CancellationToken cancellation)
    {
        var costs = new Dictionary<string, MonthCost>(StringComparer.OrdinalIgnoreCase);
        var answer = await programs.AzAsync(
            ["rest", "--method", "post", "--url", "https://management.azure.com/subscriptions/{subscriptionId}/providers/Microsoft.CostManagement/query?api-version=2023-11-01", "--body", Question, "--output", "json"],
            cancellation);
        if (!answer.IsOk || JsonNode.Parse(answer.Value)?["properties"] is not JsonObject table)
        {
            return costs;
        }

        var columns = table["columns"]!.AsArray().Select(column => column!["name"]!.GetValue<string>()).ToList();
        foreach (var row in table["rows"]!.AsArray().Select(row => row!.AsArray()))
        {
            costs[Cell("ResourceGroupName").GetValue<string>()] = new MonthCost(Cell("Cost").GetValue<decimal>(), Cell("Currency").GetValue<string>());

            JsonNode Cell(string column) => row[columns.IndexOf(column)]!;
        }

        return costs;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount:0.00} {Currency}");
}
