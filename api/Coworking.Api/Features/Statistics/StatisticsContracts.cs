using System.Text.Json;
using System.Text.Json.Serialization;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Resources;
using Coworking.Domain.Statistics;
using NodaTime;

namespace Coworking.Api.Features.Statistics;

/// <summary>The figures of a period. Kinds and measures may become more.</summary>
/// <param name="From">First date, inclusive.</param>
/// <param name="To">Last date, inclusive.</param>
/// <param name="Least">The fewest different patrons in any number told.</param>
/// <param name="Kinds">The kinds that the centre had in the period; none where no day of it is counted yet.</param>
/// <param name="Plays">How often recordings were watched or listened to.</param>
/// <param name="Events">What took place at the centre.</param>
/// <param name="CountedFrom">The first date of the period that is counted; absent where none is.</param>
/// <param name="CountedTo">The last such date.</param>
public sealed record StatisticsAnswer(
    LocalDate From,
    LocalDate To,
    int Least,
    IReadOnlyList<KindStatistics> Kinds,
    PlayStatistics Plays,
    EventStatistics Events,
    LocalDate? CountedFrom = null,
    LocalDate? CountedTo = null);

/// <param name="Kind">The kind.</param>
/// <param name="CapacityMinutes">Minutes that its resources could be used on the counted dates: open, not shut by a closure, not kept for an event.</param>
/// <param name="Measures">Each measure once.</param>
public sealed record KindStatistics(ResourceKind Kind, int CapacityMinutes, IReadOnlyList<MeasureStatistics> Measures);

/// <param name="Measure">What is counted.</param>
/// <param name="Few">Whether no day of the period had enough patrons for any number.</param>
/// <param name="Stretches">Days that are told together, in order; those whose last day lies in the period.</param>
/// <param name="Hours">The same by hour, for those who came: weeks that are over, in order.</param>
/// <param name="Count">Bookings, or entries of the waiting list, in all stretches; absent where <c>few</c>.</param>
/// <param name="Minutes">Minutes in all stretches.</param>
/// <param name="Patrons">Different patrons of each day, added up over all stretches.</param>
public sealed record MeasureStatistics(
    Measure Measure,
    bool Few,
    IReadOnlyList<Stretch> Stretches,
    IReadOnlyList<WeekHours> Hours,
    int? Count = null,
    int? Minutes = null,
    int? Patrons = null);

/// <summary>Plays of all recordings together. Nobody knows how many people they were.</summary>
/// <param name="Few">Whether there were never enough for any number.</param>
/// <param name="Stretches">Days that are told together, in order; those whose last day lies in the period.</param>
/// <param name="Count">Plays in all stretches; absent where <c>few</c>.</param>
/// <param name="Minutes">Minutes heard in all stretches.</param>
public sealed record PlayStatistics(bool Few, IReadOnlyList<PlayStretch> Stretches, int? Count = null, int? Minutes = null);

/// <summary>Events that took place: what the centre did, so every number is told.</summary>
/// <param name="Counted">Days in a row whose events were counted, of the period, in order. Of other days nothing is known: that is not none.</param>
/// <param name="Days">Days on which events took place, in order.</param>
/// <param name="Count">Events on all counted days, cancelled ones left out; absent where no day was counted.</param>
/// <param name="Minutes">How long they took in all.</param>
public sealed record EventStatistics(IReadOnlyList<EventSpan> Counted, IReadOnlyList<EventDay> Days, int? Count = null, int? Minutes = null);

[JsonSerializable(typeof(StatisticsAnswer))]
internal sealed partial class StatisticsJson : JsonSerializerContext
{
    public static StatisticsJson Wire { get; } = new(new JsonSerializerOptions(WireJson.Options));
}
