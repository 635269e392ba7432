using System.Text.Json;
using Azure.Data.Tables;
using NodaTime;

namespace Coworking.Api.Features.Upkeep.Consistency;

/// <summary>Looks at the programme (table <c>Events</c>): each row is an event that can be shown, and no room is kept for one that is not there.</summary>
internal sealed class EventChecks(IReadOnlyList<TableEntity> rows, IEnumerable<EventRoomRow> rooms)
{
    private const string KeyPrefix = "E|";

    private const int DateLength = 8;

    public IEnumerable<Finding> Run() => rows
        .Where(row => !IsReadable(row))
        .Select(row => new Finding(FindingKind.UnreadableRow, row.PartitionKey, row.RowKey, "It is no event that can be shown."))
        .Concat(RoomsWithoutEvent());

    private IEnumerable<Finding> RoomsWithoutEvent()
    {
        var known = rows.Select(row => row.RowKey).ToHashSet(StringComparer.Ordinal);
        return rooms.Where(room => !known.Contains(KeyPrefix + room.Event))
            .Select(room => new Finding(FindingKind.EventRoomWithoutEvent, room.Day, room.Row, $"It is for event {room.Event}, which is not there."));
    }

    private static bool IsReadable(TableEntity row) =>
        row.PartitionKey == "programme" && row.RowKey.StartsWith(KeyPrefix, StringComparison.Ordinal) && row.GetInt32("Version") >= 1
        && row.GetString("Date") is { Length: DateLength } date && date.All(char.IsAsciiDigit) && IsAnnouncement(row.GetString("Content"));

    private static bool IsAnnouncement(string? content)
    {
        try
        {
            using var json = JsonDocument.Parse(content ?? "");
            var said = json.RootElement;
            return said.GetProperty("title").EnumerateObject().Any()
                && string.CompareOrdinal(said.GetProperty("start").GetString(), said.GetProperty("end").GetString()) < 0
                && said.TryGetProperty("resource", out _) != said.TryGetProperty("place", out _);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return false;
        }
    }
}

/// <summary>An open booking that keeps a resource for an event.</summary>
internal sealed record EventRoomRow(string Day, string Row, string Event)
{
    public static IEnumerable<EventRoomRow> Of(DayRows day, Instant now) =>
        from row in day.Bookings.Values
        let told = row.Booking.IsOpen(now) ? row.Booking.Event : null
        where told is not null
        select new EventRoomRow(day.Partition, row.RowKey, told);
}
