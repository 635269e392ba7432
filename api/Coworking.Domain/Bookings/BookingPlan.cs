using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Domain.Bookings;

/// <summary>
/// A request that keeps every rule that can be told without looking at the day's sheets. Having one means that the
/// resources exist, the time is on the grid, ahead, within the horizon and the hours, and not too long.
/// </summary>
public sealed class BookingPlan
{
    private BookingPlan(Centre centre, BookingRequest request, IReadOnlyList<Resource> candidates, CentreDay day, Instant now)
    {
        Now = now;
        Centre = centre;
        Request = request;
        Candidates = candidates;
        Day = day;
        Kinds = [.. candidates.Select(resource => resource.Kind).Distinct()];
    }

    /// <summary>The centre whose rules hold.</summary>
    public Centre Centre { get; }

    /// <summary>What was asked for.</summary>
    public BookingRequest Request { get; }

    /// <summary>The resources to choose from: the named ones, or all of the kind that can be booked.</summary>
    public IReadOnlyList<Resource> Candidates { get; }

    /// <summary>The day.</summary>
    public CentreDay Day { get; }

    /// <summary>The kinds the booking will hold.</summary>
    public IReadOnlyList<ResourceKind> Kinds { get; }

    /// <summary>When it was asked for: what has lapsed by then counts as free.</summary>
    public Instant Now { get; }

    /// <summary>Minutes that really pass.</summary>
    public int Minutes => Day.ElapsedMinutes(Request.Range);

    /// <summary>Holds a request against the rules, in the order in which people are told of them.</summary>
    public static Result<BookingPlan, BookingRefusal> Make(BookingRequest request, CentreSettings settings, Instant now)
    {
        var candidates = BookingCandidates.For(request, settings);
        if (!candidates.IsOk)
        {
            return candidates.Error;
        }

        var plan = new BookingPlan(settings.Centre, request, candidates.Value, new CentreDay(request.Date, settings.Centre.Zone), now);
        return plan.TimeRefusal(now) is { } refusal ? refusal : plan;
    }

    /// <summary>
    /// Decides: a booking and the sheets as they will be, or the rule that says no. Pure: the same sheets and id give
    /// the same decision.
    /// </summary>
    /// <param name="id">The id the booking will have; also picks among equally good resources, so that wear is spread and people who come at one moment do not all reach for the same one.</param>
    /// <param name="own">The patron's sheet of the day.</param>
    /// <param name="sheets">The sheets of the candidates.</param>
    /// <param name="noneLeftToOpen">A kind of which the patron may open no more bookings, if there is one.</param>
    /// <param name="now">When it is decided.</param>
    public Result<BookingDecision, BookingRefusal> Book(BookingId id, PatronDay own, DaySheets sheets, ResourceKind? noneLeftToOpen, Instant now)
    {
        if (OwnRefusal(own, noneLeftToOpen) is { } refusal)
        {
            return refusal;
        }

        var chosen = Choose(sheets, id);
        if (chosen is null)
        {
            return new BookingRefusal.SlotTaken([.. Busy(sheets)]);
        }

        var booking = Booking.Made(id, own.Patron, this, chosen, now);
        return new BookingDecision(
            booking,
            [.. chosen.Select(resource => sheets[resource.Id].Book(new BookedRange(Request.Range, id, booking.KeptUntil), now))],
            own.With(booking));
    }

    /// <summary>Whether the patron's own day allows the plan.</summary>
    internal BookingRefusal? OwnRefusal(PatronDay own, ResourceKind? noneLeftToOpen)
    {
        foreach (var kind in Kinds)
        {
            var used = own.MinutesOf(kind, Now);
            if (Binds(Waived.DailyLimit) && Centre.Rules.For(kind).DailyMinutes is { } daily && used + Minutes > daily)
            {
                return new BookingRefusal.DailyLimit(kind, daily, used);
            }
        }

        if (noneLeftToOpen is { } full)
        {
            return new BookingRefusal.TooManyOpen(full, Centre.Rules.For(full).OpenBookings ?? 0);
        }

        return Binds(Waived.OverlapsOwnBooking) && own.Overlapping(Request.Range, Now) is { } other
            ? new BookingRefusal.OverlapsOwnBooking(other.Id, other.Range)
            : null;
    }

