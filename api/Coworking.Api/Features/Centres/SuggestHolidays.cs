using System.Globalization;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Centres;

/// <summary>Proposes Kazakhstan's days off of a year; nothing changes until a director takes them over.</summary>
public sealed class SuggestHolidays(ReadSettings settings)
{
    private static readonly LocalizedText Years = new(
        "2026 мен 2035 арасындағы жыл керек.", "Нужен год от 2026 до 2035.", "A year from 2026 to 2035.");

    private static readonly LocalizedText Source = new(
        "«Қазақстан Республикасындағы мерекелер туралы» 2001 жылғы 13 желтоқсандағы № 267-II Заң (3, 5-баптар); Еңбек кодексі, 84-баптың 5-тармағы; Конституция күні 2027 жылдан бастап 15 наурызда.",
        "Закон «О праздниках в Республике Казахстан» от 13 декабря 2001 года № 267-II (статьи 3 и 5); Трудовой кодекс, статья 84, пункт 5; День Конституции с 2027 года — 15 марта.",
        "Law of 13 December 2001 no. 267-II “On holidays in the Republic of Kazakhstan” (articles 3 and 5); Labour Code, article 84, paragraph 5; Constitution Day is 15 March from 2027 on.");

    private static readonly LocalizedText Uncertain = new(
        "Құрбан айт күнін ҚМДБ жариялайды, ол бір күнге өзгеруі мүмкін. Үкімет қаулысымен ауыстырылатын күндер мұнда жоқ: жыл сайынғы күнтізбемен салыстырыңыз.",
        "День Курбан айта объявляет ДУМК, он может отличаться на один день. Переносов по постановлению правительства здесь нет: сверьтесь с календарём на год.",
        "The day of Kurban Ait is announced by the Spiritual Administration of Muslims and may differ by a day. Days moved by government decree are not foreseen here: compare with the calendar of the year.");

    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        if (!int.TryParse(request.Query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < PublicHolidays.FirstYear or > PublicHolidays.LastYear)
        {
            return Problems.Malformed.AnswerFor("year", Years);
        }

        var hours = centre.Centre.Hours;
        var listed = hours.Exceptions.Select(dated => dated.Date).ToHashSet();
        var items = PublicHolidays.Of(year, DaysOfRest(hours))
            .Select(day => new HolidayItem(day.Date, day.Name, day.IsMoved, day.IsCertain, listed.Contains(day.Date)));
        return JsonAnswer.Ok(new HolidayList(year, [.. items], Source, Uncertain), CentresJson.Wire.HolidayList);
    }

    /// <summary>Saturday and Sunday; Sunday alone where the centre works on Saturdays.</summary>
    private static HashSet<IsoDayOfWeek> DaysOfRest(OpeningHours hours) =>
        hours.Weekly[IsoDayOfWeek.Saturday].Count > 0 ? [IsoDayOfWeek.Sunday] : [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];
}
