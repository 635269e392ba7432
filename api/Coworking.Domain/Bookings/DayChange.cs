namespace Coworking.Domain.Bookings;

/// <summary>All that one decision about a day writes, whole or not at all.</summary>
/// <param name="Bookings">Bookings made or changed, each with what happened to it.</param>
/// <param name="Sheets">Sheets of resources as they will be.</param>
/// <param name="Patrons">Sheets of patrons as they will be.</param>
/// <param name="Line">Entries of the waiting list made or changed, each with what happened to it.</param>
public sealed record DayChange(
    IReadOnlyList<Happening<Booking>> Bookings,
    IReadOnlyList<ResourceDay> Sheets,
    IReadOnlyList<PatronDay> Patrons,
    IReadOnlyList<Happening<WaitlistEntry>> Line)
{
    /// <summary>A decision that changes nothing.</summary>
    public static DayChange Nothing { get; } = new([], [], [], []);

    /// <summary>Whether there is nothing to write.</summary>
    public bool IsEmpty => Bookings.Count + Sheets.Count + Patrons.Count + Line.Count == 0;
}

/// <summary>Something as it is after something happened to it.</summary>
/// <param name="After">As it will be.</param>
/// <param name="What">What happened, in a word: <c>booked</c>, <c>cancelled</c>.</param>
public sealed record Happening<T>(T After, string What);
