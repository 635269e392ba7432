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
/// the day by kind, as JSON; <c>Plays</c> and <c>PlayedSeconds</c> of all recordings together, <c>Events</c> and <c>EventMinutes</c> of what took place, each
/// absent where it was not counted. They name nobody, and of kinds and plays only what <see cref="Publication"/> makes of them is told.
/// </summary>
internal static class StatisticsEntity
{
    private const string Content = "Content";
    private const string Plays = "Plays";
    private const string PlayedSeconds = "PlayedSeconds";
    private const string Events = "Events";
    private const string EventMinutes = "EventMinutes";

    private static readonly Dictionary<string, ResourceKind> Kinds = Named<ResourceKind>();
    private static readonly Dictionary<string, Measure> Measures = Named<Measure>();
    private static readonly LocalDatePattern Compact = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    public static string Partition(int year) => year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);

    public static (string Partition, string Row) KeyOf(LocalDate date) => (Partition(date.Year), Compact.Format(date));

    public static TableEntity Of(DayFigures day) => new(KeyOf(day.Date).Partition, KeyOf(day.Date).Row)
    {
        [Content] = JsonSerializer.Serialize(
            day.Kinds.Select(kind => new StoredKind(
                NameOf(kind.Kind), kind.Capacity, InOrder(kind.Tallies))).ToArray(),
            StoredFiguresJson.Rows.StoredKindArray),
        [Plays] = day.Plays?.Count,
        [PlayedSeconds] = day.Plays?.Seconds,
        [Events] = day.Events?.Count,
        [EventMinutes] = day.Events?.Minutes,
    };

    /// <summary>Null for a row of no day. What cannot be read of a day is left out: <c>fsck</c> names it.</summary>
    public static DayFigures? Read(TableEntity row) => DateOf(row) is { } date ? new DayFigures(date, [.. KindsOf(row)], PlaysOf(row), EventsOf(row)) : null;

    public static LocalDate? DateOf(TableEntity row) => Compact.Parse(row.RowKey) is { Success: true, Value: var date } ? date : null;

    private static PlayFigures? PlaysOf(TableEntity row) =>
        row.TryGetValue(Plays, out var count) && count is int plays && row.TryGetValue(PlayedSeconds, out var sum) && sum is long seconds
            ? new PlayFigures(plays, seconds)
            : null;

    private static EventFigures? EventsOf(TableEntity row) =>
        row.TryGetValue(Events, out var count) && count is int events && row.TryGetValue(EventMinutes, out var sum) && sum is int minutes
            ? new EventFigures(events, minutes)
            : null;

    private static IEnumerable<KindFigures> KindsOf(TableEntity row) =>
        from stored in StoredOf(row).OfType<StoredKind>()
        where Kinds.ContainsKey(stored.Kind)
        select new KindFigures(
            Kinds[stored.Kind],
            stored.Capacity,
            stored.Tallies.Where(tally => Measures.ContainsKey(tally.Key)).ToDictionary(tally => Measures[tally.Key], tally => tally.Value));

    private static StoredKind[] StoredOf(TableEntity row)
    {
        try
        {
            return JsonSerializer.Deserialize(row.GetString(Content) ?? "[]", StoredFiguresJson.Rows.StoredKindArray) ?? [];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    /// <summary>The measures in one order always: a row does not show what came first, and a day counted again is the same text.</summary>
    private static OrderedDictionary<string, Tally> InOrder(IReadOnlyDictionary<Measure, Tally> tallies) =>
        new(tallies.OrderBy(tally => tally.Key).Select(tally => KeyValuePair.Create(NameOf(tally.Key), tally.Value)), StringComparer.Ordinal);

    private static string NameOf<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static Dictionary<string, T> Named<T>() where T : struct, Enum => Enum.GetValues<T>().ToDictionary(NameOf, StringComparer.Ordinal);
}

/// <summary>A kind's figures as they are written into rows.</summary>
internal sealed record StoredKind(string Kind, IReadOnlyList<int> Capacity, IReadOnlyDictionary<string, Tally> Tallies);

/// <summary>Rows outlive releases: a member, kind or measure that this release does not know is left alone.</summary>
[JsonSerializable(typeof(StoredKind[]))]
internal sealed partial class StoredFiguresJson : JsonSerializerContext
{
    public static StoredFiguresJson Rows { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    });
}
