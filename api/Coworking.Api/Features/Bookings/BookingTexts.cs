using System.Globalization;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>The small words of refusals, as people say them in each language.</summary>
internal static class BookingTexts
{
    private static readonly CultureInfo Kazakh = CultureInfo.GetCultureInfo("kk");
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>One sentence a language, made of the same values in that language's words.</summary>
    public static LocalizedText Say(FormattableString kk, FormattableString ru, FormattableString en) =>
        new(kk.ToString(Kazakh), ru.ToString(Russian), en.ToString(English));

    /// <summary><c>1 ч 15 мин</c>.</summary>
    public static LocalizedText Length(int minutes) =>
        new(Length(minutes, "сағ", "мин"), Length(minutes, "ч", "мин"), Length(minutes, "h", "min"));

    /// <summary><c>24 ноября</c>, in words because order and separators of figures differ.</summary>
    public static LocalizedText Day(LocalDate date)
    {
        var day = date.ToDateOnly();
        return new(
            $"{day.Day} {KazakhMonths[day.Month - 1]}",
            day.ToString("d MMMM", Russian),
            day.ToString("d MMMM", English));
    }

    /// <summary><c>09:00-13:00, 14:00-17:45</c>.</summary>
    public static string Hours(IEnumerable<TimeRange> ranges) => string.Join(", ", ranges.Select(range => $"{range.Start}–{range.End}"));

    /// <summary>The kind as the object of "to book": <c>комнату</c>, <c>бөлмені</c>.</summary>
    public static LocalizedText AsObject(ResourceKind kind) => kind switch
    {
        ResourceKind.Computer => new("компьютерді", "компьютер", "a computer"),
        ResourceKind.Seat => new("орынды", "место", "a seat"),
        ResourceKind.Room => new("бөлмені", "комнату", "a room"),
        ResourceKind.Booth => new("кабинаны", "кабину", "a booth"),
        _ => new("жабдықты", "оборудование", "equipment"),
    };

    private static readonly string[] KazakhMonths =
        ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"];

    private static string Length(int minutes, string hour, string minute) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => $"{rest} {minute}",
        (var hours, 0) => $"{hours} {hour}",
        (var hours, var rest) => $"{hours} {hour} {rest} {minute}",
    };
}
