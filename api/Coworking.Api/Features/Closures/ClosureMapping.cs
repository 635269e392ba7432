using Coworking.Api.Features.Bookings;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Bookings;
using Coworking.Domain.Closures;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Api.Features.Closures;

/// <summary>Between a closure and its wire form.</summary>
internal static class ClosureMapping
{
    private const int MostReason = 300;
    private const int MostNamed = 500;
    private const int MostDaysAway = 731;

    private static readonly LocalizedText EndAfterStart = new(
        "Аяқталу уақыты басталуынан кейін болуы керек.", "Конец должен быть позже начала.", "The end must be after the start.");

    private static readonly LocalizedText OneWay = new(
        "Не орындарды атаңыз, не «all»: true деп көрсетіңіз.", "Укажите либо места, либо \"all\": true.", "Give either resources, or \"all\": true.");

    private static readonly LocalizedText Named = new(
        "1-500 түрлі орын атауы болуы керек.", "Нужно от 1 до 500 разных названий мест.", "Must be 1 to 500 different resource names.");

    private static readonly LocalizedText TooLong = new("Мәтін тым ұзын.", "Слишком длинный текст.", "The text is too long.");

    private static readonly LocalizedText Skipped = new(
        "Бұл күні сағат бұл уақытты аттап өтеді.", "В этот день часы перескакивают это время.", "The clock skips this time on that day.");

    /// <summary>Parses a body, once.</summary>
    public static Result<ClosureRequest, ProblemAnswer> ToRequest(this ClosureBody body, LocalDate today)
    {
        if (body.End <= body.Start)
        {
            return Problems.Malformed.AnswerFor("end", EndAfterStart);
        }

        if (body.Reason.LongestLength > MostReason)
        {
            return Problems.Malformed.AnswerFor("reason", TooLong);
        }

        if (Math.Abs(Period.DaysBetween(today, body.Date)) > MostDaysAway)
        {
            return Problems.Malformed.AnswerFor("date", DateQuery.Rule);
        }

        if (body.All == true != body.Resources is null)
        {
            return Problems.Malformed.AnswerFor("resources", OneWay);
        }

        var names = body.Resources ?? [];
        if (names.Count > MostNamed || names.Distinct(StringComparer.Ordinal).Count() != names.Count || (body.Resources is not null && names.Count == 0))
        {
            return Problems.Malformed.AnswerFor("resources", Named);
        }

        var ids = new List<ResourceId>();
        foreach (var name in names)
        {
            if (!ResourceId.TryParse(name, out var id))
            {
                return new BookingRefusal.UnknownResource(Resource: null).ToAnswer();
            }

            ids.Add(id);
        }

        return new ClosureRequest(body.Date, new TimeRange(body.Start, body.End), body.Resources is null ? null : ids, body.Reason);
    }

    public static ProblemAnswer ToAnswer(this ClosureRefusal refusal) => refusal switch
    {
        ClosureRefusal.UnknownResource unknown => new BookingRefusal.UnknownResource(unknown.Resource).ToAnswer(),
        ClosureRefusal.InThePast past => BookingProblems.InThePast.Answer(
            BookingTexts.Say($"Қазір {past.Clock}.", $"Сейчас {past.Clock}.", $"It is {past.Clock} now."),
            errors: null,
            ("today", NodaTime.Text.LocalDatePattern.Iso.Format(past.Today)),
            ("earliest", past.Clock.ToString())),
        _ => Problems.Malformed.AnswerFor("start", Skipped),
    };

    public static ClosureAnswer ToAnswer(this Closure closure, IEnumerable<ClosedBookingAnswer> cancelled, bool isMade) => new(
        closure.Day.Date,
        closure.Range.Start,
        closure.Range.End,
        Names(closure),
        closure.All,
        closure.Reason,
        [.. cancelled.OrderBy(booking => booking.Start).ThenBy(booking => booking.Id, StringComparer.Ordinal)],
        isMade && closure.IsDone,
        closure.ReopenedFrom(),
        isMade ? closure.Id.Value : null);

    /// <summary>A booking that would be cancelled or ended.</summary>
    public static ClosedBookingAnswer ToAnswer(this ClosedBooking closed) =>
        ToAnswer(closed.Before) with { EndsAt = closed.After.IsGivenBack ? null : closed.After.Range.End };

    /// <summary>A booking that was.</summary>
    public static ClosedBookingAnswer ToAnswer(this Booking booking) => new(
        booking.Id.Value,
        booking.Alias,
        booking.Range.Start,
        booking.Range.End,
        [.. booking.Resources.Select(held => held.Id.Value).Distinct(StringComparer.Ordinal)],
        booking.IsGivenBack ? null : booking.Range.End);

    public static ClosureItem ToItem(this Closure closure) => new(
        closure.Id.Value,
        closure.Day.Date,
        closure.Range.Start,
        closure.Range.End,
        Names(closure),
        closure.All,
        closure.Reason,
        closure.IsDone,
        closure.Cancelled.Count,
        closure.ReopenedFrom());

    private static TimeOfDay? ReopenedFrom(this Closure closure) =>
        closure.Shut is not { } shut ? closure.Range.Start : shut.End < closure.Range.End ? shut.End : null;

    private static IReadOnlyList<string> Names(Closure closure) => [.. closure.Resources.Select(id => id.Value)];
}
