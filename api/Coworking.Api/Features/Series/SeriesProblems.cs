using Coworking.Api.Platform.Http;

namespace Coworking.Api.Features.Series;

internal static class SeriesProblems
{
    public static readonly ProblemKind NoDates = ProblemKind.Of(422, "no-such-dates",
        "Бұл аралықта ондай апта күні жоқ. Күндерді тексеріңіз.",
        "В этом промежутке нет такого дня недели. Проверьте даты.",
        "There is no such weekday between these dates. Please check them.");

    public static readonly ProblemKind TooManyDates = ProblemKind.Of(422, "too-many-dates",
        "Бір серияда ең көбі 53 күн болады. Қысқарақ аралықты таңдаңыз.",
        "В одной серии не больше 53 дат. Выберите промежуток покороче.",
        "A series has at most 53 dates. Please choose a shorter time.");

    public static readonly ProblemKind TooManySeries = ProblemKind.Of(422, "too-many-series",
        "Аяқталмаған сериялар тым көп. Алдымен керек емесін тоқтатыңыз.",
        "Слишком много незавершённых серий. Сначала отмените ненужные.",
        "There are too many series under way. Please cancel one that is not needed first.");
}
