using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using NodaTime;

namespace Coworking.Domain.Events;

/// <summary>Why something cannot be done with an event any more.</summary>
public enum EventRefusal
{
    /// <summary>It was cancelled.</summary>
    Cancelled,

    /// <summary>It has ended.</summary>
    Over,
}

/// <summary>
/// A cultural event of the centre: announced, or cancelled with a reason that readers read. It changes only through its verbs.
/// </summary>
/// <param name="Announcement">What readers are told.</param>
/// <param name="Reason">Why it was cancelled; null while it is to take place.</param>
/// <param name="Room">The booking that keeps its resource for it; null where none was made. Whether it still does, the booking says.</param>
/// <param name="Version">1 when it was announced, one more with each change that readers can see.</param>
public sealed record CentreEvent(EventId Id, EventAnnouncement Announcement, LocalizedText? Reason, BookingId? Room, int Version)
{
    /// <summary>Longest reason in each language, in characters.</summary>
    public const int LongestReason = 300;

    /// <summary>Most events that lie ahead at once.</summary>
    public const int MostAhead = 300;

    /// <summary>For how many days after it an event stands in the programme: it names nobody, and people look back.</summary>
    public const int DaysKept = 366;

    /// <summary>Whether it will not take place.</summary>
    public bool IsCancelled => Reason is not null;

    /// <summary>One that was just announced.</summary>
    public static CentreEvent Announce(EventId id, EventAnnouncement announcement, BookingId? room) =>
        new(id, announcement, Reason: null, room, Version: 1);

    /// <summary>The same event, told otherwise. What was cancelled or has ended stays as it was.</summary>
    public Result<CentreEvent, EventRefusal> Change(EventAnnouncement announcement, DateTimeZone zone, Instant now) =>
        RefusalAt(zone, now) is { } refusal ? refusal
            : announcement == Announcement ? this
            : this with { Announcement = announcement, Version = Version + 1 };

    /// <summary>It will not take place. Cancelling it again changes nothing.</summary>
    public Result<CentreEvent, EventRefusal> Cancel(LocalizedText reason, DateTimeZone zone, Instant now)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return RefusalAt(zone, now) switch
        {
            EventRefusal.Cancelled => this,
            EventRefusal.Over => EventRefusal.Over,
            _ => this with { Reason = reason, Version = Version + 1 },
        };
    }

    /// <summary>The booking that keeps its resource from now on. Readers see nothing of it, so it is no new version.</summary>
    public CentreEvent KeptBy(BookingId room) => this with { Room = room };

    /// <summary>Its day in the centre's zone.</summary>
    public CentreDay DayIn(DateTimeZone zone) => new(Announcement.Date, zone);

    /// <summary>Whether it has ended; the end is exclusive.</summary>
    public bool IsOverAt(DateTimeZone zone, Instant now) => DayIn(zone).At(Announcement.Time.End) <= now;

    private EventRefusal? RefusalAt(DateTimeZone zone, Instant now) =>
        IsCancelled ? EventRefusal.Cancelled : IsOverAt(zone, now) ? EventRefusal.Over : null;
}
