using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using Coworking.Domain.Series;
using NodaTime;

namespace Coworking.Api.Features.Series;

/// <summary>What a body asks for, read once.</summary>
internal sealed record PlannedSeries(WeeklyRule Rule, TimeRange Range, IReadOnlyList<ResourceId> Resources, string Alias, string? Purpose, int People)
{
    public WeeklySeries Named(SeriesId id, Instant now) => WeeklySeries.Make(id, Rule, Range, Resources, Alias, Purpose, People, now);
}

/// <summary>Between a series and its wire form.</summary>
internal static class SeriesMapping
{
    private const int MostAlias = 60;
    private const int MostPurpose = 100;
    private const int MostPeople = 1000;
    private const int MostResources = 20;
    private const int MostDaysAway = 731;

    private static readonly LocalizedText EndAfterStart = new(
        "Аяқталу уақыты басталуынан кейін болуы керек.", "Конец должен быть позже начала.", "The end must be after the start.");

    private static readonly LocalizedText Named = new(
        "1-20 түрлі орын болуы керек.", "Нужно от 1 до 20 разных мест.", "Must be 1 to 20 different resources.");

    private static readonly LocalizedText Called = new(
        "1-60 таңбалы атау керек.", "Нужно название от 1 до 60 знаков.", "Needs a name of 1 to 60 characters.");

    private static readonly LocalizedText TooLong = new("Мәтін тым ұзын.", "Слишком длинный текст.", "The text is too long.");

    private static readonly LocalizedText Counted = new("1-1000 аралығындағы сан.", "Число от 1 до 1000.", "A number from 1 to 1000.");

    private static readonly LocalizedText OneWay = new(
        "Не бір күнді, не басталатын күнді көрсетіңіз.", "Укажите либо одну дату, либо дату начала.", "Give either one date or a first date.");

    private static readonly LocalizedText Something = new(
        "Өзгертетін уақытты немесе орындарды көрсетіңіз.", "Укажите новое время или новые места.", "Give a new time or new resources.");

    /// <summary>Parses a plan, once.</summary>
    public static Result<PlannedSeries, ProblemAnswer> ToPlan(this SeriesBody body, CentreSettings settings, Instant now)
    {
        if (body.End <= body.Start)
        {
            return Problems.Malformed.AnswerFor("end", EndAfterStart);
        }

        var alias = body.Alias.Trim();
        if (alias.Length is 0 or > MostAlias)
        {
            return Problems.Malformed.AnswerFor("alias", Called);
        }

        if (body.Purpose?.Length > MostPurpose)
        {
            return Problems.Malformed.AnswerFor("purpose", TooLong);
        }

        if (body.People is < 1 or > MostPeople)
        {
            return Problems.Malformed.AnswerFor("people", Counted);
        }

        var today = settings.Centre.Today(now).Date;
        foreach (var (date, field) in new[] { (body.From, "from"), (body.Until, "until") })
        {
            if (Math.Abs(Period.DaysBetween(today, date)) > MostDaysAway)
            {
                return Problems.Malformed.AnswerFor(field, DateQuery.Rule);
            }
        }

        var resources = ToResources(body.Resources, settings);
        if (!resources.IsOk)
        {
            return resources.Error;
        }

        if ((OffGrid(body.Start, settings) ?? OffGrid(body.End, settings)) is { } offGrid)
        {
            return offGrid;
        }

        return body.Until >= today && WeeklyRule.Of((IsoDayOfWeek)body.Weekday, body.From, body.Until) is { } rule
            ? new PlannedSeries(
                rule, new TimeRange(body.Start, body.End), resources.Value, alias, string.IsNullOrWhiteSpace(body.Purpose) ? null : body.Purpose.Trim(), body.People ?? 1)
            : (body.Until >= today && Period.DaysBetween(body.From, body.Until) > 7 ? SeriesProblems.TooManyDates : SeriesProblems.NoDates).Answer();
    }

