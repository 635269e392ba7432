using System.Text.Json;
using System.Text.Json.Serialization;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Coworking.Api.Features.Bookings;

/// <summary>
/// A booking as it is written into rows. Start, end and zone are the authority; the start's and end's instants beside them
/// are for people and programs that read the table, and tell whether the zone's rules were others when it was written.
/// </summary>
internal sealed record StoredBooking(
    int Start,
    int End,
    string Zone,
    Instant StartsAt,
    Instant EndsAt,
    IReadOnlyList<StoredResource> Resources,
    Instant CheckInOpensAt,
    Instant CheckInClosesAt,
    Instant CreatedAt,
    BookingStatus Status,
    int Version,
    string? Purpose = null,
    string? Note = null,
    string? Alias = null,
    int? People = null,
    BookingSource? Source = null,
    string? Series = null,
    Instant? CheckedInAt = null,
    Instant? LeftAt = null,
    LocalizedText? Reason = null,
    string? MovedFrom = null,
    string? MovedTo = null,
    string? Event = null)
{
    public static string Write(Booking booking) => JsonSerializer.Serialize(
        new StoredBooking(
            booking.Range.Start.Minutes,
            booking.Range.End.Minutes,
            booking.Day.Zone.Id,
            booking.StartsAt,
            booking.EndsAt,
            [.. booking.Resources.Select(held => new StoredResource(held.Id.Value, held.Kind, held.Part?.Start.Minutes, held.Part?.End.Minutes))],
            booking.CheckInOpensAt,
            booking.CheckInClosesAt,
            booking.CreatedAt,
            booking.Status,
            booking.Version,
            booking.Purpose,
            booking.Note,
            booking.Alias.Length == 0 ? null : booking.Alias,
            booking.People == 1 ? null : booking.People,
            booking.Source == BookingSource.Site ? null : booking.Source,
            booking.Series,
            booking.CheckedInAt,
            booking.LeftAt,
            booking.Reason,
            booking.MovedFrom?.Value,
            booking.MovedTo?.Value,
            booking.Event),
        StoredJson.Rows.StoredBooking);

    public static Booking Read(string text, BookingId id, PatronId patron)
    {
        var stored = JsonSerializer.Deserialize(text, StoredJson.Rows.StoredBooking)!;
        var day = new CentreDay(id.Date, DateTimeZoneProviders.Tzdb[stored.Zone]);

        // Where the zone's own rules have changed since, check-in moves with the start: the dial is the authority.
        var moved = day.At(new TimeOfDay(stored.Start)) - stored.StartsAt;
        return new Booking
        {
            Id = id,
            Patron = patron,
            Day = day,
            Range = new TimeRange(new TimeOfDay(stored.Start), new TimeOfDay(stored.End)),
            Resources = [.. stored.Resources.Select(resource => resource.ToBooked())],
            Purpose = stored.Purpose,
            Note = stored.Note,
            Alias = stored.Alias ?? "",
            People = stored.People ?? 1,
            Source = stored.Source ?? BookingSource.Site,
            Series = stored.Series,
            Event = stored.Event,
            CheckInOpensAt = stored.CheckInOpensAt + moved,
            CheckInClosesAt = stored.CheckInClosesAt + moved,
            CreatedAt = stored.CreatedAt,
            CheckedInAt = stored.CheckedInAt,
            LeftAt = stored.LeftAt,
            Reason = stored.Reason,
            MovedFrom = BookingId.TryParse(stored.MovedFrom, out var from) ? from : null,
            MovedTo = BookingId.TryParse(stored.MovedTo, out var to) ? to : null,
            Status = stored.Status,
            Version = stored.Version,
        };
    }
}

/// <summary>A resource of a booking; start and end where it has only a part of the booking's time.</summary>
internal sealed record StoredResource(string Id, ResourceKind Kind, int? Start = null, int? End = null)
{
    public BookedResource ToBooked() => new(
        new ResourceId(Id), Kind, Start is { } start && End is { } end ? new TimeRange(new TimeOfDay(start), new TimeOfDay(end)) : null);
}

/// <summary>Rows outlive releases: a member that this release does not know is left alone.</summary>
[JsonSerializable(typeof(StoredBooking))]
[JsonSerializable(typeof(StoredEntry))]
internal sealed partial class StoredJson : JsonSerializerContext
{
    public static StoredJson Rows { get; } = new(Lenient());

    private static JsonSerializerOptions Lenient()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
        options.Converters.Add(NodaConverters.InstantConverter);
        options.Converters.Add(new LocalizedTextConverter());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        return options;
    }
}
