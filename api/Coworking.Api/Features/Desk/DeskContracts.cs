using System.Text.Json;
using System.Text.Json.Serialization;
using Coworking.Api.Features.Bookings;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Api.Features.Desk;

/// <summary>Whom a booking is for: exactly one of the three.</summary>
/// <param name="Card">The number of a library card; it is not kept.</param>
/// <param name="Id">What the readers' tenant calls an account.</param>
/// <param name="Guest">What to call somebody who has neither.</param>
public sealed record DeskPatronBody(string? Card = null, string? Id = null, string? Guest = null)
{
    /// <inheritdoc/>
    public override string ToString() => "patron";
}

/// <summary>What the desk sends to book: a patron's request, for whom, and which rules are set aside.</summary>
/// <param name="Alias">What the desk calls them; a guest's is the guest's name.</param>
/// <param name="Override">Codes of rules that do not bind this booking.</param>
/// <param name="CheckIn">Whether they are there already: made and checked in at once, where check-in is open.</param>
public sealed record DeskBookingBody(
    LocalDate Date,
    TimeOfDay Start,
    TimeOfDay End,
    DeskPatronBody Patron,
    IReadOnlyList<string>? Resources = null,
    ResourceKind? Kind = null,
    int? Count = null,
    string? Purpose = null,
    string? Note = null,
    int? People = null,
    string? Alias = null,
    IReadOnlyList<string>? Override = null,
    bool CheckIn = false);

/// <summary>Where the desk moves a booking to, and which rules are set aside.</summary>
public sealed record DeskMoveBody(
    LocalDate Date,
    TimeOfDay Start,
    TimeOfDay End,
    IReadOnlyList<string>? Resources = null,
    ResourceKind? Kind = null,
    int? Count = null,
    int? People = null,
    IReadOnlyList<string>? Override = null);

/// <summary>Why, as the patron reads it.</summary>
public sealed record ReasonBody(LocalizedText? Reason = null);

/// <summary>Which place is given for which, from this minute on.</summary>
public sealed record SwapBody(string From, string To);

/// <summary>A library card's whole number, or part of an alias. A card's number may stand in no address, so this is a body.</summary>
public sealed record SearchBody(string Search)
{
    /// <inheritdoc/>
    public override string ToString() => "search";
}

/// <summary>Bookings of today and later, in order of time; at most 20.</summary>
public sealed record FoundBookings(IReadOnlyList<FoundBooking> Items);

/// <summary>A booking that was found.</summary>
public sealed record FoundBooking(
    string Id,
    LocalDate Date,
    string Alias,
    TimeOfDay Start,
    TimeOfDay End,
    BookingStatus Status,
    IReadOnlyList<BookedResourceAnswer> Resources,
    string Slip,
    bool Card);

[JsonSerializable(typeof(DeskBookingBody))]
[JsonSerializable(typeof(DeskMoveBody))]
[JsonSerializable(typeof(ReasonBody))]
[JsonSerializable(typeof(SwapBody))]
[JsonSerializable(typeof(SearchBody))]
[JsonSerializable(typeof(FoundBookings))]
[JsonSerializable(typeof(DeskDayAnswer))]
[JsonSerializable(typeof(SlipBody))]
[JsonSerializable(typeof(SlipAnswer))]
internal sealed partial class DeskJson : JsonSerializerContext
{
    public static DeskJson Wire { get; } = new(new JsonSerializerOptions(WireJson.Options));
}