    /// <summary>Which dates a body means.</summary>
    public static Result<SeriesPart, ProblemAnswer> ToPart(LocalDate? from, LocalDate? date) => (from, date) switch
    {
        (not null, not null) => Problems.Malformed.AnswerFor("date", OneWay),
        ({ } first, null) => SeriesPart.Rest(first),
        (null, { } one) => SeriesPart.One(one),
        _ => SeriesPart.All,
    };

    /// <summary>What a body changes.</summary>
    public static Result<SeriesChange, ProblemAnswer> ToChange(this SeriesChangeBody body, CentreSettings settings)
    {
        if (body is { Start: null, End: null, Resources: null })
        {
            return Problems.Malformed.AnswerFor("start", Something);
        }

        if ((OffGrid(body.Start, settings) ?? OffGrid(body.End, settings)) is { } offGrid)
        {
            return offGrid;
        }

        if (body.Resources is null)
        {
            return new SeriesChange(body.Start, body.End, Resources: null);
        }

        var resources = ToResources(body.Resources, settings);
        return resources.IsOk ? new SeriesChange(body.Start, body.End, resources.Value) : resources.Error;
    }

    /// <summary>A change that leaves a date without time.</summary>
    public static ProblemAnswer EndNotAfterStart() => Problems.Malformed.AnswerFor("end", EndAfterStart);

    public static SeriesItem ToItem(this WeeklySeries series, LocalDate today)
    {
        var next = series.Next(today);
        return new SeriesItem(
            series.Id.Value,
            (Weekday)series.Rule.Weekday,
            next.Range.Start,
            next.Range.End,
            series.Rule.From,
            series.Rule.Until,
            [.. next.Resources.Select(id => id.Value)],
            series.Alias,
            series.People,
            series.Purpose);
    }

    public static SeriesAnswer ToAnswer(this WeeklySeries series, IReadOnlyList<SeriesDateAnswer> dates, LocalDate today, bool isMade)
    {
        var item = series.ToItem(today);
        return new SeriesAnswer(
            item.Weekday, item.Start, item.End, item.From, item.Until, item.Resources, item.Alias, item.People, dates, item.Purpose, isMade ? item.Id : null);
    }

    /// <summary>A date with its booking, or with what stands in its way.</summary>
    public static SeriesDateAnswer ToAnswer(this SeriesDate date, SeriesOutlook outlook, Booking? booking) => new(
        date.Date,
        outlook.State,
        booking?.Range.Start ?? date.Range.Start,
        booking?.Range.End ?? date.Range.End,
        [.. booking?.Resources.Select(held => held.Id.Value).Distinct(StringComparer.Ordinal) ?? date.Resources.Select(id => id.Value)],
        booking?.Id.Value,
        outlook.With.Count == 0 ? null : TimeRangeBody.Of(outlook.With));

    private static Result<IReadOnlyList<ResourceId>, ProblemAnswer> ToResources(IReadOnlyList<string> names, CentreSettings settings)
    {
        if (names.Count is 0 or > MostResources || names.Distinct(StringComparer.Ordinal).Count() != names.Count)
        {
            return Problems.Malformed.AnswerFor("resources", Named);
        }

        var ids = new List<ResourceId>();
        foreach (var name in names)
        {
            if (!ResourceId.TryParse(name, out var id) || settings.Inventory.Find(id) is not { Active: true })
            {
                return new BookingRefusal.UnknownResource(id.Value is null ? null : id).ToAnswer();
            }

            ids.Add(id);
        }

        return ids.Count > settings.Centre.Rules.MostResources
            ? new BookingRefusal.TooManyResources(settings.Centre.Rules.MostResources).ToAnswer()
            : ids;
    }

    private static ProblemAnswer? OffGrid(TimeOfDay? time, CentreSettings settings) =>
        time?.Minutes % settings.Centre.Rules.GridMinutes is > 0 ? new BookingRefusal.OffGrid(settings.Centre.Rules.GridMinutes).ToAnswer() : null;
}
