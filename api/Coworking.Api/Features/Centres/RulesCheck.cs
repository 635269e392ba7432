using System.Globalization;
using System.Text.Json;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;

namespace Coworking.Api.Features.Centres;

/// <summary>Names every figure in a centre's rules that is out of its bounds or contradicts another.</summary>
internal static class RulesCheck
{
    private static readonly int[] Grids = [5, 10, 15, 20, 30, 60];

    private static readonly LocalizedText GridRule = new(
        "Қадам 5, 10, 15, 20, 30 немесе 60 минут болады.", "Шаг — 5, 10, 15, 20, 30 или 60 минут.", "The grid is 5, 10, 15, 20, 30 or 60 minutes.");

    private static readonly LocalizedText ShortestRule = new(
        "Ең қысқа бронь қадамға еселі болуы керек: сол қадамнан бастап 1440 минутқа дейін.",
        "Самая короткая бронь кратна шагу: от одного шага до 1440 минут.",
        "The shortest booking is a multiple of the grid, up to 1440 minutes.");

    private static readonly LocalizedText LongestRule = new(
        "Ең ұзақ бронь ең қысқасынан кем болмауы керек.", "Самая длинная бронь не короче самой короткой.", "The longest booking is not shorter than the shortest.");

    private static readonly LocalizedText DailyRule = new(
        "Күндік шек ең қысқа броннан кем болмауы керек.", "Дневной предел не меньше самой короткой брони.", "The daily limit is not less than the shortest booking.");

    public static IEnumerable<FieldFault> FaultsOf(RulesBody rules) =>
    [
        .. CentreCheck.Unless(Grids.Contains(rules.GridMinutes), "rules.gridMinutes", GridRule),
        .. CentreCheck.Unless(
            rules.ShortestMinutes is >= 1 and <= TimeOfDay.MinutesInDay && (!Grids.Contains(rules.GridMinutes) || rules.ShortestMinutes % rules.GridMinutes == 0),
            "rules.shortestMinutes", ShortestRule),
        .. Within(rules.EndOfDayMarginMinutes, 0, 240, "rules.endOfDayMarginMinutes"),
        .. Within(rules.CheckInOpensMinutes, 0, 240, "rules.checkInOpensMinutes"),
        .. Within(rules.MostResources, 1, 80, "rules.mostResources"),
        .. Within(rules.WaitHoldMinutes, 1, 240, "rules.waitHoldMinutes"),
        .. Within(rules.NoShows?.Count, 1, 20, "rules.noShows.count"),
        .. Within(rules.NoShows?.Days, 1, 366, "rules.noShows.days"),
        .. Within(rules.NoShows?.SanctionDays, 1, 366, "rules.noShows.sanctionDays"),
        .. rules.Kinds.SelectMany(kind => FaultsOf(kind.Key, kind.Value, rules.ShortestMinutes)),
    ];

    private static IEnumerable<FieldFault> FaultsOf(ResourceKind kind, KindRulesBody rules, int shortest)
    {
        var field = $"rules.kinds.{JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString())}";
        return
        [
            .. Within(rules.LongestMinutes, 1, TimeOfDay.MinutesInDay, $"{field}.longestMinutes"),
            .. CentreCheck.Unless(rules.LongestMinutes is not { } longest || longest >= shortest, $"{field}.longestMinutes", LongestRule),
            .. Within(rules.DailyMinutes, 1, TimeOfDay.MinutesInDay, $"{field}.dailyMinutes"),
            .. CentreCheck.Unless(rules.DailyMinutes is not { } daily || daily >= shortest, $"{field}.dailyMinutes", DailyRule),
            .. Within(rules.HorizonDays, 0, 366, $"{field}.horizonDays"),
            .. Within(rules.OpenBookings, 1, 20, $"{field}.openBookings"),
            .. Within(rules.BufferMinutes, 0, 240, $"{field}.bufferMinutes"),
            .. Within(rules.GraceMinutes, 0, 240, $"{field}.graceMinutes"),
            .. Within(rules.ApprovalFromPeople, 1, 1000, $"{field}.approvalFromPeople"),
        ];
    }

    private static IEnumerable<FieldFault> Within(int? figure, int least, int most, string field) =>
        CentreCheck.Unless(figure is null || (figure >= least && figure <= most), field, Bounds(least, most));

    private static LocalizedText Bounds(int least, int most) => new(
        string.Create(CultureInfo.InvariantCulture, $"{least} мен {most} арасындағы бүтін сан керек."),
        string.Create(CultureInfo.InvariantCulture, $"Нужно целое число от {least} до {most}."),
        string.Create(CultureInfo.InvariantCulture, $"A whole number from {least} to {most}."));
}
