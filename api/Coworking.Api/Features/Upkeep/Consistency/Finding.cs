namespace Coworking.Api.Features.Upkeep.Consistency;

/// <summary>What is wrong between two rows that should agree. Printed in kebab case.</summary>
public enum FindingKind
{
    /// <summary>A row that no release of ours wrote so.</summary>
    UnreadableRow,

    /// <summary>A booking in another day's partition than its id says.</summary>
    MisplacedBooking,

    /// <summary>A resource's sheet names a booking that is not there.</summary>
    SheetEntryWithoutBooking,

    /// <summary>A resource's sheet holds a place for a booking that was given back.</summary>
    SheetEntryOfGivenBack,

    /// <summary>A resource's sheet holds another time than its booking has, or the booking is not on that resource.</summary>
    SheetEntryDiffers,

    /// <summary>Two bookings, or a booking and a hold, have one resource at one time.</summary>
    SheetEntriesOverlap,

    /// <summary>A booking stands in a time for which its resource is shut.</summary>
    BookingInClosedTime,

    /// <summary>A booking that holds its place is not on a sheet of its resources.</summary>
    BookingNotOnSheet,

    /// <summary>A booking is not on its patron's sheet.</summary>
    BookingNotOnPatronSheet,

    /// <summary>A patron's sheet names a booking that is not there, or is another patron's.</summary>
    PatronSheetWithoutBooking,

    /// <summary>A patron's sheet and the booking say different things.</summary>
    PatronSheetDiffers,

    /// <summary>One patron holds two places at one time without the desk's doing.</summary>
    PatronBookingsOverlap,

    /// <summary>A token stands for a live booking of somebody else.</summary>
    TokenOfAnothersBooking,

    /// <summary>A live booking took a token that stands for another booking now, or for none.</summary>
    BookingWithoutItsToken,

    /// <summary>A patron has more bookings ahead than the limit of the kind.</summary>
    MoreOpenThanAllowed,

    /// <summary>A sheet keeps a place for somebody who does not wait for it.</summary>
    HoldWithoutWaiting,

    /// <summary>Somebody has a place kept that no sheet keeps.</summary>
    WaitingWithoutHold,

    /// <summary>Somebody waits for a resource, and its sheet does not say so: what is freed there would pass them by.</summary>
    WaitingNotMarked,

    /// <summary>A sheet is shut by a closure that is not there, or does not shut it then.</summary>
    ClosedWithoutClosure,

    /// <summary>A closure that is done with a resource, whose sheet is not shut.</summary>
    ClosureNotOnSheet,

    /// <summary>Something to tell of a booking that is not there.</summary>
    OutboxWithoutBooking,

    /// <summary>Something to tell of a version that the booking has not reached.</summary>
    OutboxAheadOfBooking,

    /// <summary>Two televisions have one token: disconnecting the one would leave the other.</summary>
    ScreensShareToken,

    /// <summary>A code is still there that a television was paired by.</summary>
    CodeOfPairedScreen,

    /// <summary>A day between counted ones has no figures: the days after it would be put together otherwise than they were told.</summary>
    DayNotCounted,

    /// <summary>A collection names a recording that is not there: a row of one of the two was lost.</summary>
    CollectionWithoutRecording,

    /// <summary>A room is booked for an event that is not there: announcing it was interrupted, and nobody finished it.</summary>
    EventRoomWithoutEvent,
}

/// <summary>One difference, named so that a person finds both rows. It never says who a patron is.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Day">The partition of table <c>Days</c>, <c>yyyyMMdd</c>, or <c>screens</c>, or <c>collections</c>, or a year of table <c>Stats</c>, or <c>files</c> of table <c>Words</c>.</param>
/// <param name="Row">The row that shows it; a patron's own row is named by a short hash.</param>
/// <param name="Details">What the two rows say.</param>
public sealed record Finding(FindingKind Kind, string Day, string Row, string Details)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(Kind.ToString())} {Day} {Row}: {Details}";
}

/// <summary>What a look at the tables showed.</summary>
/// <param name="Days">Days looked at.</param>
/// <param name="Bookings">Bookings on them.</param>
/// <param name="Findings">Every difference, in order of day and row; none where all agrees.</param>
public sealed record ConsistencyReport(int Days, int Bookings, IReadOnlyList<Finding> Findings);
