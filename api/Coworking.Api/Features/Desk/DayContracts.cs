using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Centres;
using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Api.Features.Desk;

/// <summary>A day as the desk sees it, whole.</summary>
/// <param name="Date">The day.</param>
/// <param name="Etag">What the <c>ETag</c> header says: a site on another origin cannot read headers.</param>
/// <param name="Open">When the doors are open.</param>
/// <param name="Bookable">Where a patron's booking may lie.</param>
/// <param name="Resources">What can be booked, and what was booked that day, in the centre's order.</param>
/// <param name="Bookings">All bookings in order of time, those that were given back too.</param>
/// <param name="Waiting">Who waits, first come first, and for whom a place is kept.</param>
/// <param name="Closures">What is shut, when, and why.</param>
public sealed record DeskDayAnswer(
    LocalDate Date,
    string Etag,
    IReadOnlyList<TimeRangeBody> Open,
    IReadOnlyList<TimeRangeBody> Bookable,
    IReadOnlyList<DeskResource> Resources,
    IReadOnlyList<DeskBooking> Bookings,
    IReadOnlyList<DeskWaiting> Waiting,
    IReadOnlyList<DeskClosure> Closures);

public sealed record DeskResource(string Id, ResourceKind Kind, LocalizedText Name, LocalizedText? Zone = null);

/// <summary>A booking, with no more of its patron than an alias.</summary>
/// <param name="Status">Where it stands now, written down or not.</param>
/// <param name="Slip">The short code of its slip.</param>
/// <param name="Card">Whether it is a library card's.</param>
/// <param name="Reason">What the centre says about why it ended it.</param>
public sealed record DeskBooking(
    string Id,
    string Alias,
    int People,
    TimeOfDay Start,
    TimeOfDay End,
    BookingStatus Status,
    BookingSource Source,
    IReadOnlyList<DeskPart> Resources,
    CheckInAnswer CheckIn,
    string Slip,
    int Version,
    bool Card,
    string? Purpose = null,
    string? Note = null,
    string? Series = null,
    LocalizedText? Reason = null);

/// <summary>A resource and when a booking has it: after a swap in the middle, a part of its time.</summary>
public sealed record DeskPart(string Id, TimeOfDay Start, TimeOfDay End);

/// <summary>Somebody who waits.</summary>
/// <param name="Place">Which in line, 1 for the first; 0 while a place is kept.</param>
public sealed record DeskWaiting(
    string Id,
    string Alias,
    TimeOfDay From,
    TimeOfDay To,
    int Minutes,
    WaitStatus Status,
    int Place,
    ResourceKind? Kind = null,
    IReadOnlyList<string>? Resources = null,
    DeskHold? Hold = null);

/// <summary>A place that is kept until (exclusive) when.</summary>
public sealed record DeskHold(IReadOnlyList<string> Resources, TimeOfDay Start, TimeOfDay End, OffsetDateTime Until);

/// <summary>What is shut from when until when, and what people are told.</summary>
public sealed record DeskClosure(string Id, TimeOfDay Start, TimeOfDay End, IReadOnlyList<string> Resources, bool All, LocalizedText Reason);
