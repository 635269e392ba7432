using Coworking.Domain.Bookings;
using NodaTime;

namespace Coworking.Domain.Series;

/// <summary>What is still to be done for one date of a series to be as it should be.</summary>
public enum SeriesStep
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Book it.</summary>
    Book,

    /// <summary>Move its booking to the time and resources wanted.</summary>
    Move,

    /// <summary>Cancel its booking.</summary>
    Cancel,
}

/// <summary>Compares what a series wants with what stands in the day: going on after a crash begins by looking.</summary>
public static class SeriesSteps
{
    /// <summary>The step for a date.</summary>
    /// <param name="date">What is wanted.</param>
    /// <param name="booking">The booking of that date, cancelled or not; null where it was never made.</param>
    /// <param name="now">When it is asked.</param>
    public static SeriesStep For(SeriesDate date, Booking? booking, Instant now)
    {
        ArgumentNullException.ThrowIfNull(date);
        if (booking is null)
        {
            return date.IsCancelled ? SeriesStep.None : SeriesStep.Book;
        }

        if (!booking.IsOpen(now))
        {
            // Cancelled by a closure or at the desk, or over: it is not booked again behind their backs.
            return SeriesStep.None;
        }

        return date.IsCancelled ? SeriesStep.Cancel
            : date.IsChanged && !IsAsWanted(date, booking) ? SeriesStep.Move
            : SeriesStep.None;
    }

    /// <summary>Whether the booking holds exactly what is wanted.</summary>
    public static bool IsAsWanted(SeriesDate date, Booking booking)
    {
        ArgumentNullException.ThrowIfNull(date);
        ArgumentNullException.ThrowIfNull(booking);
        return booking.Range == date.Range
            && booking.Resources.Select(resource => resource.Id).ToHashSet().SetEquals(date.Resources);
    }
}
