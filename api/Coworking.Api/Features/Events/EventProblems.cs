using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Events;

namespace Coworking.Api.Features.Events;

/// <summary>The refusals of the events' functions.</summary>
internal static class EventProblems
{
    public static readonly ProblemKind InThePast = ProblemKind.Of(422, "event-in-the-past",
        "Бұл уақыт өтіп кетті. Кейінірек уақытты таңдаңыз.",
        "Это время уже прошло. Выберите время позже.",
        "This time has passed. Please choose a later one.");

    public static readonly ProblemKind TooFarAhead = ProblemKind.Of(422, "event-too-far-ahead",
        "Іс-шараны бір жылдан артық бұрын хабарлауға болмайды.",
        "Мероприятие объявляют не больше чем за год.",
        "An event is announced at most a year ahead.");

    public static readonly ProblemKind NoRoom = ProblemKind.Of(422, "event-without-room",
        "Бұл іс-шара орталықтың орнында өтпейді, сондықтан брондайтын ештеңе жоқ.",
        "Это мероприятие проходит не в зале центра: бронировать нечего.",
        "This event does not take place in a room of the centre: there is nothing to book.");

    public static readonly ProblemKind Cancelled = ProblemKind.Of(422, "event-cancelled",
        "Бұл іс-шара болмайды деп хабарланған.",
        "Это мероприятие уже отменено.",
        "This event was cancelled.");

    public static readonly ProblemKind Over = ProblemKind.Of(422, "event-over",
        "Бұл іс-шара өтіп кетті.",
        "Это мероприятие уже прошло.",
        "This event is over.");

    public static readonly ProblemKind TooMany = ProblemKind.Of(422, "too-many-events",
        $"Алда {CentreEvent.MostAhead} іс-шарадан артық болмайды.",
        $"Впереди может быть не больше {CentreEvent.MostAhead} мероприятий.",
        $"At most {CentreEvent.MostAhead} events may lie ahead.");

    /// <summary>The answer to what cannot be done with this event any more.</summary>
    public static ProblemAnswer Of(EventRefusal refusal) => (refusal == EventRefusal.Cancelled ? Cancelled : Over).Answer();

    /// <summary>The answer to an announcement that cannot be made.</summary>
    public static ProblemAnswer Of(EventFault fault) => fault switch
    {
        EventFault.InThePast => InThePast.Answer(),
        EventFault.TooFarAhead => TooFarAhead.Answer(),
        EventFault.TitleTooLong => TooLong("title", EventAnnouncement.LongestTitle),
        EventFault.TextTooLong => TooLong("text", EventAnnouncement.LongestText),
        EventFault.ReasonTooLong => TooLong("reason", CentreEvent.LongestReason),
        EventFault.WhereUnfit => Field("place",
            $"Орынды тізімнен таңдаңыз немесе ең көбі {EventAnnouncement.LongestPlace} таңбамен жазыңыз, екеуін қатар емес.",
            $"Выберите место из списка или напишите его, не длиннее {EventAnnouncement.LongestPlace} знаков, но не то и другое.",
            $"Choose the place from the list, or write it in at most {EventAnnouncement.LongestPlace} characters, not both."),
        EventFault.WhereMissing => Field("place",
            "Қайда өтетінін көрсетіңіз.",
            "Укажите, где оно пройдёт.",
            "Say where it takes place."),
        EventFault.AgeUnfit => Field("age",
            "Жас белгісі: 0+, 6+, 12+, 16+ немесе 18+.",
            "Возрастная отметка: 0+, 6+, 12+, 16+ или 18+.",
            "The age mark is 0+, 6+, 12+, 16+ or 18+."),
        _ => Field("end",
            "Аяқталу уақыты басталу уақытынан кейін болуы керек.",
            "Конец должен быть позже начала.",
            "The end must be after the start."),
    };

    private static ProblemAnswer TooLong(string field, int most) => Field(field,
        $"Тым ұзын: ең көбі {most} таңба.", $"Слишком длинно: не больше {most} знаков.", $"Too long: at most {most} characters.");

    private static ProblemAnswer Field(string field, string kk, string ru, string en) =>
        Problems.Malformed.AnswerFor(field, new LocalizedText(kk, ru, en));
}
