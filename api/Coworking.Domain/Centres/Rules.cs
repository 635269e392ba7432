using Coworking.Domain.Resources;

namespace Coworking.Domain.Centres;

/// <summary>What a kind of resource allows. A missing figure is no such limit. Source: the default rules of the product.</summary>
/// <param name="LongestMinutes">Longest booking, in minutes that really pass.</param>
/// <param name="DailyMinutes">
/// Most minutes one patron may hold of the kind on one day. It counts the patron's time: two computers for an hour are
/// one hour.
/// </param>
/// <param name="HorizonDays">How many days ahead; today + this many is the last bookable date.</param>
/// <param name="OpenBookings">Most bookings of the kind that one patron may hold that have not ended, over all days.</param>
/// <param name="BufferMinutes">Kept free between two bookings.</param>
/// <param name="GraceMinutes">How long after the start the place is kept for who has not come.</param>
public sealed record KindRules(
    int? LongestMinutes,
    int? DailyMinutes,
    int? HorizonDays,
    int? OpenBookings,
    int BufferMinutes,
    int GraceMinutes)
{
    /// <summary>A group of so many people or more waits for the desk's approval; null where no group does.</summary>
    public int? ApprovalFromPeople { get; init; }

    /// <summary>No limit at all, a grace of 15 minutes.</summary>
    public static KindRules Unlimited { get; } = new(null, null, null, null, BufferMinutes: 0, GraceMinutes: 15);
}

/// <summary>The centre's booking rules.</summary>
/// <param name="GridMinutes">Bookings start and end on multiples of this on the dial.</param>
/// <param name="ShortestMinutes">Shortest booking, in minutes that really pass.</param>
/// <param name="EndOfDayMarginMinutes">Bookings end this long before the day's last closing.</param>
/// <param name="CheckInOpensMinutes">Check-in opens this long before the start.</param>
/// <param name="MostResources">Most resources in one booking.</param>
/// <param name="Kinds">The rules of each kind.</param>
public sealed record Rules(
    int GridMinutes,
    int ShortestMinutes,
    int EndOfDayMarginMinutes,
    int CheckInOpensMinutes,
    int MostResources,
    IReadOnlyDictionary<ResourceKind, KindRules> Kinds)
{
    /// <summary>How long a place that became free is kept for the first who waits for it. Source: the default rules of the product.</summary>
    public int WaitHoldMinutes { get; init; } = 15;

    /// <summary>How patrons say that they have come.</summary>
    public CheckInWays CheckIn { get; init; } = CheckInWays.ByButton;

    /// <summary>What follows from not coming; null where nothing does, as in a centre that set nothing.</summary>
    public NoShowRule? NoShows { get; init; }

    /// <summary>The rules of a kind; no limits where the centre set none.</summary>
    public KindRules For(ResourceKind kind) => Kinds.GetValueOrDefault(kind, KindRules.Unlimited);
}
