using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using Coworking.Api.Features.Resources;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using Coworking.Domain.Resources;
using NodaTime;
using NodaTime.Text;

namespace Coworking.Api.Features.Centres;

/// <summary>
/// The rows of table <c>Centre</c>, all in one partition so that one query reads what belongs together: <c>C</c> the
/// centre without its dated hours, <c>X|year</c> the dated hours of a year (a row's text is limited, holidays come every
/// year), <c>R|id</c> a resource with its place in the centre's order, <c>W</c> the Wi-Fi, <c>N|patron</c>
/// until when a patron books at the desk only. The logo's bytes lie in a
/// partition of their own, so that nobody reads them who does not want them.
/// </summary>
internal static class CentreEntity
{
    public const string Partition = "centre";
    public const string CentreRow = "C";
    private const string WifiRow = "W";
    private const string DatedHours = "X";
    private const string ResourceRow = "R";
    private const string SanctionRow = "N";
    private const string Until = "Until";
    private const string Content = "Content";
    private const string Order = "Order";
    private const string ChangedAt = "ChangedAt";
    private const string Logo = "Logo";

    public static IEnumerable<TableEntity> RowsOf(StoredCentre centre)
    {
        var answer = centre.Settings.Centre.ToAnswer();
        var first = Row(CentreRow, JsonSerializer.Serialize(answer with { Hours = answer.Hours with { Exceptions = [] } }, CentresJson.Wire.CentreAnswer));
        first[ChangedAt] = centre.ChangedAt?.ToDateTimeOffset();
        first[Logo] = centre.Logo;
        yield return first;
        foreach (var year in answer.Hours.Exceptions.GroupBy(dated => dated.Date.Year))
        {
            yield return Row(
                TableKey.Join(DatedHours, year.Key.ToString("0000", CultureInfo.InvariantCulture)),
                JsonSerializer.Serialize([.. year], CentresJson.Wire.ListOfDatedHours));
        }

        foreach (var (order, resource) in centre.Settings.Inventory.All.Index())
        {
            var row = Row(TableKey.Join(ResourceRow, resource.Id.Value), JsonSerializer.Serialize(ResourceItem.Of(resource), CentresJson.Wire.ResourceItem));
            row[Order] = order;
            yield return row;
        }

        if (centre.Wifi is { } wifi)
        {
            yield return Row(WifiRow, JsonSerializer.Serialize(new WifiBody(wifi.Network, wifi.Security, wifi.Password), CentresJson.Wire.WifiBody));
        }
    }

    /// <summary>The centre that the rows hold; null where there is none yet.</summary>
    public static StoredCentre? CentreOf(IReadOnlyList<TableEntity> rows)
    {
        if (rows.FirstOrDefault(row => row.RowKey == CentreRow) is not { } first)
        {
            return null;
        }

        var answer = JsonSerializer.Deserialize(first.GetString(Content), CentresJson.Wire.CentreAnswer)!;
        var dated = Of(rows, DatedHours).SelectMany(row => JsonSerializer.Deserialize(row.GetString(Content), CentresJson.Wire.ListOfDatedHours)!);
        var resources = Of(rows, ResourceRow)
            .OrderBy(row => row.GetInt32(Order))
            .Select(row => JsonSerializer.Deserialize(row.GetString(Content), CentresJson.Wire.ResourceItem)!.ToResource());
        var wifi = rows.FirstOrDefault(row => row.RowKey == WifiRow) is { } row ? JsonSerializer.Deserialize(row.GetString(Content), CentresJson.Wire.WifiBody) : null;
        return new StoredCentre(
            new CentreSettings((answer with { Hours = answer.Hours with { Exceptions = [.. dated] } }).ToCentre(), new Inventory(resources))
            {
                Sanctions = new Sanctions(Of(rows, SanctionRow).Select(sanction => KeyValuePair.Create(SanctionedOf(sanction), UntilOf(sanction)))),
            },
            first.GetDateTimeOffset(ChangedAt) is { } changed ? Instant.FromDateTimeOffset(changed) : null,
            first.GetString(Logo),
            wifi is null ? null : new Wifi(wifi.Network, wifi.Password, wifi.Security),
            rows.ToFrozenDictionary(row => row.RowKey, row => row.ETag, StringComparer.Ordinal));
    }

    /// <summary>Until when a patron books at the desk only, last day inclusive.</summary>
    public static TableEntity OfSanction(PatronId patron, LocalDate until) =>
        new(Partition, TableKey.Join(SanctionRow, patron.Value)) { [Until] = LocalDatePattern.Iso.Format(until) };

    public static LocalDate UntilOf(TableEntity sanction) => LocalDatePattern.Iso.Parse(sanction.GetString(Until)).Value;

    private static PatronId SanctionedOf(TableEntity sanction) => new(TableKey.Split(sanction.RowKey)[1]);

    /// <summary>Whether two rows say the same.</summary>
    public static bool AreAlike(TableEntity one, TableEntity other) =>
        new[] { Content, Order, ChangedAt, Logo }.All(column => Equals(one.GetValueOrDefault(column), other.GetValueOrDefault(column)));

    private static object? GetValueOrDefault(this TableEntity row, string column) => row.TryGetValue(column, out var value) ? value : null;

    private static IEnumerable<TableEntity> Of(IEnumerable<TableEntity> rows, string part) =>
        rows.Where(row => row.RowKey.StartsWith(part + TableKey.Separator, StringComparison.Ordinal));

    private static TableEntity Row(string rowKey, string content) => new(Partition, rowKey) { [Content] = content };
}
