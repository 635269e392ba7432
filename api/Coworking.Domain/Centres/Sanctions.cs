using System.Collections.Frozen;
using Coworking.Domain.Bookings;
using NodaTime;

namespace Coworking.Domain.Centres;

/// <summary>Who books at the desk only for a while, because they booked and did not come. The desk itself is never bound by it.</summary>
public sealed class Sanctions(IEnumerable<KeyValuePair<PatronId, LocalDate>> untilByPatron)
{
    private readonly FrozenDictionary<PatronId, LocalDate> _until = untilByPatron.ToFrozenDictionary();

    /// <summary>Nobody.</summary>
    public static Sanctions None { get; } = new([]);

    /// <summary>
    /// What no-shows lead to: once there are <see cref="NoShowRule.Count"/> within <see cref="NoShowRule.Days"/> days, a
    /// sanction of <see cref="NoShowRule.SanctionDays"/> days from the last of them. Source: the default rules of the product.
    /// </summary>
    /// <param name="rule">The centre's rule.</param>
    /// <param name="noShows">The dates on which the patron did not come, in any order; a date may be there twice.</param>
    /// <returns>The last day of the sanction, inclusive; null where there is none.</returns>
    public static LocalDate? Earned(NoShowRule rule, IReadOnlyCollection<LocalDate> noShows)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (noShows.Count == 0)
        {
            return null;
        }

        var last = noShows.Max();
        return noShows.Count(date => date > last.PlusDays(-rule.Days)) >= rule.Count ? last.PlusDays(rule.SanctionDays) : null;
    }

    /// <summary>The last day, inclusive, on which <paramref name="patron"/> books at the desk only; null where they may book on <paramref name="today"/>.</summary>
    public LocalDate? Until(PatronId patron, LocalDate today) => _until.TryGetValue(patron, out var until) && today <= until ? until : null;
}
