using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Domain.Bookings;

/// <summary>Where an entry of the waiting list stands.</summary>
public enum WaitStatus
{
    /// <summary>Nothing that fits has become free.</summary>
    Waiting,

    /// <summary>A place is kept for it.</summary>
    Held,

    /// <summary>The place was taken.</summary>
    Taken,

    /// <summary>The place was not taken in time, or the time one waited for is over.</summary>
    Lapsed,

    /// <summary>The patron waits no longer.</summary>
    Left,
}

/// <summary>A place kept for who waited.</summary>
/// <param name="Resources">Which.</param>
/// <param name="Range">From when to when.</param>
/// <param name="Until">Until when it is kept, exclusive.</param>
public sealed record KeptPlace(IReadOnlyList<ResourceId> Resources, TimeRange Range, Instant Until);

/// <summary>
/// Somebody who waits for a place on a day: for named resources or any of a kind, for so many minutes somewhere within a
/// window. Its id is the id that the booking will have if the place is taken.
/// </summary>
public sealed record WaitlistEntry
{
    /// <summary>Its name, and the name of the booking it may become.</summary>
    public required BookingId Id { get; init; }

    /// <summary>Who waits.</summary>
    public required PatronId Patron { get; init; }

    /// <summary>What the desk calls them; may be empty.</summary>
    public string Alias { get; init; } = "";

    /// <summary>The day.</summary>
    public required CentreDay Day { get; init; }

    /// <summary>Within which hours.</summary>
    public required TimeRange Window { get; init; }

    /// <summary>For how long, in minutes of the dial.</summary>
    public required int Minutes { get; init; }

    /// <summary>Which places.</summary>
    public required Wanted Wanted { get; init; }

    /// <summary>How many people come.</summary>
    public int People { get; init; } = 1;

    /// <summary>When it joined: who joined first is first in the line.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>The status last written. Time alone moves it on: see <see cref="StatusAt"/>.</summary>
    public WaitStatus Status { get; init; }

    /// <summary>The place that is, or was, kept for it.</summary>
    public KeptPlace? Kept { get; init; }

    /// <summary>How often a place was kept for it: more than once only where a closure took one back.</summary>
    public int Offers { get; init; }

    /// <summary>Where it stands at <paramref name="now"/>: holds and windows end by themselves.</summary>
    public WaitStatus StatusAt(Instant now) => Status switch
    {
        WaitStatus.Held when now >= Kept!.Until => WaitStatus.Lapsed,
        WaitStatus.Waiting when Window.End.Minutes - Day.WallClock(now).Minutes <= 0 => WaitStatus.Lapsed,
        _ => Status,
    };

    /// <summary>Whether it still stands in the line or has a place kept.</summary>
    public bool IsLive(Instant now) => StatusAt(now) is WaitStatus.Waiting or WaitStatus.Held;

    /// <summary>Whether it could be helped with a resource of that name and kind.</summary>
    public bool Concerns(ResourceId id, ResourceKind kind) => Wanted switch
    {
        Wanted.AnyOf any => any.Kind == kind,
        Wanted.ClassBlock whole => whole.Others.Kind == kind || whole.Resources.Contains(id),
        _ => ((Wanted.Named)Wanted).Resources.Contains(id),
    };

    /// <summary>The booking it asks for, at a time within its window.</summary>
    public BookingRequest RequestAt(TimeRange range) => new(Day.Date, range, Wanted) { People = People, Alias = Alias };

    /// <summary>The booking of the place that is kept.</summary>
    public BookingRequest RequestOfKept() => new(Day.Date, Kept!.Range, new Wanted.Named(Kept.Resources)) { People = People, Alias = Alias };

    /// <summary>The patron took the place.</summary>
    public WaitlistEntry Took() => this with { Status = WaitStatus.Taken };

    /// <summary>The patron waits no longer.</summary>
    public WaitlistEntry Gone() => this with { Status = WaitStatus.Left };

    /// <summary>Time has ended it.</summary>
    internal WaitlistEntry Lapsed() => this with { Status = WaitStatus.Lapsed };

    /// <summary>What was kept for it was shut; it waits on, at its place in the line.</summary>
    internal WaitlistEntry Back() => this with { Status = WaitStatus.Waiting, Kept = null };

    /// <summary>A place is kept for it from now on.</summary>
    internal WaitlistEntry Offered(KeptPlace place) => this with { Status = WaitStatus.Held, Kept = place, Offers = Offers + 1 };
}
