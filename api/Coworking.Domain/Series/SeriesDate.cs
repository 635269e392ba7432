using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Domain.Series;

/// <summary>What a series wants on one of its dates.</summary>
/// <param name="Date">The date.</param>
/// <param name="Range">From when to when on the wall clock.</param>
/// <param name="Resources">Which ones, all or none.</param>
/// <param name="IsCancelled">The desk has taken the date out: it is not booked, or not any more.</param>
/// <param name="IsChanged">
/// The desk has changed the date and its booking may still be as it was. Only then is a booking moved to what stands here:
/// what the desk does to a single booking of the series otherwise stays.
/// </param>
public sealed record SeriesDate(
    LocalDate Date, TimeRange Range, IReadOnlyList<ResourceId> Resources, bool IsCancelled = false, bool IsChanged = false)
{
    /// <summary>The same, settled: the booking is as it should be.</summary>
    public SeriesDate Settled() => this with { IsChanged = false };
}

/// <summary>Which dates of a series somebody means.</summary>
/// <param name="From">The first of them, inclusive; null for the series' first.</param>
/// <param name="Until">The last of them, inclusive; null for the series' last.</param>
public sealed record SeriesPart(LocalDate? From, LocalDate? Until)
{
    /// <summary>Every date.</summary>
    public static SeriesPart All { get; } = new(null, null);

    /// <summary>That date and all after it.</summary>
    public static SeriesPart Rest(LocalDate from) => new(from, null);

    /// <summary>That date alone.</summary>
    public static SeriesPart One(LocalDate date) => new(date, date);

    /// <summary>Whether <paramref name="date"/> is meant.</summary>
    public bool Contains(LocalDate date) => !(date < From) && !(date > Until);
}
