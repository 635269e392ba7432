using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Screens;

namespace Coworking.Api.Features.Screens;

/// <summary>The refusals of televisions and of those who set them.</summary>
internal static class ScreenProblems
{
    public static readonly ProblemKind UnknownPairingCode = ProblemKind.Of(422, "unknown-pairing-code",
        "Мұндай код жоқ немесе оның мерзімі өткен. Теледидардың экранындағы кодты қарап, қайта енгізіңіз.",
        "Такого кода нет, или он уже устарел. Посмотрите на экран телевизора и введите код ещё раз.",
        "There is no such code, or it has lapsed. Look at the television and type the code again.");

    public static readonly ProblemKind TooManyScreens = ProblemKind.Of(422, "too-many-screens",
        $"Орталықта ең көбі {Screen.Most} теледидар болады. Алдымен керек емесін ажыратыңыз.",
        $"В центре может быть не больше {Screen.Most} телевизоров. Сначала отключите ненужный.",
        $"A centre has at most {Screen.Most} televisions. Please disconnect one that is not needed first.");

    /// <summary>What is wrong, beside the member it was said in.</summary>
    public static ProblemAnswer Of(ScreenFault fault) => fault switch
    {
        ScreenFault.NameUnfit => Field("name",
            $"Атауы 1-ден {Screen.LongestName} таңбаға дейін болуы керек.",
            $"Название — от 1 до {Screen.LongestName} знаков.",
            $"A name has 1 to {Screen.LongestName} characters."),
        ScreenFault.NoticeMissing => Field("notice",
            "Хабарландыруды кемінде бір тілде жазыңыз.",
            "Напишите объявление хотя бы на одном языке.",
            "Write the notice in at least one language."),
        ScreenFault.NoticeTooLong => Field("notice",
            $"Хабарландыру әр тілде {ScreenProgramme.LongestNotice} таңбадан аспауы керек.",
            $"Объявление — не длиннее {ScreenProgramme.LongestNotice} знаков на каждом языке.",
            $"A notice has at most {ScreenProgramme.LongestNotice} characters in each language."),
        ScreenFault.PlaylistEmpty => Field("recordings",
            "Кемінде бір жазба таңдаңыз.",
            "Выберите хотя бы одну запись.",
            "Choose at least one recording."),
        ScreenFault.PlaylistTooLong => Field("recordings",
            $"Ең көбі {ScreenProgramme.MostRecordings} жазба таңдауға болады.",
            $"Можно выбрать не больше {ScreenProgramme.MostRecordings} записей.",
            $"At most {ScreenProgramme.MostRecordings} recordings."),
        _ => Field("recordings",
            "Мұндай жазба жоқ.",
            "Такой записи нет.",
            "There is no such recording."),
    };

    private static ProblemAnswer Field(string field, string kk, string ru, string en) =>
        Problems.Malformed.AnswerFor(field, new LocalizedText(kk, ru, en));
}
