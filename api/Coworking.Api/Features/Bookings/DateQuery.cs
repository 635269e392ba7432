using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;

namespace Coworking.Api.Features.Bookings;

/// <summary>Reads a date from a request's query.</summary>
internal static class DateQuery
{
    public static readonly LocalizedText Rule = new(
        "Күн ЖЖЖЖ-АА-КК түрінде болуы керек, бүгіннен екі жылдан алыс емес.",
        "Нужна дата вида ГГГГ-ММ-ДД не дальше двух лет от сегодняшней.",
        "Must be a date like 2026-11-24, at most two years from today.");

    /// <summary>Nobody plans further, and strangers cannot make us look at every day there is.</summary>
    private const int MostDaysAway = 731;

    /// <summary>The date that the request names, or <paramref name="otherwise"/> where it names none.</summary>
    /// <returns>False where it names something else, or a day too far from <paramref name="today"/>.</returns>
    public static bool TryRead(HttpRequest request, string name, LocalDate today, LocalDate otherwise, out LocalDate date)
    {
        date = otherwise;
        if (!request.Query.TryGetValue(name, out var text))
        {
            return true;
        }

        return LocalDatePattern.Iso.Parse(text.ToString()).TryGetValue(otherwise, out date)
            && Math.Abs(Period.DaysBetween(today, date)) <= MostDaysAway;
    }
}
