using Coworking.Domain.Bookings;
using NodaTime;

namespace Coworking.Domain.Closures;

/// <summary>
/// A closure's name, made like a booking's: its date, a hyphen and 12 base32 characters, so that it is found in its day's
/// partition by its id alone.
/// </summary>
public readonly record struct ClosureId
{
    private readonly BookingId _id;

    private ClosureId(BookingId id) => _id = id;

    /// <summary>The date on the centre's calendar.</summary>
    public LocalDate Date => _id.Date;

    /// <summary>The whole id.</summary>
    public string Value => _id.Value;

    /// <summary>The 12 characters after the date.</summary>
    public string Tail => _id.Tail;

    /// <summary>Makes an id out of 8 bytes, of which 60 bits are used: random ones, or a hash of what repeats must have in common.</summary>
    public static ClosureId Create(LocalDate date, ReadOnlySpan<byte> bytes) => new(BookingId.Create(date, bytes));

    /// <summary>The id of that date with that <see cref="Tail"/>.</summary>
    public static ClosureId FromTail(LocalDate date, string tail) => new(BookingId.FromTail(date, tail));

    /// <summary>Reads an id that came from outside.</summary>
    public static bool TryParse(string? text, out ClosureId id)
    {
        var known = BookingId.TryParse(text, out var inner);
        id = new ClosureId(inner);
        return known;
    }

    /// <summary>Reads an id that was written here.</summary>
    /// <exception cref="FormatException">The text is no such id.</exception>
    public static ClosureId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException("Not the id of a closure.");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
