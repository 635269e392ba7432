using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Bookings;
using Coworking.Domain.Closures;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Coworking.Api.Features.Bookings;

/// <summary>
/// Row <c>C|id</c>: <c>Content</c> what was announced and what of it still holds, as JSON; <c>Resources</c> what it shuts,
/// <c>ToDo</c> those of them whose sheets do not say so yet, <c>Cancelled</c> the tails of the bookings it ended.
/// </summary>
internal static class ClosureEntity
{
    public const string FirstPart = "C";
    private const string Content = "Content";
    private const string Resources = "Resources";
    private const string ToDo = "ToDo";
    private const string Cancelled = "Cancelled";

    public static string Key(ClosureId id) => TableKey.Join(FirstPart, id.Value);

    public static TableEntity Of(Closure closure) => new(DayKeys.Partition(closure.Id.Date), Key(closure.Id))
    {
        [Content] = StoredClosure.Write(closure),
        [Resources] = Names(closure.Resources),
        [ToDo] = Names(closure.ToDo),
        [Cancelled] = string.Join(',', closure.Cancelled.Select(id => id.Tail)),
    };

    public static Closure Read(TableEntity row, LocalDate date) => StoredClosure.Read(
        row.GetString(Content),
        ClosureId.Parse(TableKey.Split(row.RowKey)[1]),
        Ids(row.GetString(Resources)),
        Ids(row.GetString(ToDo)),
        [.. Parts(row.GetString(Cancelled)).Select(tail => BookingId.FromTail(date, tail))]);

    private static string Names(IEnumerable<ResourceId> ids) => string.Join(',', ids.Select(id => id.Value));

    private static IReadOnlyList<ResourceId> Ids(string? text) => [.. Parts(text).Select(name => new ResourceId(name))];

    private static string[] Parts(string? text) => string.IsNullOrEmpty(text) ? [] : text.Split(',');
}

/// <summary>A closure as it is written into its row.</summary>
internal sealed record StoredClosure(
    string Zone,
    int Start,
    int End,
    bool All,
    LocalizedText Reason,
    Instant CreatedAt,
    int? ShutStart = null,
    int? ShutEnd = null)
{
    public static string Write(Closure closure) => JsonSerializer.Serialize(
        new StoredClosure(
            closure.Day.Zone.Id,
            closure.Range.Start.Minutes,
            closure.Range.End.Minutes,
            closure.All,
            closure.Reason,
            closure.CreatedAt,
            closure.Shut?.Start.Minutes,
            closure.Shut?.End.Minutes),
        StoredClosureJson.Rows.StoredClosure);

    public static Closure Read(
        string text, ClosureId id, IReadOnlyList<ResourceId> resources, IReadOnlyList<ResourceId> toDo, IReadOnlyList<BookingId> cancelled)
    {
        var stored = JsonSerializer.Deserialize(text, StoredClosureJson.Rows.StoredClosure)!;
        return Closure.Restored(
            id,
            new CentreDay(id.Date, DateTimeZoneProviders.Tzdb[stored.Zone]),
            Range(stored.Start, stored.End),
            stored is { ShutStart: { } start, ShutEnd: { } end } ? Range(start, end) : null,
            stored.All,
            resources,
            stored.Reason,
            stored.CreatedAt,
            toDo,
            cancelled);
    }

    private static TimeRange Range(int start, int end) => new(new TimeOfDay(start), new TimeOfDay(end));
}

/// <summary>Rows outlive releases: a member that this release does not know is left alone.</summary>
[JsonSerializable(typeof(StoredClosure))]
internal sealed partial class StoredClosureJson : JsonSerializerContext
{
    public static StoredClosureJson Rows { get; } = new(Lenient());

    private static JsonSerializerOptions Lenient()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = WireJson.Options.Encoder,
        };
        options.Converters.Add(NodaConverters.InstantConverter);
        options.Converters.Add(new LocalizedTextConverter());
        return options;
    }
}
