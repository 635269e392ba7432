using System.Security.Cryptography;
using System.Text;
using Coworking.Domain.Bookings;
using NodaTime;
using NodaTime.Text;

namespace Coworking.Domain.Series;

/// <summary>A series' name: 12 base32 characters.</summary>
public readonly record struct SeriesId
{
    private SeriesId(string value) => Value = value;

    /// <summary>The text of the id.</summary>
    public string Value { get; }

    /// <summary>Who the bookings of the series belong to: nobody signs in by that name.</summary>
    public PatronId Patron => new($"series:{Value}");

    /// <summary>Makes an id out of 8 bytes, of which 60 bits are used.</summary>
    public static SeriesId Create(ReadOnlySpan<byte> bytes) => new(BookingId.Create(default, bytes).Tail);

    /// <summary>Reads an id that came from outside.</summary>
    public static bool TryParse(string? text, out SeriesId id)
    {
        var known = BookingId.TryParse($"2000-01-01-{text}", out var inner);
        id = known ? new SeriesId(inner.Tail) : default;
        return known;
    }

    /// <summary>Reads an id that was written here.</summary>
    /// <exception cref="FormatException">The text is no such id.</exception>
    public static SeriesId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException("Not the id of a series.");

    /// <summary>
    /// The name of the booking on <paramref name="date"/>: always the same, so that a date that is tried again after a
    /// lost answer or a crash is booked once.
    /// </summary>
    public BookingId BookingOn(LocalDate date) =>
        BookingId.Create(date, SHA256.HashData(Encoding.UTF8.GetBytes($"{Value}|{LocalDatePattern.Iso.Format(date)}")));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
