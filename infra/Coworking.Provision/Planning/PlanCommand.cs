using System.Globalization;
using System.Text.Json.Nodes;
using Coworking.Provision.Templates;
using Spectre.Console;

namespace Coworking.Provision.Planning;

/// <summary>What would change, and what a month would cost. Nothing is asked of Azure.</summary>
internal sealed class PlanCommand(IAnsiConsole console, InfraFolder folder, BicepProgram bicep)
{
    /// <param name="code">The library; null: what all share.</param>
    public async Task<int> RunAsync(string? code, Usage usage, bool write, CancellationToken cancellation)
    {
        if (code is not null && (!InfraFolder.IsCode(code) || !folder.Has(code)))
        {
            await Console.Error.WriteLineAsync(new Fault("plan", $"there is no library '{code}'.", $"name one of {string.Join(", ", folder.Libraries)}, or make it: new --code CODE").ToString());
            return ExitCode.Mistake;
        }

        var parameters = code is null ? folder.Region : folder.Parameters(code);
        if (await bicep.FindingsAsync(parameters, cancellation) is { Count: > 0 } findings)
        {
            await Console.Error.WriteLineAsync(new Fault(folder.Short(parameters), findings[0], "mend the file, then plan again.").ToString());
            return ExitCode.Bad;
        }

        var now = await bicep.SnapshotAsync(parameters, cancellation);
        await ShowChangesAsync(code is null ? folder.RegionSnapshot : folder.Snapshot(code), now, write, cancellation);
        if (code is not null)
        {
            ShowCost(Estimate.Of(now, usage, await PriceTable.ReadAsync(folder.Prices, cancellation)), usage, await PriceTable.ReadAsync(folder.Prices, cancellation));
        }

        return ExitCode.Good;
    }

    private async Task ShowChangesAsync(string keptFile, Snapshot now, bool write, CancellationToken cancellation)
    {
        var kept = File.Exists(keptFile) ? new Snapshot(JsonNode.Parse(await File.ReadAllTextAsync(keptFile, cancellation))!) : null;
        var changes = SnapshotDiff.Between(kept, now);
        foreach (var change in changes)
        {
            console.MarkupLineInterpolated($"[{(change.Sign is '+' ? "green" : change.Sign is '-' ? "red" : "yellow")}]{change.Sign}[/] {change.Resource}");
            foreach (var property in change.Properties)
            {
                console.WriteLine($"    {property}");
            }
        }

        console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{changes.Count(one => one.Sign is '+')} new, {changes.Count(one => one.Sign is '~')} changed, {changes.Count(one => one.Sign is '-')} gone, of {now.All.Count} resources"));
        if (write)
        {
            await File.WriteAllTextAsync(keptFile, now.Kept, cancellation);
            console.WriteLine($"{folder.Short(keptFile)} written. Next: commit it with what changed.");
        }
        else if (changes.Count > 0)
        {
            console.WriteLine($"Next: the same with --write, then commit {folder.Short(keptFile)}");
        }
    }

    private void ShowCost(IReadOnlyList<CostLine> lines, Usage usage, PriceTable prices)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("a month", "quantity", "price", prices.Currency);
        foreach (var line in lines)
        {
            table.AddRow(line.What, Number(line.Quantity, "#,0.##"), Number(prices[line.PriceName].Amount, "0.######"), Number(line.Cost, "0.00"));
        }

        foreach (var column in table.Columns.Skip(1))
        {
            column.RightAligned();
        }

        console.Write(table);
        console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"about {lines.Sum(line => line.Cost):0.00} {prices.Currency} a month for {usage.BookingsADay} bookings a day, {usage.Gigabytes} GB, {usage.Plays} plays of {usage.PlayMegabytes} MB"));
        console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Prices of {prices.Date:yyyy-MM-dd} ({prices.Region}), {prices.FromPriceList} of {prices.Count} from a record of Azure's price list: infra/prices.json says where each is from. Free amounts of the subscription are not taken off."));
    }

    private static string Number(decimal number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