    /// <summary>The resources the booking will hold; null where not enough are free.</summary>
    internal IReadOnlyList<Resource>? Choose(DaySheets sheets, BookingId tieBreak)
    {
        var free = Candidates.Where(resource => IsFree(resource, sheets)).ToList();
        return Request.Wanted switch
        {
            Wanted.AnyOf any => Pick(any, free, sheets, tieBreak),
            Wanted.ClassBlock whole => ChooseClass(whole, free, sheets, tieBreak),
            _ => free.Count < Candidates.Count ? null : Candidates,
        };
    }

    private IReadOnlyList<Resource>? Pick(Wanted.AnyOf any, List<Resource> free, DaySheets sheets, BookingId tieBreak) =>
        free.Count < any.Count ? null : AnyOfKind.Pick(this, free, any.Count, sheets, tieBreak);

    private IReadOnlyList<Resource>? ChooseClass(Wanted.ClassBlock whole, List<Resource> free, DaySheets sheets, BookingId tieBreak)
    {
        var named = free.Where(resource => whole.Resources.Contains(resource.Id)).ToList();
        return named.Count == whole.Resources.Count && Pick(whole.Others, [.. free.Except(named)], sheets, tieBreak) is { } others
            ? [.. named, .. others]
            : null;
    }

    internal bool IsFree(Resource resource, DaySheets sheets) =>
        sheets[resource.Id].IsFree(Request.Range, Centre.Rules.For(resource.Kind).BufferMinutes, Now);

    /// <summary>Whether somebody of the centre must agree first.</summary>
    internal bool NeedsApproval(IEnumerable<Resource> chosen) =>
        Binds(Waived.Approval) && chosen.Any(resource => Request.People >= Centre.Rules.For(resource.Kind).ApprovalFromPeople);

    /// <summary>Whether a rule that can be set aside binds this request.</summary>
    public bool Binds(Waived rule) => !Request.Waived.HasFlag(rule);

    /// <summary>What was asked for by name and is not free.</summary>
    private IEnumerable<ResourceId> Busy(DaySheets sheets) => Request.Wanted switch
    {
        Wanted.Named => Candidates.Where(resource => !IsFree(resource, sheets)).Select(resource => resource.Id),
        Wanted.ClassBlock whole => Candidates.Where(resource => whole.Resources.Contains(resource.Id) && !IsFree(resource, sheets)).Select(resource => resource.Id),
        _ => [],
    };

    private BookingRefusal? TimeRefusal(Instant now)
    {
        var rules = Centre.Rules;
        var range = Request.Range;
        if (Binds(Waived.OffGrid) && (range.Start.Minutes % rules.GridMinutes != 0 || range.End.Minutes % rules.GridMinutes != 0))
        {
            return new BookingRefusal.OffGrid(rules.GridMinutes);
        }

        // A stretch that the clock skips lasts no time at all; that it is too short would be a strange thing to say.
        if (Binds(Waived.TooShort) && Minutes < rules.ShortestMinutes && !Day.Skips(range.Start))
        {
            return new BookingRefusal.TooShort(rules.ShortestMinutes);
        }

        var today = Centre.Today(now);
        if (now >= Day.At(range.Start) + Duration.FromMinutes(rules.GridMinutes))
        {
            var clock = today.WallClock(now).Minutes;
            return new BookingRefusal.InThePast(today.Date, new TimeOfDay(clock - (clock % rules.GridMinutes)));
        }

        var horizon = Kinds.Min(kind => rules.For(kind).HorizonDays);
        if (Binds(Waived.BeyondHorizon) && horizon is { } days && Request.Date > today.Date.PlusDays(days))
        {
            return new BookingRefusal.BeyondHorizon(today.Date.PlusDays(days));
        }

        return HoursRefusal() ?? LengthRefusal();
    }

    private BookingRefusal? HoursRefusal()
    {
        var hours = Centre.Hours.On(Request.Date);
        if (hours.Open.Count == 0)
        {
            return new BookingRefusal.Closed(Request.Date, hours.Reason);
        }

        var bookable = hours.Bookable(Centre.Rules.EndOfDayMarginMinutes);
        return !Binds(Waived.OutsideOpeningHours) ? null
            : Day.Skips(Request.Range.Start) || !bookable.Any(open => open.Contains(Request.Range))
                ? new BookingRefusal.OutsideOpeningHours(bookable)
                : null;
    }

    private BookingRefusal.TooLong? LengthRefusal() => Kinds
        .Where(kind => Binds(Waived.TooLong) && Minutes > Centre.Rules.For(kind).LongestMinutes)
        .Select(kind => new BookingRefusal.TooLong(kind, Centre.Rules.For(kind).LongestMinutes!.Value))
        .FirstOrDefault();
}
