using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Domain.Series;

/// <summary>What of a date changes; null leaves it as it is.</summary>
/// <param name="Start">The new start.</param>
/// <param name="End">The new end.</param>
/// <param name="Resources">The new resources.</param>
public sealed record SeriesChange(TimeOfDay? Start, TimeOfDay? End, IReadOnlyList<ResourceId>? Resources);

/// <summary>
/// A club every Wednesday until May: what is wanted on each date. The bookings themselves stand in their days; each is
/// found by a name that follows from the series and the date.
/// </summary>
/// <param name="Id">Its name.</param>
/// <param name="Rule">Its weekday and range of dates.</param>
/// <param name="Alias">What to call its people at the desk.</param>
/// <param name="Purpose">What for, in a few words; may be null.</param>
/// <param name="People">How many come.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Dates">In order, one a date of the rule.</param>
public sealed record WeeklySeries(
    SeriesId Id, WeeklyRule Rule, string Alias, string? Purpose, int People, Instant CreatedAt, IReadOnlyList<SeriesDate> Dates)
{
    /// <summary>A series with the same on every date.</summary>
    public static WeeklySeries Make(
        SeriesId id, WeeklyRule rule, TimeRange range, IReadOnlyList<ResourceId> resources, string alias, string? purpose, int people, Instant now)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new WeeklySeries(id, rule, alias, purpose, people, now, [.. rule.Dates.Select(date => new SeriesDate(date, range, resources))]);
    }

    /// <summary>What it wants on <paramref name="date"/>; null where that is no date of it.</summary>
    public SeriesDate? On(LocalDate date) => Dates.FirstOrDefault(one => one.Date == date);

    /// <summary>The date that shows what it usually is: the first from <paramref name="today"/> on that is not taken out, else the last of all.</summary>
    public SeriesDate Next(LocalDate today) =>
        Dates.FirstOrDefault(date => date.Date >= today && !date.IsCancelled) ?? Dates[^1];

    /// <summary>Takes dates out, from <paramref name="today"/> on: what is past was held, and stays.</summary>
    public WeeklySeries Cancel(SeriesPart part, LocalDate today) =>
        Changed(part, today, date => date with { IsCancelled = true });

    /// <summary>
    /// Wants another time or other resources on dates from <paramref name="today"/> on that are not taken out. Null where
    /// a date's end would no longer be after its start.
    /// </summary>
    public WeeklySeries? Change(SeriesPart part, SeriesChange change, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(change);
        var meant = Dates.Where(date => IsMeant(date, part, today));
        if (meant.Any(date => (change.End ?? date.Range.End) <= (change.Start ?? date.Range.Start)))
        {
            return null;
        }

        return Changed(part, today, date => date with
        {
            Range = new TimeRange(change.Start ?? date.Range.Start, change.End ?? date.Range.End),
            Resources = change.Resources ?? date.Resources,
            IsChanged = true,
        });
    }

    /// <summary>Remembers that the bookings of these dates are as they should be.</summary>
    public WeeklySeries Settle(IReadOnlySet<LocalDate> dates) =>
        this with { Dates = [.. Dates.Select(date => dates.Contains(date.Date) ? date.Settled() : date)] };

    private WeeklySeries Changed(SeriesPart part, LocalDate today, Func<SeriesDate, SeriesDate> change) =>
        this with { Dates = [.. Dates.Select(date => IsMeant(date, part, today) ? change(date) : date)] };

    private static bool IsMeant(SeriesDate date, SeriesPart part, LocalDate today) =>
        date.Date >= today && !date.IsCancelled && part.Contains(date.Date);
}
