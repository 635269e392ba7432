using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Domain.Bookings;

/// <summary>A resource as a booking holds it.</summary>
/// <param name="Id">The resource.</param>
/// <param name="Kind">Its kind when it was booked: limits are counted by that.</param>
/// <param name="Part">Which part of the booking's time, where a swap in the middle left it only that; null for all of it.</param>
public sealed record BookedResource(ResourceId Id, ResourceKind Kind, TimeRange? Part = null);

/// <summary>Who made a booking.</summary>
public enum BookingSource
{
    /// <summary>The patron, on the site.</summary>
    Site,

    /// <summary>A librarian.</summary>
    Desk,

    /// <summary>A series that a librarian planned.</summary>
    Series,
}

/// <summary>
/// One patron's claim on one or more resources for a stretch of one day. It changes only through its verbs; each change
/// is a new version. Only a store puts one together from its parts.
/// </summary>
public sealed partial record Booking
{
    /// <summary>Its name.</summary>
    public required BookingId Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required PatronId Patron { get; init; }

    /// <summary>The day and the zone: with <see cref="Range"/> the authority on when it is.</summary>
    public required CentreDay Day { get; init; }

    /// <summary>From when to when on the wall clock.</summary>
    public required TimeRange Range { get; init; }

    /// <summary>What it holds: one or more.</summary>
    public required IReadOnlyList<BookedResource> Resources { get; init; }

    /// <summary>What for; may be null.</summary>
    public string? Purpose { get; init; }

    /// <summary>Anything else; may be null.</summary>
    public string? Note { get; init; }

    /// <summary>What the desk calls the patron; may be empty.</summary>
    public string Alias { get; init; } = "";

    /// <summary>How many people come, 1 or more.</summary>
    public int People { get; init; } = 1;

    /// <summary>Who made it.</summary>
    public BookingSource Source { get; init; }

    /// <summary>The series it belongs to, if it does.</summary>
    public string? Series { get; init; }

    /// <summary>The event that it keeps its resource for, if it does: the centre holds it itself, so nobody need check in.</summary>
    public string? Event { get; init; }

    /// <summary>From when on the patron may check in.</summary>
    public required Instant CheckInOpensAt { get; init; }

    /// <summary>Until when the place is kept for a patron who has not come.</summary>
    public required Instant CheckInClosesAt { get; init; }

    /// <summary>When it was made.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>When the patron checked in.</summary>
    public Instant? CheckedInAt { get; init; }

    /// <summary>When the patron left before the end.</summary>
    public Instant? LeftAt { get; init; }

    /// <summary>What the centre says about why it ended it, where it did.</summary>
    public LocalizedText? Reason { get; init; }

    /// <summary>The booking of another day in whose place this one was made.</summary>
    public BookingId? MovedFrom { get; init; }

    /// <summary>The booking of another day that was made in its place.</summary>
    public BookingId? MovedTo { get; init; }

    /// <summary>The status last written. Time alone moves it on: see <see cref="StatusAt"/>.</summary>
    public required BookingStatus Status { get; init; }

    /// <summary>1 when made, one more with each change.</summary>
    public required int Version { get; init; }

    /// <summary>First instant, inclusive.</summary>
    public Instant StartsAt => Day.At(Range.Start);

    /// <summary>Last instant, exclusive.</summary>
    public Instant EndsAt => Day.At(Range.End);

    /// <summary>Whether it was given back, or nobody came, and that is written down.</summary>
    public bool IsGivenBack => Status is BookingStatus.Cancelled or BookingStatus.NoShow;

    /// <summary>Until when its place is kept; null where somebody came, and for an event, which waits for nobody.</summary>
    public Instant? KeptUntil => Event is null && Status is BookingStatus.Confirmed or BookingStatus.AwaitingApproval ? CheckInClosesAt : null;

    /// <summary>
    /// The status a person should see at <paramref name="now"/>, written down or not: who has not come in time is a
    /// no-show, what nobody approved in time is cancelled, who was there to the end has completed it. An event is there from its start.
    /// </summary>
    public BookingStatus StatusAt(Instant now) => Status switch
    {
        BookingStatus.Confirmed when Event is not null && now < StartsAt => BookingStatus.Confirmed,
        BookingStatus.Confirmed when Event is not null => now < EndsAt ? BookingStatus.CheckedIn : BookingStatus.Completed,
        BookingStatus.Confirmed when now >= CheckInClosesAt => BookingStatus.NoShow,
        BookingStatus.AwaitingApproval when now >= CheckInClosesAt => BookingStatus.Cancelled,
        BookingStatus.CheckedIn when now >= EndsAt => BookingStatus.Completed,
        _ => Status,
    };

    /// <summary>Whether it holds its place at <paramref name="now"/>, or held it to its end.</summary>
    public bool CountsAt(Instant now) => StatusAt(now) is not (BookingStatus.Cancelled or BookingStatus.NoShow);

    /// <summary>Whether it still stands before its patron at <paramref name="now"/>: neither ended nor given back.</summary>
    public bool IsOpen(Instant now) => StatusAt(now) is BookingStatus.AwaitingApproval or BookingStatus.Confirmed or BookingStatus.CheckedIn;

    /// <summary>Whether it holds <paramref name="kind"/>.</summary>
    public bool Holds(ResourceKind kind) => Resources.Any(resource => resource.Kind == kind);

    /// <summary>When it has <paramref name="resource"/>.</summary>
    public TimeRange RangeOf(BookedResource resource) => resource.Part ?? Range;

    /// <summary>A booking as it is when a plan succeeds.</summary>
    internal static Booking Made(BookingId id, PatronId patron, BookingPlan plan, IReadOnlyList<Resource> chosen, Instant now)
    {
        var rules = plan.Centre.Rules;
        var request = plan.Request;
        var startsAt = plan.Day.At(request.Range.Start);
        var endsAt = plan.Day.At(request.Range.End);
        var kept = request.Event is not null ? endsAt
            : Instant.FromUnixTimeSeconds((startsAt > now ? startsAt : now).ToUnixTimeSeconds()) + Duration.FromMinutes(chosen.Min(resource => rules.For(resource.Kind).GraceMinutes));
        var opensAt = startsAt - Duration.FromMinutes(rules.CheckInOpensMinutes);
        var isThere = request.CheckIn && now >= opensAt;
        return new Booking
        {
            Id = id,
            Patron = patron,
            Day = plan.Day,
            Range = request.Range,
            Resources = [.. chosen.Select(resource => new BookedResource(resource.Id, resource.Kind))],
            Purpose = request.Purpose,
            Note = request.Note,
            Alias = request.Alias,
            People = request.People,
            Source = request.Source,
            Series = request.Series,
            Event = request.Event,
            MovedFrom = request.MovedFrom,
            CheckInOpensAt = opensAt,
            CheckInClosesAt = kept < endsAt ? kept : endsAt,
            CreatedAt = now,
            CheckedInAt = isThere ? now : null,
            Status = isThere ? BookingStatus.CheckedIn : plan.NeedsApproval(chosen) ? BookingStatus.AwaitingApproval : BookingStatus.Confirmed,
            Version = 1,
        };
    }
}
