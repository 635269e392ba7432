using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Domain.Bookings;

/// <summary>What somebody asks for.</summary>
/// <param name="Date">The date on the centre's calendar.</param>
/// <param name="Range">From when to when on the wall clock, half-open.</param>
/// <param name="Wanted">Which places.</param>
/// <param name="Purpose">What for, in a few words; shown to the desk.</param>
/// <param name="Note">Anything else the desk should know.</param>
public sealed record BookingRequest(LocalDate Date, TimeRange Range, Wanted Wanted, string? Purpose = null, string? Note = null)
{
    /// <summary>How many people come, 1 or more.</summary>
    public int People { get; init; } = 1;

    /// <summary>What the desk calls who comes; may be empty.</summary>
    public string Alias { get; init; } = "";

    /// <summary>Who asks.</summary>
    public BookingSource Source { get; init; }

    /// <summary>The series it belongs to, if it does.</summary>
    public string? Series { get; init; }

    /// <summary>The event that it keeps its resource for, if it does.</summary>
    public string? Event { get; init; }

    /// <summary>The booking of another day that it is made in place of.</summary>
    public BookingId? MovedFrom { get; init; }

    /// <summary>Whether who it is for is there already.</summary>
    public bool CheckIn { get; init; }

    /// <summary>Rules that do not bind this request.</summary>
    public Waived Waived { get; init; }
}

/// <summary>Which places somebody wants: named ones, or any of a kind.</summary>
public abstract record Wanted
{
    private Wanted()
    {
    }

    /// <summary>Exactly these, all or none.</summary>
    /// <param name="Resources">One or more, each once.</param>
    public sealed record Named(IReadOnlyList<ResourceId> Resources) : Wanted;

    /// <summary>Any that are free.</summary>
    /// <param name="Kind">Of this kind.</param>
    /// <param name="Count">So many, 1 or more, all or none.</param>
    public sealed record AnyOf(ResourceKind Kind, int Count) : Wanted;

    /// <summary>A class: a room and what belongs to it by name, and so many of a kind that are free; all or none.</summary>
    /// <param name="Resources">Exactly these, one or more, each once.</param>
    /// <param name="Others">And any of this kind beside them.</param>
    public sealed record ClassBlock(IReadOnlyList<ResourceId> Resources, AnyOf Others) : Wanted;
}

/// <summary>Rules that the desk may set aside for one booking. That a place is free, exists, and lies ahead in a day that is open never is.</summary>
[Flags]
public enum Waived
{
    /// <summary>Every rule binds.</summary>
    None = 0,

    /// <summary>Minutes of a kind on one day.</summary>
    DailyLimit = 1,

    /// <summary>Open bookings of a kind.</summary>
    TooManyOpen = 2,

    /// <summary>The longest booking.</summary>
    TooLong = 4,

    /// <summary>The shortest booking.</summary>
    TooShort = 8,

    /// <summary>Start and end on the grid.</summary>
    OffGrid = 16,

    /// <summary>How far ahead.</summary>
    BeyondHorizon = 32,

    /// <summary>One booking at a time for one patron.</summary>
    OverlapsOwnBooking = 64,

    /// <summary>Within the opening hours of an open day, and before the margin at its end.</summary>
    OutsideOpeningHours = 128,

    /// <summary>Resources that only the desk lends.</summary>
    DeskOnly = 256,

    /// <summary>Approval of large groups.</summary>
    Approval = 512,

    /// <summary>How many resources one booking has, for a whole class.</summary>
    TooManyResources = 1024,
}
