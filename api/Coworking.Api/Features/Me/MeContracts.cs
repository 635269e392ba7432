using System.Text.Json;
using System.Text.Json.Serialization;
using Coworking.Api.Features.Bookings;
using Coworking.Api.Platform.Http;
using NodaTime;

namespace Coworking.Api.Features.Me;

/// <summary>Everything that is kept under one patron's pseudonym.</summary>
/// <param name="ExportedAt">When it was put together.</param>
/// <param name="Alias">What the sign-in calls the patron; not kept by itself, only with bookings.</param>
/// <param name="Bookings">All bookings, newest first.</param>
/// <param name="Waiting">What the patron waits, or waited, for.</param>
/// <param name="Requests">Names of requests that are remembered so that repeating one books nothing twice.</param>
/// <param name="CalendarFeedSince">Since when there is a private calendar link.</param>
/// <param name="DeskOnlyUntil">The last day on which the patron books at the desk only.</param>
public sealed record ExportAnswer(
    OffsetDateTime ExportedAt,
    string Alias,
    IReadOnlyList<BookingAnswer> Bookings,
    IReadOnlyList<WaitlistAnswer> Waiting,
    IReadOnlyList<RememberedRequest> Requests,
    OffsetDateTime? CalendarFeedSince = null,
    LocalDate? DeskOnlyUntil = null);

/// <summary>A request that is remembered.</summary>
/// <param name="Key">Its <c>Idempotency-Key</c>.</param>
/// <param name="Booking">The booking it made, or would have.</param>
public sealed record RememberedRequest(string Key, string Booking);

[JsonSerializable(typeof(ExportAnswer))]
internal sealed partial class MeJson : JsonSerializerContext
{
    public static MeJson Wire { get; } = new(new JsonSerializerOptions(WireJson.Options));
}
