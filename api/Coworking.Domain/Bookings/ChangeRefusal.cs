using Coworking.Domain.Common;
using Coworking.Domain.Resources;

namespace Coworking.Domain.Bookings;

/// <summary>Why a booking cannot be changed in the way that was asked for.</summary>
public abstract record ChangeRefusal
{
    private ChangeRefusal()
    {
    }

    /// <summary>It has ended, was given back, or nobody came.</summary>
    public sealed record AlreadyOver : ChangeRefusal;

    /// <summary>Somebody is there: it can be left, extended or swapped, not cancelled or moved.</summary>
    public sealed record AlreadyStarted : ChangeRefusal;

    /// <summary>It was approved before: it can be cancelled, not declined.</summary>
    public sealed record AlreadyApproved : ChangeRefusal;

    /// <summary>Somebody of the centre must agree first.</summary>
    public sealed record NotApproved : ChangeRefusal;

    /// <summary>Nobody has checked in, so nobody can leave.</summary>
    public sealed record NotCheckedIn : ChangeRefusal;

    /// <summary>Check-in is not open yet.</summary>
    /// <param name="OpensAt">The wall clock when it opens.</param>
    public sealed record CheckInTooEarly(TimeOfDay OpensAt) : ChangeRefusal;

    /// <summary>The place was kept as long as the rules say and is free again.</summary>
    public sealed record CheckInClosed : ChangeRefusal;

    /// <summary>The new end is not later than the one it has.</summary>
    /// <param name="End">The end it has.</param>
    public sealed record NotLater(TimeOfDay End) : ChangeRefusal;

    /// <summary>It does not hold the resource that was to be swapped, or not any more.</summary>
    public sealed record NotHeld(ResourceId Resource) : ChangeRefusal;

    /// <summary>The other resource cannot be exchanged: who has it would get something shorter.</summary>
    public sealed record CannotExchange(ResourceId Resource) : ChangeRefusal;

    /// <summary>A move keeps the kind of place: limits are counted by it.</summary>
    public sealed record OtherKind : ChangeRefusal;

    /// <summary>A rule for bookings says no to what it would become.</summary>
    public sealed record Rule(BookingRefusal Refusal) : ChangeRefusal;
}
