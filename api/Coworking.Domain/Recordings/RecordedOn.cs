using System.Globalization;
using NodaTime;

namespace Coworking.Domain.Recordings;

/// <summary>When something was recorded, as exactly as is known: a year, a month or a day. Of old tapes often only the year is.</summary>
public readonly record struct RecordedOn
{
    /// <summary>No sound was recorded before this year.</summary>
    public const int FirstYear = 1860;

    private readonly int _parts;

    private RecordedOn(LocalDate begins, int parts) => (Begins, _parts) = (begins, parts);

    /// <summary>The first day that it may have been.</summary>
    public LocalDate Begins { get; }

    /// <summary>Reads <c>1968</c>, <c>1968-05</c> or <c>1968-05-09</c>.</summary>
    public static bool TryParse(string? text, out RecordedOn date)
    {
        date = default;
        var parts = (text ?? "").Split('-');
        if (parts.Length > 3 || parts[0].Length != 4 || parts.Skip(1).Any(part => part.Length != 2) || !Array.TrueForAll(parts, part => part.All(char.IsAsciiDigit)))
        {
            return false;
        }

        var numbers = Array.ConvertAll(parts, part => int.Parse(part, CultureInfo.InvariantCulture));
        var (year, month, day) = (numbers[0], numbers.ElementAtOrDefault(1), numbers.ElementAtOrDefault(2));
        var isDate = year >= FirstYear
            && (parts.Length < 2 || month is >= 1 and <= 12)
            && (parts.Length < 3 || (day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)));
        date = isDate ? new RecordedOn(new LocalDate(year, Math.Max(1, month), Math.Max(1, day)), parts.Length) : default;
        return isDate;
    }

    /// <inheritdoc/>
    public override string ToString() => Begins.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture)[..(_parts switch { 1 => 4, 2 => 7, _ => 10 })];
}
