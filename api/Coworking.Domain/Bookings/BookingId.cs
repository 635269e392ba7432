using System.Buffers.Binary;
using System.Globalization;
using Coworking.Domain.Common;
using NodaTime;
using NodaTime.Text;

namespace Coworking.Domain.Bookings;

/// <summary>
/// A booking's name: its date, a hyphen and 12 base32 characters, such as <c>2026-11-24-7k3m9qx2abcd</c>. The date is in
/// it so that a booking is found in its day's partition by its id alone; 60 random bits make it unguessable enough to
/// tell nobody how many bookings there are.
/// </summary>
public readonly record struct BookingId
{
    private const int DateLength = 10;
    private const int TailLength = 12;

    private BookingId(LocalDate date, string value)
    {
        Date = date;
        Value = value;
    }

    /// <summary>The date of the booking on the centre's calendar.</summary>
    public LocalDate Date { get; }

    /// <summary>The whole id.</summary>
    public string Value { get; }

    /// <summary>The 12 characters after the date: enough where the date is known.</summary>
    public string Tail => Value[(DateLength + 1)..];

    /// <summary>Makes an id out of 8 random bytes, of which 60 bits are used.</summary>
    public static BookingId Create(LocalDate date, ReadOnlySpan<byte> random) =>
        FromTail(date, Crockford.Text(BinaryPrimitives.ReadUInt64LittleEndian(random), TailLength));

    /// <summary>The id of that date with that <see cref="Tail"/>.</summary>
    public static BookingId FromTail(LocalDate date, string tail) =>
        new(date, string.Create(CultureInfo.InvariantCulture, $"{LocalDatePattern.Iso.Format(date)}-{tail}"));

    /// <summary>Reads an id that came from outside.</summary>
    public static bool TryParse(string? text, out BookingId id)
    {
        id = default;
        if (text is not { Length: DateLength + 1 + TailLength } || text[DateLength] != '-'
            || !Crockford.IsWritten(text.AsSpan(DateLength + 1)))
        {
            return false;
        }

        var date = LocalDatePattern.Iso.Parse(text[..DateLength]);
        if (!date.Success)
        {
            return false;
        }

        id = new BookingId(date.Value, text);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
