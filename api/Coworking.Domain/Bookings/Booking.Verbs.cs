using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Domain.Bookings;

/// <summary>What can happen to a booking. Each verb done twice changes nothing the second time.</summary>
public sealed partial record Booking
{
    /// <summary>Somebody of the centre agrees.</summary>
    public Result<Booking, ChangeRefusal> Approve(Instant now) => StatusAt(now) switch
    {
        BookingStatus.AwaitingApproval => Next(BookingStatus.Confirmed),
        BookingStatus.Confirmed or BookingStatus.CheckedIn => this,
        _ => new ChangeRefusal.AlreadyOver(),
    };

    /// <summary>Somebody of the centre does not agree, and says why.</summary>
    public Result<Booking, ChangeRefusal> Decline(LocalizedText? reason, Instant now) => StatusAt(now) switch
    {
        BookingStatus.Cancelled => this,
        BookingStatus.AwaitingApproval => Next(BookingStatus.Cancelled) with { Reason = reason },
        BookingStatus.Confirmed => new ChangeRefusal.AlreadyApproved(),
        _ => new ChangeRefusal.AlreadyOver(),
    };

    /// <summary>Gives the place back before anybody came. Who is there leaves instead.</summary>
    public Result<Booking, ChangeRefusal> Cancel(Instant now, LocalizedText? reason = null) => StatusAt(now) switch
    {
        _ when Status == BookingStatus.Cancelled => this,
        BookingStatus.AwaitingApproval or BookingStatus.Confirmed => Next(BookingStatus.Cancelled) with { Reason = reason },
        BookingStatus.CheckedIn => new ChangeRefusal.AlreadyStarted(),
        _ => new ChangeRefusal.AlreadyOver(),
    };

    /// <summary>Gives the place back because another day's booking stands for it.</summary>
    public Result<Booking, ChangeRefusal> MoveAway(BookingId to, Instant now) =>
        Status == BookingStatus.Cancelled ? this : Cancel(now).Match(after => (Result<Booking, ChangeRefusal>)(after with { MovedTo = to }), refusal => refusal);

    /// <summary>The patron is there.</summary>
    public Result<Booking, ChangeRefusal> CheckIn(Instant now) => StatusAt(now) switch
    {
        BookingStatus.CheckedIn => this,
        BookingStatus.AwaitingApproval => new ChangeRefusal.NotApproved(),
        BookingStatus.Confirmed when now < CheckInOpensAt => new ChangeRefusal.CheckInTooEarly(Day.WallClock(CheckInOpensAt)),
        BookingStatus.Confirmed => Next(BookingStatus.CheckedIn) with { CheckedInAt = now },
        BookingStatus.NoShow => new ChangeRefusal.CheckInClosed(),
        _ => new ChangeRefusal.AlreadyOver(),
    };

    /// <summary>Nobody came in time: writes down what <see cref="StatusAt"/> says already, as completion does.</summary>
    public Booking Settled(Instant now) => StatusAt(now) == Status ? this : Next(StatusAt(now));

    /// <summary>
    /// Ends now and frees the rest: the end becomes the current minute, at least one minute after the start. Before the
    /// start it is as if it had been cancelled.
    /// </summary>
    public Result<Booking, ChangeRefusal> Leave(Instant now)
    {
        if (LeftAt is not null)
        {
            return this;
        }

        return StatusAt(now) switch
        {
            BookingStatus.CheckedIn when now < StartsAt => Next(BookingStatus.Cancelled) with { LeftAt = now },
            BookingStatus.CheckedIn => EndedAt(Day.WallClock(now), now),
            BookingStatus.Confirmed or BookingStatus.AwaitingApproval => new ChangeRefusal.NotCheckedIn(),
            _ => new ChangeRefusal.AlreadyOver(),
        };
    }

    /// <summary>
    /// The centre ends it from <paramref name="from"/> on: who is there has the time until then, and stays checked in as long
    /// as that is still to come; who is not there is cancelled.
    /// </summary>
    public Booking Stopped(TimeOfDay from, LocalizedText? reason, Instant now)
    {
        if (!IsOpen(now))
        {
            return this;
        }

        if (StatusAt(now) != BookingStatus.CheckedIn || Range.Start >= from)
        {
            return Next(BookingStatus.Cancelled) with { Reason = reason };
        }

        var ended = EndedAt(from, now) with { Reason = reason };
        return now < ended.EndsAt ? ended with { Status = BookingStatus.CheckedIn, LeftAt = null } : ended;
    }

    /// <summary>A later end, of the same resources. Whether they are free then is for the day's sheets to say.</summary>
    public Result<Booking, ChangeRefusal> Extend(TimeOfDay end, Instant now) =>
        !IsOpen(now) ? new ChangeRefusal.AlreadyOver()
        : StatusAt(now) == BookingStatus.AwaitingApproval ? new ChangeRefusal.NotApproved()
        : end == Range.End ? this
        : end < Range.End ? new ChangeRefusal.NotLater(Range.End)
        : Next(Status) with
        {
            Range = new TimeRange(Range.Start, end),
            Resources = [.. Resources.Select(resource => resource.Part?.End == Range.End ? resource with { Part = new TimeRange(resource.Part.Value.Start, end) } : resource)],
        };

    /// <summary>Another resource in the place of one, from now on, or from the start where it has not begun.</summary>
    internal Booking Swapped(ResourceId from, Resource to, Instant now)
    {
        var clock = Day.WallClock(now);
        var resources = new List<BookedResource>();
        foreach (var held in Resources)
        {
            var range = RangeOf(held);
            if (held.Id != from || range.End <= clock)
            {
                resources.Add(held);
            }
            else if (clock <= range.Start)
            {
                resources.Add(new BookedResource(to.Id, to.Kind, held.Part));
            }
            else
            {
                resources.Add(held with { Part = new TimeRange(range.Start, clock) });
                resources.Add(new BookedResource(to.Id, to.Kind, new TimeRange(clock, range.End)));
            }
        }

        return Next(Status) with { Resources = resources };
    }

    /// <summary>The same booking at another time of its day.</summary>
    internal Booking TakingPlaceOf(Booking made) => Next(made.Status) with
    {
        Range = made.Range,
        Resources = made.Resources,
        People = made.People,
        CheckInOpensAt = made.CheckInOpensAt,
        CheckInClosesAt = made.CheckInClosesAt,
    };

    private Booking EndedAt(TimeOfDay clock, Instant now)
    {
        var end = clock > Range.Start ? clock : Range.Start.Moved(1);
        var ended = Next(BookingStatus.Completed) with { LeftAt = now };
        return end >= Range.End
            ? ended
            : ended with
            {
                Range = new TimeRange(Range.Start, end),
                Resources =
                [
                    .. Resources.Where(resource => RangeOf(resource).Start < end)
                        .Select(resource => resource.Part is { } part && part.End > end ? resource with { Part = new TimeRange(part.Start, end) } : resource),
                ],
            };
    }

    private Booking Next(BookingStatus status) => this with { Status = status, Version = Version + 1 };
}
