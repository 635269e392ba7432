namespace Coworking.Domain.Bookings;

/// <summary>Where a booking stands in its life.</summary>
public enum BookingStatus
{
    /// <summary>Somebody of the centre must still agree; it holds its place meanwhile.</summary>
    AwaitingApproval,

    /// <summary>It holds its place.</summary>
    Confirmed,

    /// <summary>The patron is there.</summary>
    CheckedIn,

    /// <summary>Its time is over.</summary>
    Completed,

    /// <summary>It was given back.</summary>
    Cancelled,

    /// <summary>Nobody came; the place went back.</summary>
    NoShow,
}
