using System.Globalization;
using Coworking.Provision.Templates;
using Spectre.Console;

namespace Coworking.Provision.Planning;

/// <summary>Changes and costs as a person reads them.</summary>
internal sealed class PlanReport(IAnsiConsole console)
{
    public void ShowChanges(IReadOnlyList<ResourceChange> changes, int resources)
    {
        foreach (var change in changes)
        {
            console.MarkupLineInterpolated($"[{(change.Sign is '+' ? "green" : change.Sign is '-' ? "red" : "yellow")}]{change.Sign}[/] {change.Resource}");
            foreach (var property in change.Properties)
            {
                console.WriteLine($"    {property}");
            }
        }

        console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{changes.Count(one => one.Sign is '+')} new, {changes.Count(one => one.Sign is '~')} changed, {changes.Count(one => one.Sign is '-')} gone, of {resources} resources"));
    }

    public void ShowCost(Snapshot snapshot, Usage usage, PriceTable prices)
    {
        var lines = Estimate.Of(snapshot, usage, prices);
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
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"about {lines.Sum(line => line.Cost):0.00} {prices.Currency} a month for {Said(usage)}"));
        console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Prices of {prices.Date:yyyy-MM-dd} ({prices.Region}), {prices.FromPriceList} of {prices.Count} from a record of Azure's price list: infra/prices.json says where each is from. Free amounts of the subscription are not taken off."));
    }

    /// <summary>The month in one line: before, where there was one, and after.</summary>
    public void ShowCostChange(Snapshot? before, Snapshot after, Usage usage, PriceTable prices)
    {
        var was = before is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{Sum(before):0.00} -> ");
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"about {was}{Sum(after):0.00} {prices.Currency} a month for {Said(usage)}"));

        decimal Sum(Snapshot of) => Estimate.Of(of, usage, prices).Sum(line => line.Cost);
    }

    private static string Said(Usage usage) => string.Create(CultureInfo.InvariantCulture, $"{usage.BookingsADay} bookings a day, {usage.Gigabytes} GB, {usage.Plays} plays of {usage.PlayMegabytes} MB");

    private static string Number(decimal number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
