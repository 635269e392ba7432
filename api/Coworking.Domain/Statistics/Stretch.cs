using NodaTime;

namespace Coworking.Domain.Statistics;

/// <summary>
/// Days in a row that are told as one, because fewer would be a small number: it ends on the first day that had at least
/// <see cref="Publication.Least"/> different patrons by itself.
/// </summary>
/// <param name="From">First day, inclusive: the day after the stretch before, or the first day that was counted in that year.</param>
/// <param name="To">Last day, inclusive. The stretch belongs to the period in which this day lies.</param>
/// <param name="Count">As in <see cref="Tally"/>, added up.</param>
/// <param name="Minutes">As in <see cref="Tally"/>, added up.</param>
/// <param name="Patrons">Different patrons of each day, added up; on the last day <see cref="Publication.Least"/> or more.</param>
/// <param name="CapacityMinutes">Minutes that resources of the kind could have been used on these days.</param>
public sealed record Stretch(LocalDate From, LocalDate To, int Count, int Minutes, int Patrons, int CapacityMinutes);

/// <summary>Hours of the dial that are told as one for the same reason: in one of them, on one day, <see cref="Publication.Least"/> or more began.</summary>
/// <param name="Hours">Which, 0 to 23, in order; not those in which the centre is shut and nobody was there.</param>
/// <param name="Patrons">Patrons of each day whose time began in each of them, added up.</param>
/// <param name="Minutes">Minutes used.</param>
/// <param name="CapacityMinutes">Minutes that could have been used on the days from first to last.</param>
public sealed record HourBlock(IReadOnlyList<int> Hours, int Patrons, int Minutes, int CapacityMinutes);

/// <summary>The hours of a finished week: of all stretches that end in it, whole, so that no part of one can be told from them.</summary>
/// <param name="From">First day of the first stretch.</param>
/// <param name="To">Last day of the last stretch.</param>
/// <param name="Blocks">One or more.</param>
public sealed record WeekHours(LocalDate From, LocalDate To, IReadOnlyList<HourBlock> Blocks);

/// <summary>What may be told of one measure of one kind.</summary>
/// <param name="Stretches">In order; they share no day.</param>
/// <param name="Hours">In order; empty but for those who came.</param>
public sealed record Published(IReadOnlyList<Stretch> Stretches, IReadOnlyList<WeekHours> Hours);
