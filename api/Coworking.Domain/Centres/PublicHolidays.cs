using Coworking.Domain.Common;
using NodaTime;

namespace Coworking.Domain.Centres;

/// <summary>A day off by law.</summary>
/// <param name="Date">The date.</param>
/// <param name="Name">What to tell people, in three languages.</param>
/// <param name="IsMoved">Whether it stands in for a holiday that falls on a weekly day of rest.</param>
/// <param name="IsCertain">False where the date is announced later and may still differ by a day.</param>
public sealed record PublicHoliday(LocalDate Date, LocalizedText Name, bool IsMoved, bool IsCertain);

/// <summary>Kazakhstan's days off of a year, as a proposal: a centre takes them over and may change them.</summary>
/// <remarks>
/// Sources. Fixed holidays and their move: law of 13 December 2001 no. 267-II "On holidays in the Republic of Kazakhstan",
/// articles 3 and 5 ("where a day off and a holiday coincide, the working day after the holiday is a day off"). Orthodox
/// Christmas and the first day of Kurban Ait are days off but no holidays, so they do not move: Labour Code of 23 November
/// 2015, article 84, paragraph 5. Constitution Day is 15 March since the referendum of 2026, first observed in 2027.
/// Uncertain: the day of Kurban Ait is announced by the Spiritual Administration of Muslims (here: 10 Dhu al-Hijjah of the
/// Umm al-Qura calendar); the government may by decree exchange a working day and a day of rest (Labour Code, article 85,
/// paragraph 3), which cannot be foreseen; and laws change.
/// </remarks>
public static class PublicHolidays
{
    /// <summary>The first year whose law this knows.</summary>
    public const int FirstYear = 2026;

    /// <summary>The last year that is proposed: further ahead the law is a guess.</summary>
    public const int LastYear = 2035;

    private const int FirstYearOfConstitutionDayInMarch = 2027;

    private static readonly LocalizedText Christmas = new("Православиелік Рождество", "Православное Рождество", "Orthodox Christmas");
    private static readonly LocalizedText KurbanAit = new("Құрбан айттың бірінші күні", "Первый день Курбан айта", "First day of Kurban Ait");

    private static readonly (int Month, int Day, LocalizedText Name)[] Fixed =
    [
        (1, 1, new("Жаңа жыл", "Новый год", "New Year's Day")),
        (1, 2, new("Жаңа жыл", "Новый год", "New Year holiday")),
        (3, 8, new("Халықаралық әйелдер күні", "Международный женский день", "International Women's Day")),
        (3, 15, new("Қазақстан Республикасының Конституциясы күні", "День Конституции Республики Казахстан", "Constitution Day")),
        (3, 21, new("Наурыз мейрамы", "Наурыз мейрамы", "Nauryz")),
        (3, 22, new("Наурыз мейрамы", "Наурыз мейрамы", "Nauryz")),
        (3, 23, new("Наурыз мейрамы", "Наурыз мейрамы", "Nauryz")),
        (5, 1, new("Қазақстан халқының бірлігі мерекесі", "Праздник единства народа Казахстана", "Unity Day of the People of Kazakhstan")),
        (5, 7, new("Отан қорғаушы күні", "День защитника Отечества", "Defender of the Fatherland Day")),
        (5, 9, new("Жеңіс күні", "День Победы", "Victory Day")),
        (7, 6, new("Астана күні", "День столицы", "Capital City Day")),
        (10, 25, new("Республика күні", "День Республики", "Republic Day")),
        (12, 16, new("Тәуелсіздік күні", "День Независимости", "Independence Day")),
    ];

    /// <summary>The days off of <paramref name="year"/> in order, moved days included.</summary>
    /// <param name="year"><see cref="FirstYear"/> to <see cref="LastYear"/>.</param>
    /// <param name="daysOfRest">The weekly days of rest that a holiday moves from: Saturday and Sunday in a five-day week, Sunday in a six-day one.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such year is known.</exception>
    public static IReadOnlyList<PublicHoliday> Of(int year, IReadOnlySet<IsoDayOfWeek> daysOfRest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        ArgumentNullException.ThrowIfNull(daysOfRest);

        var off = new SortedDictionary<LocalDate, PublicHoliday>();
        foreach (var (month, day, name) in Fixed.Where(holiday => !IsConstitutionDay(holiday.Month, holiday.Day) || year >= FirstYearOfConstitutionDayInMarch))
        {
            var date = new LocalDate(year, month, day);
            off[date] = new PublicHoliday(date, name, IsMoved: false, IsCertain: true);
        }

        off.TryAdd(new(year, 1, 7), new(new(year, 1, 7), Christmas, IsMoved: false, IsCertain: true));
        foreach (var date in KurbanAits(year))
        {
            off.TryAdd(date, new(date, KurbanAit, IsMoved: false, IsCertain: false));
        }

        foreach (var holiday in off.Values.Where(holiday => daysOfRest.Contains(holiday.Date.DayOfWeek) && holiday.Name != Christmas && holiday.Name != KurbanAit).ToList())
        {
            var date = holiday.Date.PlusDays(1);
            while (off.ContainsKey(date) || daysOfRest.Contains(date.DayOfWeek))
            {
                date = date.PlusDays(1);
            }

            off[date] = new PublicHoliday(date, Moved(holiday.Name), IsMoved: true, IsCertain: true);
        }

        return [.. off.Values];
    }

    private static bool IsConstitutionDay(int month, int day) => (month, day) == (3, 15);

    /// <summary>One a year as a rule; two where the lunar year begins and ends within it.</summary>
    private static IEnumerable<LocalDate> KurbanAits(int year)
    {
        var first = new LocalDate(year, 1, 1).WithCalendar(CalendarSystem.UmAlQura).Year;
        return Enumerable.Range(first, 2)
            .Select(lunar => new LocalDate(lunar, 12, 10, CalendarSystem.UmAlQura).WithCalendar(CalendarSystem.Iso))
            .Where(date => date.Year == year);
    }

    private static LocalizedText Moved(LocalizedText name) => new(
        $"{name.Kk} (демалыс күні ауыстырылды)", $"{name.Ru} (перенос выходного дня)", $"{name.En} (moved day off)");
}
