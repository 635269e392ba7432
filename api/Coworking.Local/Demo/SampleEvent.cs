using Coworking.Domain.Common;

namespace Coworking.Local.Demo;

/// <summary>An event of the demo centre.</summary>
/// <param name="OpenDay">On which of the open days after today, from 0.</param>
/// <param name="Kind">As the API names it.</param>
/// <param name="Resource">Where.</param>
internal sealed record SampleEvent(
    int OpenDay, string Start, string End, string Kind, string Age, string Resource, LocalizedText Title, LocalizedText Text)
{
    public static IReadOnlyList<SampleEvent> All { get; } =
    [
        new(1, "11:00", "12:30", "lecture", "12+", "hall",
            new("Интеллектуалды сағат: Мәшһүр Жүсіп мұрасы", "Интеллектуальный час: наследие Машхура Жусупа", "Intellectual hour: the heritage of Mashkhur Zhusup"),
            new(
                "Ақынның өмірі мен шығармалары туралы әңгіме және шағын сайыс. Бәрін күтеміз.",
                "Разговор о жизни и стихах поэта и небольшая викторина. Ждём всех.",
                "A talk about the poet's life and verse, and a short quiz. Everybody is welcome.")),
        new(3, "14:30", "16:00", "master-class", "6+", "workshop",
            new("Киіз басу шеберлік сабағы", "Мастер-класс по валянию из шерсти", "Felt-making master class"),
            new(
                "Кішкентай әмиян жасаймыз. Жүн мен құралдар беріледі.",
                "Сделаем маленький кошелёк. Шерсть и инструменты дадим.",
                "We make a small purse. Wool and tools are provided.")),
        new(5, "16:00", "17:30", "club", "12+", "study",
            new("Ағылшын тілінде сөйлесу клубы", "Разговорный клуб английского языка", "English conversation club"),
            new(
                "Тақырып: саяхат. Кез келген деңгейге арналған.",
                "Тема: путешествия. Для любого уровня.",
                "The topic is travel. For any level.")),
        new(7, "15:00", "16:45", "meeting", "6+", "hall",
            new("Шығармашылық кеш: жерлес ақындар", "Творческий вечер: поэты-земляки", "Creative evening: poets of our district"),
            new(
                "Ауданымыздың ақындары жаңа өлеңдерін оқиды.",
                "Поэты нашего района читают новые стихи.",
                "Poets of our district read new verse.")),
    ];
}
