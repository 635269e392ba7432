using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using Coworking.Domain.Series;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using NodaTime.Text;

namespace Coworking.Api.Features.Series;

/// <summary>
/// Row <c>S|id</c> of partition <c>series</c>: <c>Content</c> is the plan as JSON, <c>Until</c> its last date, so that those
/// that ended are not listed, and one column a date, <c>d_20261125</c>, what is wanted on it: minutes, resources, and
/// <c>x</c> where it was taken out, <c>c</c> where its booking may have to be moved (<c>960-1080|hall,tv-1|c</c>).
/// </summary>
internal static class SeriesEntity
{
    public const string Partition = "series";
    private const string Content = "Content";
    private const string Until = "Until";
    private const string DatePrefix = "d_";
    private static readonly LocalDatePattern Compact = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    public static string Row(SeriesId id) => TableKey.Join("S", id.Value);

    /// <summary>Filters for series whose last date is not before <paramref name="today"/>.</summary>
    public static string NotEnded(LocalDate today)
    {
        var (from, to) = TableKey.Range("S");
        return TableClient.CreateQueryFilter(
            $"PartitionKey eq {Partition} and RowKey ge {from} and RowKey lt {to} and Until ge {LocalDatePattern.Iso.Format(today)}");
    }

    public static TableEntity Of(WeeklySeries series)
    {
        var row = new TableEntity(Partition, Row(series.Id))
        {
            [Content] = JsonSerializer.Serialize(
                new StoredSeries((int)series.Rule.Weekday, series.Rule.From, series.Rule.Until, series.Alias, series.People, series.CreatedAt, series.Purpose),
                StoredSeriesJson.Rows.StoredSeries),
            [Until] = LocalDatePattern.Iso.Format(series.Rule.Until),
        };
        foreach (var date in series.Dates)
        {
            row[DatePrefix + Compact.Format(date.Date)] = Write(date);
        }

        return row;
    }

    public static WeeklySeries Read(TableEntity row)
    {
        var stored = JsonSerializer.Deserialize(row.GetString(Content), StoredSeriesJson.Rows.StoredSeries)!;
        return new WeeklySeries(
            SeriesId.Parse(TableKey.Split(row.RowKey)[1]),
            WeeklyRule.Of((IsoDayOfWeek)stored.Weekday, stored.From, stored.Until)!,
            stored.Alias,
            stored.Purpose,
            stored.People,
            stored.CreatedAt,
            [
                .. row.Where(column => column.Key.StartsWith(DatePrefix, StringComparison.Ordinal))
                    .Select(column => ReadDate(Compact.Parse(column.Key[DatePrefix.Length..]).Value, (string)column.Value))
                    .OrderBy(date => date.Date),
            ]);
    }

    private static string Write(SeriesDate date) => string.Create(
        CultureInfo.InvariantCulture,
        $"{date.Range.Start.Minutes}-{date.Range.End.Minutes}|{string.Join(',', date.Resources.Select(id => id.Value))}|{(date.IsCancelled ? "x" : "")}{(date.IsChanged ? "c" : "")}");

    private static SeriesDate ReadDate(LocalDate date, string text)
    {
        var parts = text.Split('|');
        var minutes = parts[0].Split('-').Select(part => new TimeOfDay(int.Parse(part, CultureInfo.InvariantCulture))).ToList();
        return new SeriesDate(
            date,
            new TimeRange(minutes[0], minutes[1]),
            [.. parts[1].Split(',').Select(id => new ResourceId(id))],
            parts[2].Contains('x', StringComparison.Ordinal),
            parts[2].Contains('c', StringComparison.Ordinal));
    }
}

internal sealed record StoredSeries(int Weekday, LocalDate From, LocalDate Until, string Alias, int People, Instant CreatedAt, string? Purpose = null);

/// <summary>Rows outlive releases: a member that this release does not know is left alone.</summary>
[JsonSerializable(typeof(StoredSeries))]
internal sealed partial class StoredSeriesJson : JsonSerializerContext
{
    public static StoredSeriesJson Rows { get; } = new(Lenient());

    private static JsonSerializerOptions Lenient()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = WireJson.Options.Encoder,
        };
        options.Converters.Add(NodaConverters.InstantConverter);
        options.Converters.Add(NodaConverters.LocalDateConverter);
        return options;
    }
}
