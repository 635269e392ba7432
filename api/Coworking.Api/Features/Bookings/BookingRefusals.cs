using System.Text.Json;
using System.Text.Json.Nodes;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime.Text;

namespace Coworking.Api.Features.Bookings;

/// <summary>Each rule's refusal as the problem that people and sites read.</summary>
internal static class BookingRefusals
{
    public static ProblemAnswer ToAnswer(this BookingRefusal refusal) => refusal switch
    {
        BookingRefusal.UnknownResource unknown => BookingProblems.UnknownResource.Answer(with: Resource(unknown.Resource)),
        BookingRefusal.TooManyResources many => BookingProblems.TooManyResources.Answer(
            BookingTexts.Say($"Ең көбі: {many.Most}.", $"Не больше: {many.Most}.", $"At most {many.Most}."), with: ("most", many.Most)),
        BookingRefusal.DeskOnly desk => BookingProblems.DeskOnly.Answer(with: Resource(desk.Resource)),
        BookingRefusal.OffGrid grid => BookingProblems.OffGrid.Answer(
            BookingTexts.Say(
                $"Уақыт {grid.GridMinutes} минутқа еселі болуы керек, мысалы 10:00.",
                $"Время должно быть кратно {grid.GridMinutes} минутам, например 10:00.",
                $"Times are multiples of {grid.GridMinutes} minutes, for example 10:00."),
            with: ("gridMinutes", grid.GridMinutes)),
        BookingRefusal.TooShort tooShort => TooShort(tooShort),
        BookingRefusal.InThePast past => BookingProblems.InThePast.Answer(
            BookingTexts.Say(
                $"Бүгін {past.Earliest} бастап брондауға болады.",
                $"Сегодня можно бронировать начиная с {past.Earliest}.",
                $"Today bookings can start from {past.Earliest}."),
            errors: null,
            ("today", LocalDatePattern.Iso.Format(past.Today)),
            ("earliest", past.Earliest.ToString())),
        BookingRefusal.BeyondHorizon horizon => BeyondHorizon(horizon),
        BookingRefusal.Closed closed => BookingProblems.Closed.Answer(closed.Reason),
        BookingRefusal.OutsideOpeningHours outside => OutsideOpeningHours(outside),
        BookingRefusal.TooLong tooLong => TooLong(tooLong),
        BookingRefusal.DailyLimit daily => DailyLimit(daily),
        BookingRefusal.TooManyOpen open => BookingProblems.TooManyOpen.Answer(
            BookingTexts.Say(
                $"Бір мезгілде ең көбі {open.OpenBookings} алдағы бронь болуы мүмкін.",
                $"Одновременно может быть не больше {open.OpenBookings} предстоящих броней.",
                $"At most {open.OpenBookings} bookings ahead at a time."),
            errors: null,
            Kind(open.Kind),
            ("openBookings", open.OpenBookings)),
        BookingRefusal.OverlapsOwnBooking own => BookingProblems.OverlapsOwnBooking.Answer(
            BookingTexts.Say($"Сіздің броніңіз: {Hours(own.Range)}.", $"Ваша бронь: {Hours(own.Range)}.", $"Your booking: {Hours(own.Range)}."),
            errors: null,
            ("booking", own.Booking.Value), ("start", own.Range.Start.ToString()),
            ("end", own.Range.End.ToString())),
        BookingRefusal.SlotTaken slot => slot.ToAnswer([]),
        BookingRefusal.Sanctioned sanctioned => Sanctioned(sanctioned),
        BookingRefusal.SomebodyWaits => BookingProblems.SomebodyWaits.Answer(),
        _ => throw new InvalidOperationException($"No problem stands for {refusal.GetType().Name}."),
    };

    /// <summary>The one refusal that has a way out ready.</summary>
    public static ProblemAnswer ToAnswer(this BookingRefusal.SlotTaken taken, IReadOnlyList<Alternative> alternatives)
    {
        IReadOnlyList<AlternativeAnswer> offered =
            [.. alternatives.Select(one => new AlternativeAnswer(one.Date, one.Range.Start, one.Range.End, [.. one.Resources.Select(id => id.Value)]))];
        return BookingProblems.SlotTaken.Answer(
            detail: null,
            errors: null,
            ("taken", new JsonArray([.. taken.Taken.Select(id => (JsonNode?)id.Value)])),
            ("alternatives", JsonSerializer.SerializeToNode(offered, BookingsJson.Wire.Alternatives)));
    }

