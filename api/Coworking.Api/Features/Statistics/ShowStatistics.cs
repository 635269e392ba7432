using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using Coworking.Domain.Statistics;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Statistics;

/// <summary>
/// What anybody may know of the centre's use. The region's page asks for no more than a stranger does, so that no role is
/// needed across instances. All is told from whole years, whatever period is asked for: how days are put together does not
/// depend on who asks, and two answers never differ by a day.
/// </summary>
public sealed class ShowStatistics(ReadSettings settings, YearCopies copies, IClock clock)
{
    private const int MostDays = 366;
    private const int UsualDays = 30;
    private const int MaxAgeSeconds = 600;

    private static readonly LocalizedText RangeRule = new(
        "Аралық 1 күннен 366 күнге дейін болуы керек.", "Промежуток — от одного до 366 дней.", "The range must be 1 to 366 days.");

    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var today = centre.Centre.Today(clock.GetCurrentInstant()).Date;
        if (!DateQuery.TryRead(request, "to", today, today.PlusDays(-1), out var to))
        {
            return Problems.Malformed.AnswerFor("to", DateQuery.Rule);
        }

        if (!DateQuery.TryRead(request, "from", today, to.PlusDays(1 - UsualDays), out var from))
        {
            return Problems.Malformed.AnswerFor("from", DateQuery.Rule);
        }

        if (to < from || Period.DaysBetween(from, to) >= MostDays)
        {
            return Problems.Malformed.AnswerFor("from", RangeRule);
        }

        var years = await Task.WhenAll(Enumerable.Range(from.Year, to.Year - from.Year + 1).Select(year => copies.ReadAsync(year, cancellation)));
        return JsonAnswer.Cacheable(request, Answer(from, to, years), StatisticsJson.Wire.StatisticsAnswer, MaxAgeSeconds);
    }

    private static StatisticsAnswer Answer(LocalDate from, LocalDate to, IReadOnlyList<IReadOnlyList<DayFigures>> years)
    {
        var counted = years.SelectMany(year => year).Where(day => from <= day.Date && day.Date <= to).ToList();
        return new StatisticsAnswer(
            from,
            to,
            Publication.Least,
            [
                .. counted.SelectMany(day => day.Kinds).GroupBy(kind => kind.Kind).OrderBy(kind => kind.Key).Select(kind => new KindStatistics(
                    kind.Key,
                    kind.Sum(day => day.Capacity.Sum()),
                    [.. Enum.GetValues<Measure>().Select(measure => Of(measure, kind.Key, from, to, years))])),
            ],
            Plays(from, to, years),
            Events(counted),
            counted.FirstOrDefault()?.Date,
            counted.LastOrDefault()?.Date);
    }

    private static MeasureStatistics Of(Measure measure, ResourceKind kind, LocalDate from, LocalDate to, IReadOnlyList<IReadOnlyList<DayFigures>> years)
    {
        var told = years.Where(year => year.Count > 0).Select(year => Publication.Of(year, kind, measure)).ToList();
        var stretches = told.SelectMany(year => year.Stretches).Where(stretch => from <= stretch.To && stretch.To <= to).ToList();
        return new MeasureStatistics(
            measure,
            stretches.Count == 0,
            stretches,
            [.. told.SelectMany(year => year.Hours).Where(week => from <= week.To && week.To <= to)],
            Sum(stretches, stretch => stretch.Count),
            Sum(stretches, stretch => stretch.Minutes),
            Sum(stretches, stretch => stretch.Patrons));
    }

    private static PlayStatistics Plays(LocalDate from, LocalDate to, IReadOnlyList<IReadOnlyList<DayFigures>> years)
    {
        var stretches = years.SelectMany(PlayStretch.Of).Where(stretch => from <= stretch.To && stretch.To <= to).ToList();
        return stretches.Count == 0
            ? new PlayStatistics(Few: true, stretches)
            : new PlayStatistics(Few: false, stretches, stretches.Sum(stretch => stretch.Count), stretches.Sum(stretch => stretch.Minutes));
    }

    private static EventStatistics Events(List<DayFigures> counted)
    {
        var days = counted.Where(day => day.Events is { Count: > 0 }).Select(day => new EventDay(day.Date, day.Events!.Count, day.Events.Minutes)).ToList();
        return EventSpan.Of(counted) is { Count: > 0 } spans
            ? new EventStatistics(spans, days, days.Sum(day => day.Count), days.Sum(day => day.Minutes))
            : new EventStatistics([], []);
    }

    private static int? Sum(List<Stretch> stretches, Func<Stretch, int> number) => stretches.Count == 0 ? null : stretches.Sum(number);
}
