using System.Text.Json;
using System.Text.Json.Serialization;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using NodaTime;

namespace Coworking.Api.Features.Closures;

/// <summary>What the desk sends to shut something: <paramref name="Resources"/>, or <paramref name="All"/> as true. The start may be any minute.</summary>
public sealed record ClosureBody(
    LocalDate Date,
    TimeOfDay Start,
    TimeOfDay End,
    LocalizedText Reason,
    IReadOnlyList<string>? Resources = null,
    bool? All = null);

/// <summary>From when on it is open again; without it, from now on.</summary>
public sealed record ReopenBody(TimeOfDay? From = null);

/// <summary>A closure and whom it sends away.</summary>
/// <param name="Start">From when it was announced, on the wall clock.</param>
/// <param name="End">Until when it was announced.</param>
/// <param name="Resources">What is shut.</param>
/// <param name="All">Whether it was meant for everything that is lent.</param>
/// <param name="Reason">What people are told.</param>
/// <param name="Cancelled">The bookings that it cancels or ends.</param>
/// <param name="Done">Whether all of it is written; what is not is finished within a minute or two.</param>
/// <param name="ReopenedFrom">From when on it is open again, where it was reopened.</param>
/// <param name="Id">Its name; absent in a preview.</param>
public sealed record ClosureAnswer(
    LocalDate Date,
    TimeOfDay Start,
    TimeOfDay End,
    IReadOnlyList<string> Resources,
    bool All,
    LocalizedText Reason,
    IReadOnlyList<ClosedBookingAnswer> Cancelled,
    bool Done,
    TimeOfDay? ReopenedFrom = null,
    string? Id = null);

/// <summary>A booking that a closure cancels.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Alias">What the desk calls its patron; may be empty.</param>
/// <param name="Start">From, as it was booked.</param>
/// <param name="End">To, as it was booked; where it was ended already, its new end.</param>
/// <param name="Resources">What it holds.</param>
/// <param name="EndsAt">Where its people are there: the time until which they stay, instead of being cancelled.</param>
public sealed record ClosedBookingAnswer(
    string Id, string Alias, TimeOfDay Start, TimeOfDay End, IReadOnlyList<string> Resources, TimeOfDay? EndsAt = null);

/// <summary>A closure in the list.</summary>
/// <param name="Bookings">How many bookings it cancelled or ended.</param>
public sealed record ClosureItem(
    string Id,
    LocalDate Date,
    TimeOfDay Start,
    TimeOfDay End,
    IReadOnlyList<string> Resources,
    bool All,
    LocalizedText Reason,
    bool Done,
    int Bookings,
    TimeOfDay? ReopenedFrom = null);

/// <summary>Closures in order of time.</summary>
public sealed record ClosureList(IReadOnlyList<ClosureItem> Items);

[JsonSerializable(typeof(ClosureBody))]
[JsonSerializable(typeof(ReopenBody))]
[JsonSerializable(typeof(ClosureAnswer))]
[JsonSerializable(typeof(ClosureList))]
internal sealed partial class ClosuresJson : JsonSerializerContext
{
    public static ClosuresJson Wire { get; } = new(new JsonSerializerOptions(WireJson.Options));
}
