using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using Coworking.Domain.Events;
using Coworking.Domain.Recordings;
using Coworking.Domain.Resources;
using NodaTime;
using NodaTime.Text;

namespace Coworking.Api.Features.Events;

/// <summary>
/// Row <c>E|id</c> of partition <c>programme</c> in table <c>Events</c>, an event: <c>Date</c> is its date as <c>yyyyMMdd</c>, by which the
/// programme is asked for, <c>Content</c> what readers are told, as JSON, <c>Room</c> the booking that keeps its resource, <c>Version</c>
/// counts changes that readers can see.
/// </summary>
internal static class EventEntity
{
    public const string Partition = "programme";
    public const string Date = "Date";
    private const string Content = "Content";
    private const string Room = "Room";
    private const string Version = "Version";

    private static readonly LocalDatePattern Compact = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    public static string Row(EventId id) => TableKey.Join("E", id.Value);

    /// <summary>The events of some days, both inclusive.</summary>
    public static string Between(LocalDate from, LocalDate to)
    {
        var (first, last) = (Compact.Format(from), Compact.Format(to));
        return TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and Date ge {first} and Date le {last}");
    }

    public static TableEntity Of(CentreEvent told)
    {
        var said = told.Announcement;
        var row = new TableEntity(Partition, Row(told.Id))
        {
            [Date] = Compact.Format(said.Date),
            [Content] = JsonSerializer.Serialize(
                new StoredAnnouncement(
                    said.Time.Start, said.Time.End, said.Kind, said.Title, said.Text, said.Age?.ToString(), said.Resource?.Value, said.Place, told.Reason),
                StoredAnnouncementJson.Rows.StoredAnnouncement),
            [Version] = told.Version,
        };
        if (told.Room is { } room)
        {
            row[Room] = room.Value;
        }

        return row;
    }

    public static StoredEvent Read(TableEntity row)
    {
        var stored = JsonSerializer.Deserialize(row.GetString(Content), StoredAnnouncementJson.Rows.StoredAnnouncement)!;
        if (!EventId.TryParse(TableKey.Split(row.RowKey)[1], out var id))
        {
            throw new InvalidOperationException("An event's row is not one of ours.");
        }

        var announcement = new EventAnnouncement(
            Compact.Parse(row.GetString(Date)).Value,
            new TimeRange(stored.Start, stored.End),
            stored.Kind,
            stored.Title,
            stored.Text,
            AgeMark.TryParse(stored.Age, out var age) ? age : null,
            stored.Resource is { } resource ? new ResourceId(resource) : null,
            stored.Place);
        var told = new CentreEvent(
            id, announcement, stored.Reason, BookingId.TryParse(row.GetString(Room), out var room) ? room : null, row.GetInt32(Version)!.Value);
        return new StoredEvent(told, row.ETag);
    }
}

/// <summary>An event and the mark of the row that it was read from.</summary>
internal sealed record StoredEvent(CentreEvent Event, ETag Tag)
{
    /// <summary>What the desk holds a change against. A booking made for its resource changes nothing of it.</summary>
    public string Version => $"\"{Event.Version}\"";
}

internal sealed record StoredAnnouncement(
    TimeOfDay Start,
    TimeOfDay End,
    EventKind Kind,
    LocalizedText Title,
    LocalizedText? Text = null,
    string? Age = null,
    string? Resource = null,
    LocalizedText? Place = null,
    LocalizedText? Reason = null);

/// <summary>Rows outlive releases: a member that this release does not know is left alone.</summary>
[JsonSerializable(typeof(StoredAnnouncement))]
internal sealed partial class StoredAnnouncementJson : JsonSerializerContext
{
    public static StoredAnnouncementJson Rows { get; } =
        new(new JsonSerializerOptions(WireJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip });
}
