using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>
/// A patron's bookings in order of time, cancelled ones too: the patron's sheet of each day, all read side by side, so
/// one round trip. Without dates: today and as far ahead as anything can be booked.
/// </summary>
public sealed class ListMyBookings(ReadSettings settings, DayStore store, IClock clock)
{
    private const int MostDays = 31;

    private static readonly LocalizedText RangeRule = new(
        "Аралық 31 күннен аспауы керек.", "Промежуток — от одного до 31 дня.", "The range must be 1 to 31 days.");

    private static readonly LocalizedText CursorRule = new(
        "Тізімнің мұндай орны жоқ.", "Такого места в списке нет.", "There is no such place in the list.");

    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var page = PageQuery.Read(request);
        if (!page.IsOk)
        {
            return page.Error;
        }

        var now = clock.GetCurrentInstant();
        var dates = Dates(request, centre.Centre, now);
        if (!dates.IsOk)
        {
            return dates.Error;
        }

        var patron = CurrentUser.Of(request.HttpContext).Patron;
        var days = await Task.WhenAll(dates.Value.Select(date => store.ReadOwnAsync(date, patron, cancellation)));
        return Page([.. days.SelectMany(day => day.Bookings)], page.Value, centre, now);
    }

    private static IResult Page(List<Booking> bookings, PageQuery page, CentreSettings centre, Instant now)
    {
        var from = 0;
        if (page.Cursor is { } cursor)
        {
            from = bookings.FindIndex(booking => booking.Id.Value == cursor) + 1;
            if (from == 0)
            {
                return Problems.Malformed.AnswerFor("cursor", CursorRule);
            }
        }

        var part = bookings.Skip(from).Take(page.Limit).ToList();
        var next = from + part.Count < bookings.Count ? part[^1].Id.Value : null;
        return JsonAnswer.Ok(
            new BookingList([.. part.Select(booking => booking.ToAnswer(centre.Inventory, now))], next),
            BookingsJson.Wire.BookingList);
    }

    private static Result<IReadOnlyList<LocalDate>, ProblemAnswer> Dates(HttpRequest request, Centre centre, Instant now)
    {
        var today = centre.Today(now).Date;
        var ahead = centre.Rules.Kinds.Values.Select(kind => kind.HorizonDays ?? MostDays - 1).DefaultIfEmpty(MostDays - 1).Max();
        if (!DateQuery.TryRead(request, "from", today, today, out var from))
        {
            return Problems.Malformed.AnswerFor("from", DateQuery.Rule);
        }

        if (!DateQuery.TryRead(request, "to", today, from.PlusDays(Math.Min(ahead, MostDays - 1)), out var to))
        {
            return Problems.Malformed.AnswerFor("to", DateQuery.Rule);
        }

        var days = Period.DaysBetween(from, to) + 1;
        return days is < 1 or > MostDays
            ? Problems.Malformed.AnswerFor("to", RangeRule)
            : Enumerable.Range(0, days).Select(day => from.PlusDays(day)).ToList();
    }
}
