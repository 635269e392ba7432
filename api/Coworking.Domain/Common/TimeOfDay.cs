using System.Globalization;

namespace Coworking.Domain.Common;

/// <summary>
/// A time on the centre's wall clock in whole minutes since midnight, 0 to 1440. 1440 is <c>24:00</c>: the end of the
/// day, never a start.
/// </summary>
public readonly record struct TimeOfDay : IComparable<TimeOfDay>
{
    /// <summary>Minutes on the dial of a day, however many of them really pass.</summary>
    public const int MinutesInDay = 24 * 60;

    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minutes"/> is not within 0 to 1440.</exception>
    public TimeOfDay(int minutes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minutes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minutes, MinutesInDay);
        Minutes = minutes;
    }

    /// <summary><c>00:00</c>.</summary>
    public static TimeOfDay Midnight => default;

    /// <summary><c>24:00</c>, only ever an end.</summary>
    public static TimeOfDay EndOfDay => new(MinutesInDay);

    /// <summary>Minutes since midnight on the dial, 0 to 1440.</summary>
    public int Minutes { get; }

    public static bool operator <(TimeOfDay left, TimeOfDay right) => left.Minutes < right.Minutes;

    public static bool operator >(TimeOfDay left, TimeOfDay right) => left.Minutes > right.Minutes;

    public static bool operator <=(TimeOfDay left, TimeOfDay right) => left.Minutes <= right.Minutes;

    public static bool operator >=(TimeOfDay left, TimeOfDay right) => left.Minutes >= right.Minutes;

    /// <summary>The time moved by <paramref name="minutes"/>, held within the day.</summary>
    public TimeOfDay Moved(int minutes) => new(Math.Clamp(Minutes + minutes, 0, MinutesInDay));

    /// <summary>Reads exactly <c>HH:mm</c>, <c>00:00</c> to <c>24:00</c>.</summary>
    public static bool TryParse(string? text, out TimeOfDay time)
    {
        time = default;
        if (text is not { Length: 5 } || text[2] != ':'
            || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[1])
            || !char.IsAsciiDigit(text[3]) || !char.IsAsciiDigit(text[4]))
        {
            return false;
        }

        var minute = ((text[3] - '0') * 10) + text[4] - '0';
        var minutes = ((((text[0] - '0') * 10) + text[1] - '0') * 60) + minute;
        if (minute > 59 || minutes > MinutesInDay)
        {
            return false;
        }

        time = new TimeOfDay(minutes);
        return true;
    }

    /// <summary>Reads what <see cref="TryParse"/> reads.</summary>
    /// <exception cref="FormatException">The text is not a time of day.</exception>
    public static TimeOfDay Parse(string text) =>
        TryParse(text, out var time) ? time : throw new FormatException($"Not a time of day: {text}");

    /// <inheritdoc/>
    public int CompareTo(TimeOfDay other) => Minutes.CompareTo(other.Minutes);

    /// <summary>As <c>HH:mm</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Minutes / 60:00}:{Minutes % 60:00}");
}
