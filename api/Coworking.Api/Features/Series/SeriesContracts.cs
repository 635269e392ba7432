using System.Text.Json;
using System.Text.Json.Serialization;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Series;
using NodaTime;

namespace Coworking.Api.Features.Series;

/// <summary>A day of the week, as series name it.</summary>
public enum Weekday
{
    Monday = IsoDayOfWeek.Monday,
    Tuesday = IsoDayOfWeek.Tuesday,
    Wednesday = IsoDayOfWeek.Wednesday,
    Thursday = IsoDayOfWeek.Thursday,
    Friday = IsoDayOfWeek.Friday,
    Saturday = IsoDayOfWeek.Saturday,
    Sunday = IsoDayOfWeek.Sunday,
}

/// <summary>What the desk sends to plan a series: the same on every such weekday from the first to the last date, both included.</summary>
public sealed record SeriesBody(
    Weekday Weekday,
    TimeOfDay Start,
    TimeOfDay End,
    LocalDate From,
    LocalDate Until,
    IReadOnlyList<string> Resources,
    string Alias,
    string? Purpose = null,
    int? People = null);

/// <summary>Which dates: one of them, that one and all after it, or, with neither, all.</summary>
public sealed record SeriesPartBody(LocalDate? From = null, LocalDate? Date = null);

/// <summary>What to change on which dates; what is absent stays.</summary>
public sealed record SeriesChangeBody(
    LocalDate? From = null,
    LocalDate? Date = null,
    TimeOfDay? Start = null,
    TimeOfDay? End = null,
    IReadOnlyList<string>? Resources = null);

/// <summary>A series with each of its dates; while it is only looked at it has no id.</summary>
/// <param name="Start">As on its next date.</param>
/// <param name="End">As on its next date.</param>
/// <param name="Resources">As on its next date.</param>
public sealed record SeriesAnswer(
    Weekday Weekday,
    TimeOfDay Start,
    TimeOfDay End,
    LocalDate From,
    LocalDate Until,
    IReadOnlyList<string> Resources,
    string Alias,
    int People,
    IReadOnlyList<SeriesDateAnswer> Dates,
    string? Purpose = null,
    string? Id = null);

/// <summary>One date of a series.</summary>
/// <param name="Date">The date.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Start">From: as booked, or, where it is not, as wanted.</param>
/// <param name="End">To.</param>
/// <param name="Resources">Which.</param>
/// <param name="Booking">Its booking, where there is or was one. With <c>clash</c>: the booking stands as it was before a change that cannot be had.</param>
/// <param name="With">What is in the way, for <c>clash</c> and <c>closed</c>.</param>
public sealed record SeriesDateAnswer(
    LocalDate Date,
    SeriesDateState State,
    TimeOfDay Start,
    TimeOfDay End,
    IReadOnlyList<string> Resources,
    string? Booking = null,
    IReadOnlyList<TimeRangeBody>? With = null);

/// <summary>A series in the list.</summary>
public sealed record SeriesItem(
    string Id,
    Weekday Weekday,
    TimeOfDay Start,
    TimeOfDay End,
    LocalDate From,
    LocalDate Until,
    IReadOnlyList<string> Resources,
    string Alias,
    int People,
    string? Purpose = null);

/// <summary>Series that have not ended, in the order of the week.</summary>
public sealed record SeriesList(IReadOnlyList<SeriesItem> Items, string? Next = null);

[JsonSerializable(typeof(SeriesBody))]
[JsonSerializable(typeof(SeriesPartBody))]
[JsonSerializable(typeof(SeriesChangeBody))]
[JsonSerializable(typeof(SeriesAnswer))]
[JsonSerializable(typeof(SeriesList))]
internal sealed partial class SeriesJson : JsonSerializerContext
{
    public static SeriesJson Wire { get; } = new(new JsonSerializerOptions(WireJson.Options));
}
