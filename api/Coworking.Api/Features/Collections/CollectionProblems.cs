using Coworking.Api.Platform.Http;
using Coworking.Domain.Collections;
using Coworking.Domain.Common;

namespace Coworking.Api.Features.Collections;

/// <summary>The refusals of the collections' functions.</summary>
internal static class CollectionProblems
{
    public static readonly ProblemKind TooMany = ProblemKind.Of(422, "too-many-collections",
        $"Жинақ саны {CreateCollection.Most}-ден аспауы керек. Керек емес жинақты өшіріңіз.",
        $"Подборок может быть не больше {CreateCollection.Most}. Удалите ненужную.",
        $"There can be at most {CreateCollection.Most} collections. Delete one that is not needed.");

    public static readonly ProblemKind TooLateToRestore = ProblemKind.Of(409, "too-late-to-restore-collection",
        "Жинақ 30 күннен бұрын өшірілген, оны қайтару мүмкін емес.",
        "Подборка удалена больше 30 дней назад, вернуть её уже нельзя.",
        "This collection was deleted more than 30 days ago and cannot be brought back.");

    public static readonly ProblemKind UnknownRecording = ProblemKind.Of(422, "unknown-recording",
        "Тізімдегі бір жазба табылмады: оны басқа біреу өшіріп тастаған болуы мүмкін.",
        "Одной из записей списка нет: возможно, её удалили.",
        "A recording in the list is not there: somebody may have deleted it.");

    /// <summary>What is wrong with what was said, beside the member it was said in.</summary>
    public static ProblemAnswer Of(CollectionFault fault) => fault switch
    {
        CollectionFault.TitleTooLong => Problems.Malformed.AnswerFor("title", new LocalizedText(
            $"Атауы {Collection.LongestTitle} таңбадан аспауы керек.",
            $"Название — не длиннее {Collection.LongestTitle} знаков.",
            $"The title has at most {Collection.LongestTitle} characters.")),
        CollectionFault.TextTooLong => Problems.Malformed.AnswerFor("text", new LocalizedText(
            $"Сипаттамасы {Collection.LongestText} таңбадан аспауы керек.",
            $"Описание — не длиннее {Collection.LongestText} знаков.",
            $"The text has at most {Collection.LongestText} characters.")),
        CollectionFault.TooManyRecordings => Problems.Malformed.AnswerFor("recordings", new LocalizedText(
            $"Бір жинақта ең көбі {Collection.MostRecordings} жазба болады.",
            $"В подборке — не больше {Collection.MostRecordings} записей.",
            $"A collection has at most {Collection.MostRecordings} recordings.")),
        _ => Problems.Malformed.AnswerFor("recordings", new LocalizedText(
            "Бір жазба екі рет тұр.", "Одна запись стоит дважды.", "A recording stands there twice.")),
    };
}
