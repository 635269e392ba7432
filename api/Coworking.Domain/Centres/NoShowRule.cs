namespace Coworking.Domain.Centres;

/// <summary>Who did not come <paramref name="Count"/> times within <paramref name="Days"/> days books only at the desk for <paramref name="SanctionDays"/> days.</summary>
/// <param name="Count">How many no-shows, 1 or more.</param>
/// <param name="Days">Within how many days.</param>
/// <param name="SanctionDays">For how many days after the last of them.</param>
public sealed record NoShowRule(int Count, int Days, int SanctionDays)
{
    /// <summary>Three in 30 days, 14 days at the desk only. Source: the default rules of the product.</summary>
    public static NoShowRule Usual { get; } = new(Count: 3, Days: 30, SanctionDays: 14);
}
