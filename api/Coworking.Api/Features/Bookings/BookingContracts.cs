using System.Text.Json;
using System.Text.Json.Serialization;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>What a patron sends to book: either <paramref name="Resources"/>, or <paramref name="Kind"/> with <paramref name="Count"/>.</summary>
public sealed record CreateBookingBody(
    LocalDate Date,
    TimeOfDay Start,
    TimeOfDay End,
    IReadOnlyList<string>? Resources = null,
    ResourceKind? Kind = null,
    int? Count = null,
    string? Purpose = null,
    string? Note = null,
    int? People = null);

/// <summary>A later end.</summary>
public sealed record ExtendBody(TimeOfDay End);

/// <summary>The code of the centre's screen or of the poster at the place, where the centre asks for one.</summary>
public sealed record CheckInBody(string? Code = null);

/// <summary>A booking as its patron sees it.</summary>
/// <param name="Id">Its name, also in its address.</param>
/// <param name="Date">The date on the centre's calendar.</param>
/// <param name="Start">From, on the wall clock, inclusive.</param>
/// <param name="End">To, exclusive.</param>
/// <param name="StartsAt">The same start with its offset.</param>
/// <param name="EndsAt">The same end with its offset.</param>
/// <param name="Resources">What it holds.</param>
/// <param name="Status">Where it stands now.</param>
/// <param name="CheckIn">When the patron may check in.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Etag">What the <c>ETag</c> header says: a site on another origin cannot read headers.</param>
/// <param name="Purpose">What for; null where the patron did not say.</param>
/// <param name="Note">Anything else; null where there is nothing.</param>
/// <param name="People">How many people come; absent for one.</param>
/// <param name="Slip">The short code of its slip: it shows and cancels the booking without signing in.</param>
/// <param name="Source">Who made it.</param>
/// <param name="Reason">What the centre says about why it ended it.</param>
/// <param name="MovedFrom">The booking of another day that it was made in place of.</param>
public sealed record BookingAnswer(
    string Id,
    LocalDate Date,
    TimeOfDay Start,
    TimeOfDay End,
    OffsetDateTime StartsAt,
    OffsetDateTime EndsAt,
    IReadOnlyList<BookedResourceAnswer> Resources,
    BookingStatus Status,
    CheckInAnswer CheckIn,
    OffsetDateTime CreatedAt,
    string Etag,
    string Slip,
    BookingSource Source,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Purpose,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Note,
    int? People = null,
    LocalizedText? Reason = null,
    string? MovedFrom = null);

public sealed record BookedResourceAnswer(string Id, ResourceKind Kind, LocalizedText Name);

/// <summary>From when (inclusive) until when (exclusive) the patron may check in.</summary>
public sealed record CheckInAnswer(OffsetDateTime OpensAt, OffsetDateTime ClosesAt);

/// <summary>A page of bookings in order of time.</summary>
public sealed record BookingList(IReadOnlyList<BookingAnswer> Items, string? Next = null);

/// <summary>Something else that was free when it was computed; its members make the next request.</summary>
public sealed record AlternativeAnswer(LocalDate Date, TimeOfDay Start, TimeOfDay End, IReadOnlyList<string> Resources);

/// <summary>A day at a glance: when the doors are open and where nothing can be booked. It says nothing of who.</summary>
public sealed record AvailabilityAnswer(LocalDate Date, IReadOnlyList<TimeRangeBody> Open, IReadOnlyList<ResourceAvailability> Resources);

/// <param name="Id">The resource.</param>
/// <param name="Busy">Where it cannot be booked: bookings with their pauses, holds and closures, merged.</param>
/// <param name="Held">Those parts of it that are only kept for somebody in line; absent where there are none.</param>
public sealed record ResourceAvailability(string Id, IReadOnlyList<TimeRangeBody> Busy, IReadOnlyList<TimeRangeBody>? Held = null);

[JsonSerializable(typeof(CreateBookingBody))]
[JsonSerializable(typeof(ExtendBody))]
[JsonSerializable(typeof(CheckInBody))]
[JsonSerializable(typeof(JoinWaitlistBody))]
[JsonSerializable(typeof(WaitlistAnswer))]
[JsonSerializable(typeof(WaitlistList))]
[JsonSerializable(typeof(BookingAnswer))]
[JsonSerializable(typeof(BookingList))]
[JsonSerializable(typeof(IReadOnlyList<AlternativeAnswer>), TypeInfoPropertyName = "Alternatives")]
[JsonSerializable(typeof(IReadOnlyList<TimeRangeBody>), TypeInfoPropertyName = "TimeRanges")]
[JsonSerializable(typeof(AvailabilityAnswer))]
internal sealed partial class BookingsJson : JsonSerializerContext
{
    public static BookingsJson Wire { get; } = new(new JsonSerializerOptions(WireJson.Options));
}