    private static ProblemAnswer Sanctioned(BookingRefusal.Sanctioned refusal)
    {
        var day = BookingTexts.Day(refusal.Until);
        return BookingProblems.Sanctioned.Answer(
            BookingTexts.Say($"Соңғы күні: {day.Kk}.", $"По {day.Ru} включительно.", $"Until {day.En}, inclusive."),
            with: ("until", LocalDatePattern.Iso.Format(refusal.Until)));
    }

    private static ProblemAnswer TooShort(BookingRefusal.TooShort refusal)
    {
        var length = BookingTexts.Length(refusal.ShortestMinutes);
        return BookingProblems.TooShort.Answer(
            BookingTexts.Say($"Ең қысқа бронь: {length.Kk}.", $"Самая короткая бронь: {length.Ru}.", $"The shortest booking is {length.En}."),
            with: ("shortestMinutes", refusal.ShortestMinutes));
    }

    private static ProblemAnswer BeyondHorizon(BookingRefusal.BeyondHorizon refusal)
    {
        var day = BookingTexts.Day(refusal.LastDate);
        return BookingProblems.BeyondHorizon.Answer(
            BookingTexts.Say($"Қазір брондауға болатын соңғы күн: {day.Kk}.", $"Сейчас можно бронировать по {day.Ru} включительно.", $"At the moment the last day is {day.En}."),
            with: ("lastDate", LocalDatePattern.Iso.Format(refusal.LastDate)));
    }

    private static ProblemAnswer OutsideOpeningHours(BookingRefusal.OutsideOpeningHours refusal)
    {
        var hours = BookingTexts.Hours(refusal.Bookable);
        return BookingProblems.OutsideOpeningHours.Answer(
            BookingTexts.Say($"Бұл күні брондауға болатын уақыт: {hours}.", $"В этот день можно бронировать: {hours}.", $"On this day bookings lie within {hours}."),
            with: ("bookable", JsonSerializer.SerializeToNode(TimeRangeBody.Of(refusal.Bookable), BookingsJson.Wire.TimeRanges)));
    }

    private static ProblemAnswer TooLong(BookingRefusal.TooLong refusal)
    {
        var (what, length) = (BookingTexts.AsObject(refusal.Kind), BookingTexts.Length(refusal.LongestMinutes));
        return BookingProblems.TooLong.Answer(
            BookingTexts.Say(
                $"Бір бронмен {what.Kk} ең көбі {length.Kk} алуға болады.",
                $"Одной бронью {what.Ru} можно занять не дольше чем на {length.Ru}.",
                $"One booking of {what.En} lasts at most {length.En}."),
            errors: null,
            Kind(refusal.Kind),
            ("longestMinutes", refusal.LongestMinutes));
    }

    private static ProblemAnswer DailyLimit(BookingRefusal.DailyLimit refusal)
    {
        var (what, daily) = (BookingTexts.AsObject(refusal.Kind), BookingTexts.Length(refusal.DailyMinutes));
        var used = BookingTexts.Length(refusal.UsedMinutes);
        return BookingProblems.DailyLimit.Answer(
            BookingTexts.Say(
                $"Бір күнде {what.Kk} ең көбі {daily.Kk} алуға болады; бұл күнге сізде {used.Kk} бар.",
                $"За день {what.Ru} можно занять не больше чем на {daily.Ru}; на этот день у Вас уже {used.Ru}.",
                $"One person may have {what.En} for {daily.En} a day; you already hold {used.En} on this day."),
            errors: null,
            Kind(refusal.Kind),
            ("dailyMinutes", refusal.DailyMinutes), ("usedMinutes", refusal.UsedMinutes));
    }

    private static string Hours(TimeRange range) => BookingTexts.Hours([range]);

    private static (string, JsonNode?)[] Resource(ResourceId? resource) => resource is { } id ? [("resource", id.Value)] : [];

    private static (string, JsonNode?) Kind(ResourceKind kind) => ("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()));
}
