using System.Globalization;
using System.Text.RegularExpressions;
using Coworking.Domain.Common;
using NodaTime;

namespace Coworking.Api.Features.Centres;

/// <summary>What is wrong with a member of what somebody sent.</summary>
/// <param name="Field">Its path, such as <c>hours.weekly.monday</c>.</param>
/// <param name="Message">What it must be, in three languages.</param>
internal sealed record FieldFault(string Field, LocalizedText Message);

/// <summary>Names everything in a centre's settings that no centre may have, before the domain is made of it.</summary>
internal static partial class CentreCheck
{
    private const int LongestText = 200;
    private const int LongestPhone = 40;
    private const int MostStretches = 6;
    private const int MostExceptions = 300;

    private static readonly string[] KnownLanguages = ["kk", "ru", "en"];
    private static readonly string[] DayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly LocalizedText TooLong = new(
        "Тым ұзын: 200 таңбадан аспауы керек.", "Слишком длинно: не больше 200 знаков.", "Too long: at most 200 characters.");

    private static readonly LocalizedText PhoneRule = new("Телефон 40 таңбадан аспауы керек.", "Телефон не длиннее 40 знаков.", "The phone has at most 40 characters.");
    private static readonly LocalizedText CodeRule = new("a-z, 0-9 және дефис, ең көбі 40 таңба.", "a-z, 0-9 и дефис, не больше 40 знаков.", "a-z, 0-9 and hyphens, at most 40.");
    private static readonly LocalizedText AccentRule = new("#0b6e4f түріндегі түс керек.", "Нужен цвет вида #0b6e4f.", "A colour such as #0b6e4f.");

    private static readonly LocalizedText LanguagesRule = new(
        "kk, ru, en тілдерінің кемінде біреуін таңдаңыз, қайталамаңыз.", "Выберите хотя бы один язык из kk, ru, en, каждый один раз.", "At least one of kk, ru, en, each once.");

    private static readonly LocalizedText MostStretchesRule = new(
        "Бір күнде ең көбі алты аралық болады.", "В одном дне не больше шести промежутков.", "A day has at most six intervals.");

    private static readonly LocalizedText BackwardsRule = new(
        "Аяқталуы басталуынан кейін болуы керек.", "Конец должен быть позже начала.", "The end must be after the start.");

    private static readonly LocalizedText OverlapRule = new(
        "Аралықтар қабаттаспауы керек.", "Промежутки не должны накладываться друг на друга.", "The intervals overlap.");

    private static readonly LocalizedText MostExceptionsRule = new(
        "Ерекше күн 300-ден аспауы керек: ескілерін алып тастаңыз.", "Особых дней не больше 300: уберите старые.", "At most 300 special days: take old ones out.");

    private static readonly LocalizedText TwiceRule = new(
        "Бұл күн тізімде бұрын бар.", "Этот день уже есть в списке.", "This date is listed twice.");

    public static IEnumerable<FieldFault> FaultsOf(CentreAnswer centre) =>
    [
        .. Unless(CodePattern().IsMatch(centre.Code), "code", CodeRule),
        .. Unless(centre.Name.LongestLength <= LongestText, "name", TooLong),
        .. Unless(centre.Address.LongestLength <= LongestText, "address", TooLong),
        .. Unless(centre.Phone is null or { Length: <= LongestPhone }, "phone", PhoneRule),
        .. Unless(DateTimeZoneProviders.Tzdb.GetZoneOrNull(centre.Zone) is not null, "zone", NoZone(centre.Zone)),
        .. Unless(AccentPattern().IsMatch(centre.Accent), "accent", AccentRule),
        .. Unless(
            centre.Languages.Count > 0 && centre.Languages.All(KnownLanguages.Contains) && centre.Languages.Distinct(StringComparer.Ordinal).Count() == centre.Languages.Count,
            "languages", LanguagesRule),
        .. FaultsOf(centre.Hours),
        .. RulesCheck.FaultsOf(centre.Rules),
    ];

    public static IEnumerable<FieldFault> Unless(bool holds, string field, LocalizedText message) => holds ? [] : [new FieldFault(field, message)];

    private static IEnumerable<FieldFault> FaultsOf(HoursBody hours)
    {
        foreach (var (day, open) in DayNames.Zip(hours.Weekly.Days))
        {
            foreach (var fault in FaultsOf($"hours.weekly.{day}", open))
            {
                yield return fault;
            }
        }

        if (hours.Exceptions.Count > MostExceptions)
        {
            yield return new FieldFault("hours.exceptions", MostExceptionsRule);
        }

        var seen = new HashSet<LocalDate>();
        foreach (var (at, dated) in hours.Exceptions.Index())
        {
            var field = string.Create(CultureInfo.InvariantCulture, $"hours.exceptions[{at}]");
            var faults = FaultsOf($"{field}.open", dated.Open)
                .Concat(Unless(seen.Add(dated.Date), $"{field}.date", TwiceRule))
                .Concat(Unless(dated.Reason is null or { LongestLength: <= LongestText }, $"{field}.reason", TooLong));
            foreach (var fault in faults)
            {
                yield return fault;
            }
        }
    }

    /// <summary>One fault a day at most: the first one there is.</summary>
    private static IEnumerable<FieldFault> FaultsOf(string field, IReadOnlyList<TimeRangeBody> open)
    {
        if (open.Count > MostStretches)
        {
            return [new FieldFault(field, MostStretchesRule)];
        }

        if (open.Any(range => range.End <= range.Start))
        {
            return [new FieldFault(field, BackwardsRule)];
        }

        var ordered = open.OrderBy(range => range.Start).ToList();
        return Unless(ordered.Zip(ordered.Skip(1)).All(pair => pair.First.End <= pair.Second.Start), field, OverlapRule);
    }

    private static LocalizedText NoZone(string zone)
    {
        var shown = zone.Length > LongestPhone ? zone[..LongestPhone] : zone;
        return new LocalizedText($"{shown} деген IANA уақыт белдеуі жоқ.", $"Нет такого часового пояса IANA: {shown}.", $"{shown} is no IANA zone.");
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,39}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodePattern();

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AccentPattern();
}
