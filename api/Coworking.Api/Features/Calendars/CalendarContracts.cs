using System.Text.Json;
using System.Text.Json.Serialization;
using Coworking.Api.Platform.Http;

namespace Coworking.Api.Features.Calendars;

/// <summary>A private calendar link, shown this once.</summary>
/// <param name="Url">Whoever has it sees the bookings: give it to a calendar program and to nobody else.</param>
public sealed record CalendarFeedAnswer(string Url);

[JsonSerializable(typeof(CalendarFeedAnswer))]
internal sealed partial class CalendarsJson : JsonSerializerContext
{
    public static CalendarsJson Wire { get; } = new(new JsonSerializerOptions(WireJson.Options));
}
