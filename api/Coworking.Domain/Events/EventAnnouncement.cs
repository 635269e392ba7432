using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Domain.Events;

/// <summary>What sort of event it is.</summary>
public enum EventKind
{
    /// <summary>A circle that meets again and again.</summary>
    Club,

    /// <summary>A lecture or an intellectual hour.</summary>
    Lecture,

    /// <summary>A film is shown.</summary>
    Film,

    /// <summary>Something is made or learned by doing.</summary>
    MasterClass,

    /// <summary>A meeting with somebody, a creative evening.</summary>
    Meeting,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>What is wrong with what the desk wants to announce.</summary>
public enum EventFault
{
    TitleTooLong,
    TextTooLong,
    WhereUnfit,
    WhereMissing,
    AgeUnfit,
    EndBeforeStart,
    InThePast,
    TooFarAhead,
    ReasonTooLong,
}

/// <summary>
/// What readers are told of an event. Date and times are those of the centre's wall clock; the times are half-open and lie in one day.
/// </summary>
/// <param name="Title">In at least one language, up to <see cref="LongestTitle"/> characters each.</param>
/// <param name="Text">What it is about, up to <see cref="LongestText"/> characters a language; null where the title says it.</param>
/// <param name="Age">From which age; null where nobody has judged it.</param>
/// <param name="Resource">The centre's resource in which it takes place; null where <paramref name="Place"/> says it.</param>
/// <param name="Place">Where, in words, up to <see cref="LongestPlace"/> characters a language; null where it is a resource.</param>
public sealed record EventAnnouncement(
    LocalDate Date,
    TimeRange Time,
    EventKind Kind,
    LocalizedText Title,
    LocalizedText? Text,
    AgeMark? Age,
    ResourceId? Resource,
    LocalizedText? Place)
{
    /// <summary>Longest title in each language, in characters.</summary>
    public const int LongestTitle = 120;

    /// <summary>Longest text in each language, in characters.</summary>
    public const int LongestText = 3000;

    /// <summary>Longest place in words in each language, in characters.</summary>
    public const int LongestPlace = 120;

    /// <summary>How many days ahead an event may be announced; today is day 0.</summary>
    public const int MostDaysAhead = 366;

    /// <summary>What keeps it from being announced at <paramref name="now"/>; null where nothing does.</summary>
    /// <param name="day">Its own day, with the centre's zone.</param>
    /// <param name="now">The moment at which it is announced or changed.</param>
    public EventFault? FaultAt(CentreDay day, Instant now)
    {
        ArgumentNullException.ThrowIfNull(day);
        var today = CentreDay.Containing(now, day.Zone).Date;
        return Title.LongestLength > LongestTitle ? EventFault.TitleTooLong
            : Text?.LongestLength > LongestText ? EventFault.TextTooLong
            : Place?.LongestLength > LongestPlace || (Place is not null && Resource is not null) ? EventFault.WhereUnfit
            : Place is null && Resource is null ? EventFault.WhereMissing
            : day.At(Time.End) <= now ? EventFault.InThePast
            : Period.DaysBetween(today, Date) > MostDaysAhead ? EventFault.TooFarAhead
            : null;
    }
}
