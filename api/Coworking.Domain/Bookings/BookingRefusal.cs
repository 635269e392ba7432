using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Domain.Bookings;

/// <summary>Why a booking was refused. Each rule is a record that carries what a person needs to hear about it.</summary>
public abstract record BookingRefusal
{
    private BookingRefusal()
    {
    }

    /// <summary>The centre lends no such resource, or none of the kind.</summary>
    /// <param name="Resource">The name that is unknown; null where a kind was asked for.</param>
    public sealed record UnknownResource(ResourceId? Resource) : BookingRefusal;

    /// <summary>More places than one booking may have, or than the centre has of the kind.</summary>
    /// <param name="Most">So many are possible.</param>
    public sealed record TooManyResources(int Most) : BookingRefusal;

    /// <summary>Only the desk lends this one.</summary>
    public sealed record DeskOnly(ResourceId Resource) : BookingRefusal;

    /// <summary>Start or end is not on the grid.</summary>
    public sealed record OffGrid(int GridMinutes) : BookingRefusal;

    /// <summary>Shorter than the shortest booking.</summary>
    public sealed record TooShort(int ShortestMinutes) : BookingRefusal;

    /// <summary>The start has gone by.</summary>
    /// <param name="Today">The centre's date.</param>
    /// <param name="Earliest">The current quarter: the earliest start that is not in the past.</param>
    public sealed record InThePast(LocalDate Today, TimeOfDay Earliest) : BookingRefusal;

    /// <summary>Further ahead than bookings are taken.</summary>
    /// <param name="LastDate">The last date for which they are.</param>
    public sealed record BeyondHorizon(LocalDate LastDate) : BookingRefusal;

    /// <summary>The centre is closed all that day.</summary>
    public sealed record Closed(LocalDate Date, LocalizedText? Reason) : BookingRefusal;

    /// <summary>Not within one bookable stretch of the day.</summary>
    /// <param name="Bookable">The stretches, the last one already without the margin before closing.</param>
    public sealed record OutsideOpeningHours(IReadOnlyList<TimeRange> Bookable) : BookingRefusal;

    /// <summary>Longer than a booking of the kind may be.</summary>
    public sealed record TooLong(ResourceKind Kind, int LongestMinutes) : BookingRefusal;

    /// <summary>More time of the kind than one patron may have on a day.</summary>
    /// <param name="Kind">The kind.</param>
    /// <param name="DailyMinutes">The limit.</param>
    /// <param name="UsedMinutes">What the patron holds already.</param>
    public sealed record DailyLimit(ResourceKind Kind, int DailyMinutes, int UsedMinutes) : BookingRefusal;

    /// <summary>As many bookings of the kind ahead as one patron may hold.</summary>
    public sealed record TooManyOpen(ResourceKind Kind, int OpenBookings) : BookingRefusal;

    /// <summary>The patron has a booking at that time.</summary>
    public sealed record OverlapsOwnBooking(BookingId Booking, TimeRange Range) : BookingRefusal;

    /// <summary>Somebody else was there first.</summary>
    /// <param name="Taken">The named resources that are not free; empty where a kind was asked for.</param>
    public sealed record SlotTaken(IReadOnlyList<ResourceId> Taken) : BookingRefusal;

    /// <summary>Who kept places without coming books at the desk for a while.</summary>
    /// <param name="Until">The last date of it, inclusive.</param>
    public sealed record Sanctioned(LocalDate Until) : BookingRefusal;

    /// <summary>Somebody waits for the place, so it cannot be had for longer.</summary>
    public sealed record SomebodyWaits : BookingRefusal;
}
