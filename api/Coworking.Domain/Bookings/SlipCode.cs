using Coworking.Domain.Common;
using NodaTime;

namespace Coworking.Domain.Bookings;

/// <summary>
/// The short code on a printed slip, such as <c>K7-3M9QX2</c>: two characters that say the day (days since 2020-01-01,
/// modulo 1024) and the first six of the booking's tail. Nothing is stored for it, and 30 random bits behind a limit on
/// wrong tries tell nobody's booking to a guesser.
/// </summary>
public readonly record struct SlipCode
{
    private const string Alphabet = Crockford.Alphabet;
    private const int DayLength = 2;
    private const int StemLength = 6;
    private const int Cycle = 1024;

    private static readonly LocalDate Epoch = new(2020, 1, 1);

    private SlipCode(int day, string stem)
    {
        Day = day;
        Stem = stem;
    }

    /// <summary>The first six characters of the booking's <see cref="BookingId.Tail"/>.</summary>
    public string Stem { get; }

    private int Day { get; }

    /// <summary>The code of a booking.</summary>
    public static SlipCode Of(BookingId id) => new(DayOf(id.Date), id.Tail[..StemLength]);

    /// <summary>
    /// Reads what a person typed: case, spaces and hyphens do not matter; <c>I</c> and <c>L</c> are read as <c>1</c>,
    /// <c>O</c> as <c>0</c>.
    /// </summary>
    public static bool TryParse(string? text, out SlipCode code)
    {
        code = default;
        if (Crockford.Typed(text ?? "", DayLength + StemLength) is not { } typed)
        {
            return false;
        }

        var day = (Alphabet.IndexOf(typed[0], StringComparison.Ordinal) * Alphabet.Length) + Alphabet.IndexOf(typed[1], StringComparison.Ordinal);
        code = new SlipCode(day, typed[DayLength..]);
        return true;
    }

    /// <summary>The date it speaks of: of those that share the two characters the one nearest to <paramref name="today"/>, at most 512 days away.</summary>
    public LocalDate DateNear(LocalDate today)
    {
        var ahead = (Day - DayOf(today) + Cycle) % Cycle;
        return today.PlusDays(ahead <= Cycle / 2 ? ahead : ahead - Cycle);
    }

    /// <summary>As it is printed.</summary>
    public override string ToString() =>
        $"{Alphabet[Day / Alphabet.Length]}{Alphabet[Day % Alphabet.Length]}-{Stem}".ToUpperInvariant();

    private static int DayOf(LocalDate date) => ((Period.DaysBetween(Epoch, date) % Cycle) + Cycle) % Cycle;
}
