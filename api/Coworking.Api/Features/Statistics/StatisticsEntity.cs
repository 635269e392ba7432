using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;
using Coworking.Domain.Resources;
using Coworking.Domain.Statistics;
using NodaTime;
using NodaTime.Text;

namespace Coworking.Api.Features.Statistics;

/// <summary>
/// Table <c>Stats</c>, a row a finished date: PartitionKey its year, RowKey <c>yyyyMMdd</c>; <c>Content</c> the exact figures of
/// the day by kind, as JSON. They name nobody, and only what <see cref="Publication"/> makes of them is told.
/// </summary>
internal static class StatisticsEntity
{
    private const string Content = "Content";

    private static readonly LocalDatePattern Compact = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    public static string Partition(int year) => year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);

    public static (string Partition, string Row) KeyOf(LocalDate date) => (Partition(date.Year), Compact.Format(date));

    public static TableEntity Of(DayFigures day) => new(KeyOf(day.Date).Partition, KeyOf(day.Date).Row)
    {
        [Content] = JsonSerializer.Serialize(
            day.Kinds.Select(kind => new StoredKind(kind.Kind, kind.Capacity, kind.Tallies)).ToArray(), StoredFiguresJson.Rows.StoredKindArray),
    };

    public static DayFigures Read(TableEntity row) => new(
        DateOf(row),
        [
            .. JsonSerializer.Deserialize(row.GetString(Content), StoredFiguresJson.Rows.StoredKindArray)!
                .Select(kind => new KindFigures(kind.Kind, kind.Capacity, kind.Tallies)),
        ]);

    public static LocalDate DateOf(TableEntity row) => Compact.Parse(row.RowKey).Value;
}

/// <summary>A kind's figures as they are written into rows.</summary>
internal sealed record StoredKind(ResourceKind Kind, IReadOnlyList<int> Capacity, IReadOnlyDictionary<Measure, Tally> Tallies);

/// <summary>Rows outlive releases: a member that this release does not know is left alone.</summary>
[JsonSerializable(typeof(StoredKind[]))]
internal sealed partial class StoredFiguresJson : JsonSerializerContext
{
    public static StoredFiguresJson Rows { get; } = new(Lenient());

    private static JsonSerializerOptions Lenient()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        return options;
    }
}
