using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using NodaTime;

namespace Coworking.Api.Features.Centres;

/// <summary>Between the domain's centre and its wire form.</summary>
internal static class CentreMapping
{
    public static CentreAnswer ToAnswer(this Centre centre) => new(
        centre.Code,
        centre.Name,
        centre.Address,
        centre.Zone.Id,
        centre.Languages,
        centre.Accent,
        ToHoursBody(centre.Hours),
        ToRulesBody(centre.Rules),
        centre.Phone);

    public static CentreAnswer ToAnswer(this CentreFile file) =>
        new(file.Code, file.Name, file.Address, file.Zone, file.Languages, file.Accent, file.Hours, file.Rules, file.Phone);

    /// <summary>Of what <see cref="CentreCheck"/> found nothing against, now or when it was stored.</summary>
    public static Centre ToCentre(this CentreAnswer answer) => new(
        answer.Code,
        answer.Name,
        answer.Address,
        DateTimeZoneProviders.Tzdb[answer.Zone],
        answer.Languages,
        answer.Accent,
        answer.Phone,
        answer.Hours.ToHours(),
        answer.Rules.ToRules());

    private static HoursBody ToHoursBody(OpeningHours hours)
    {
        IReadOnlyList<TimeRangeBody> On(IsoDayOfWeek day) => TimeRangeBody.Of(hours.Weekly[day]);
        return new HoursBody(
            new WeekBody(
                On(IsoDayOfWeek.Monday), On(IsoDayOfWeek.Tuesday), On(IsoDayOfWeek.Wednesday), On(IsoDayOfWeek.Thursday), On(IsoDayOfWeek.Friday), On(IsoDayOfWeek.Saturday), On(IsoDayOfWeek.Sunday)),
            [.. hours.Exceptions.Select(dated => new DatedHoursBody(dated.Date, TimeRangeBody.Of(dated.Open), dated.Reason))]);
    }

    private static OpeningHours ToHours(this HoursBody body) => new(
        body.Weekly.Days.Select((open, i) => (Day: (IsoDayOfWeek)(i + 1), Open: Ranges(open))).ToDictionary(day => day.Day, day => day.Open),
        body.Exceptions.Select(dated => new DatedHours(dated.Date, Ranges(dated.Open), dated.Reason)));

    private static IReadOnlyList<TimeRange> Ranges(IReadOnlyList<TimeRangeBody> open) =>
        [.. open.Select(range => new TimeRange(range.Start, range.End))];

    private static RulesBody ToRulesBody(Rules rules) => new(
        rules.GridMinutes,
        rules.ShortestMinutes,
        rules.EndOfDayMarginMinutes,
        rules.CheckInOpensMinutes,
        rules.MostResources,
        rules.Kinds.ToDictionary(
            kind => kind.Key,
            kind => new KindRulesBody(
                kind.Value.BufferMinutes, kind.Value.GraceMinutes, kind.Value.LongestMinutes, kind.Value.DailyMinutes, kind.Value.HorizonDays, kind.Value.OpenBookings, kind.Value.ApprovalFromPeople)),
        rules.WaitHoldMinutes,
        new CheckInWaysBody(rules.CheckIn.Button, rules.CheckIn.ScreenCode, rules.CheckIn.Poster),
        rules.NoShows is { } noShows ? new NoShowRuleBody(noShows.Count, noShows.Days, noShows.SanctionDays) : null);

    private static Rules ToRules(this RulesBody body) => new(
        body.GridMinutes,
        body.ShortestMinutes,
        body.EndOfDayMarginMinutes,
        body.CheckInOpensMinutes,
        body.MostResources,
        body.Kinds.ToDictionary(kind => kind.Key, kind => ToKindRules(kind.Value)))
    {
        WaitHoldMinutes = body.WaitHoldMinutes,
        CheckIn = body.CheckIn is { } ways ? new CheckInWays(ways.Button, ways.ScreenCode, ways.Poster) : CheckInWays.ByButton,
        NoShows = body.NoShows is { } noShows ? new NoShowRule(noShows.Count, noShows.Days, noShows.SanctionDays) : null,
    };

    private static KindRules ToKindRules(KindRulesBody body) =>
        new(body.LongestMinutes, body.DailyMinutes, body.HorizonDays, body.OpenBookings, body.BufferMinutes, body.GraceMinutes) { ApprovalFromPeople = body.ApprovalFromPeople };
}
