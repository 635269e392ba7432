using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Domain.Centres;

/// <summary>One library's coworking centre: who it is, when it is open, by which rules it lends its places.</summary>
/// <param name="Code">Short name of the instance, such as <c>demo</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Zone">Its time zone.</param>
/// <param name="Languages">The languages of its site, the first one first.</param>
/// <param name="Accent">Its colour, <c>#rrggbb</c>.</param>
/// <param name="Phone">Its phone, as people write it.</param>
/// <param name="Hours">When it is open.</param>
/// <param name="Rules">Its booking rules.</param>
public sealed record Centre(
    string Code,
    LocalizedText Name,
    LocalizedText Address,
    DateTimeZone Zone,
    IReadOnlyList<string> Languages,
    string Accent,
    string? Phone,
    OpeningHours Hours,
    Rules Rules)
{
    /// <summary>The centre's date and wall clock at <paramref name="now"/>.</summary>
    public CentreDay Today(Instant now) => CentreDay.Containing(now, Zone);

    /// <summary>Where a booking may lie on <paramref name="date"/>; nowhere on a closed day.</summary>
    public IReadOnlyList<TimeRange> Bookable(LocalDate date) => Hours.On(date).Bookable(Rules.EndOfDayMarginMinutes);

    /// <summary>The first date after <paramref name="date"/> with bookable hours, within <paramref name="days"/> days; null where there is none.</summary>
    public LocalDate? NextOpenDate(LocalDate date, int days) => Enumerable.Range(1, days)
        .Select(ahead => (LocalDate?)date.PlusDays(ahead))
        .FirstOrDefault(ahead => Bookable(ahead!.Value).Count > 0);
}

/// <summary>What booking decisions need to know of a centre: read together, so that they belong to each other.</summary>
/// <param name="Centre">The centre.</param>
/// <param name="Inventory">Its resources.</param>
public sealed record CentreSettings(Centre Centre, Inventory Inventory)
{
    /// <summary>Who books at the desk only: read with the settings, so that a booking pays no call for it.</summary>
    public Sanctions Sanctions { get; init; } = Sanctions.None;

    /// <summary>Why <paramref name="patron"/> may book nothing new on the site at <paramref name="now"/>; null where they may.</summary>
    public BookingRefusal? SanctionOf(PatronId patron, Instant now) =>
        Sanctions.Until(patron, Centre.Today(now).Date) is { } until ? new BookingRefusal.Sanctioned(until) : null;
}
