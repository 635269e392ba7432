using System.Text.Json;
using System.Text.Json.Serialization;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Events;
using NodaTime;

namespace Coworking.Api.Features.Events;

/// <summary>Whether an event is to take place.</summary>
public enum EventStatus
{
    /// <summary>It is, or did.</summary>
    Announced,

    /// <summary>It is not; its reason says why.</summary>
    Cancelled,
}

/// <summary>What the desk says of an event, whole: <paramref name="Resource"/> or <paramref name="Place"/> says where.</summary>
/// <param name="Start">From when, on the wall clock.</param>
/// <param name="End">Until when, the same day.</param>
/// <param name="Text">What it is about.</param>
/// <param name="Age">From which age, such as <c>12+</c>.</param>
/// <param name="Resource">The resource in which it takes place.</param>
/// <param name="Place">Where, in words.</param>
/// <param name="BookRoom">When it is announced: true to book the resource in the same act; where that is refused, nothing is announced.</param>
public sealed record EventBody(
    LocalDate Date,
    TimeOfDay Start,
    TimeOfDay End,
    EventKind Kind,
    LocalizedText Title,
    LocalizedText? Text = null,
    string? Age = null,
    string? Resource = null,
    LocalizedText? Place = null,
    bool BookRoom = false);

/// <summary>Why an event will not take place: readers read it.</summary>
public sealed record CancelEventBody(LocalizedText Reason);

/// <summary>An event, as everybody may see it.</summary>
/// <param name="Where">The resource's name, or the place in words.</param>
/// <param name="Resource">The resource in which it takes place, where it is one.</param>
/// <param name="Age">From which age, such as <c>12+</c>; absent where nobody has judged it.</param>
/// <param name="Reason">Why it was cancelled.</param>
public sealed record EventItem(
    string Id,
    LocalDate Date,
    TimeOfDay Start,
    TimeOfDay End,
    OffsetDateTime StartsAt,
    OffsetDateTime EndsAt,
    EventKind Kind,
    LocalizedText Title,
    LocalizedText Where,
    EventStatus Status,
    string? Resource = null,
    string? Age = null,
    LocalizedText? Reason = null);

/// <summary>Events in order of time.</summary>
public sealed record EventList(IReadOnlyList<EventItem> Items, string? Next = null);

/// <summary>One event with what it is about.</summary>
public sealed record EventAnswer(EventItem Event, LocalizedText? Text = null);

/// <summary>Whether the event's resource is kept for it.</summary>
public enum RoomState
{
    /// <summary>No booking keeps it.</summary>
    None,

    /// <summary>A booking keeps it at the event's time.</summary>
    Booked,

    /// <summary>A booking stands, for another time or resource than the event's, or for an event that was cancelled.</summary>
    Differs,
}

/// <summary>An event as the desk sees it.</summary>
/// <param name="Room">Whether its resource is kept for it.</param>
/// <param name="Etag">For <c>If-Match</c> of the next change.</param>
public sealed record DeskEvent(EventItem Event, RoomState Room, string Etag, LocalizedText? Text = null, LocalizedText? Place = null);

/// <summary>Events in order of time, for the desk.</summary>
public sealed record DeskEventList(IReadOnlyList<DeskEvent> Items, string? Next = null);

[JsonSerializable(typeof(EventBody))]
[JsonSerializable(typeof(CancelEventBody))]
[JsonSerializable(typeof(EventList))]
[JsonSerializable(typeof(EventAnswer))]
[JsonSerializable(typeof(DeskEvent))]
[JsonSerializable(typeof(DeskEventList))]
internal sealed partial class EventsJson : JsonSerializerContext
{
    public static EventsJson Wire { get; } = new(new JsonSerializerOptions(WireJson.Options));
}
