using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Domain.Statistics;

/// <summary>What happened in one hour of the wall clock.</summary>
/// <param name="Hour">0 to 23.</param>
/// <param name="Patrons">Patrons whose time began in it, as in <see cref="Tally"/>.</param>
/// <param name="Minutes">Minutes of the dial within it, added up over resources.</param>
public sealed record HourTally(int Hour, int Patrons, int Minutes);

/// <summary>How often something happened on a day.</summary>
/// <param name="Count">Bookings, or entries of the waiting list. One that holds several kinds counts once for each.</param>
/// <param name="Minutes">Minutes of the dial that they had, or asked for, added up over resources.</param>
/// <param name="Patrons">Different persons for certain: all guests, clubs and whoever has been forgotten count as one together.</param>
/// <param name="Hours">The same by hour, in order, only hours in which something is; empty but for those who came.</param>
public sealed record Tally(int Count, int Minutes, int Patrons, IReadOnlyList<HourTally> Hours);

/// <summary>A kind's day.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Capacity">For each hour, 0 to 23, the minutes that its resources could be used, added up: open, not shut by a closure, not kept for an event.</param>
/// <param name="Tallies">What happened; nothing where nothing did.</param>
public sealed record KindFigures(ResourceKind Kind, IReadOnlyList<int> Capacity, IReadOnlyDictionary<Measure, Tally> Tallies);

/// <summary>
/// The exact figures of one finished day. They name nobody, but small ones can point at somebody: only what
/// <see cref="Publication"/> makes of many days leaves the centre.
/// </summary>
/// <param name="Date">The day.</param>
/// <param name="Kinds">One of each kind that the centre has or had something of.</param>
/// <param name="Plays">Of all recordings together; null where the day was counted before plays were.</param>
/// <param name="Events">What took place; null where that was not counted.</param>
public sealed record DayFigures(LocalDate Date, IReadOnlyList<KindFigures> Kinds, PlayFigures? Plays = null, EventFigures? Events = null);
