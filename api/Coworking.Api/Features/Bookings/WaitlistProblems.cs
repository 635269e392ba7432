using Coworking.Api.Platform.Http;

namespace Coworking.Api.Features.Bookings;

/// <summary>The refusals of the waiting list.</summary>
internal static class WaitlistProblems
{
    public static readonly ProblemKind PlaceFree = ProblemKind.Of(409, "place-free",
        "Күтудің қажеті жоқ: бос орын бар. Оны бірден брондаңыз.",
        "Ждать не нужно: место свободно. Забронируйте его сразу.",
        "There is no need to wait: a place is free. Please book it.");

    public static readonly ProblemKind TooManyWaiting = ProblemKind.Of(422, "too-many-waiting",
        "Бұл күнге күту тізіміндегі орын жетті. Алдымен біреуінен шығыңыз.",
        "На этот день в листе ожидания больше нет мест. Сначала выйдите из одного ожидания.",
        "No more can wait for this day. Please leave one line first.");

    public static readonly ProblemKind WindowTooShort = ProblemKind.Of(422, "window-too-short",
        "Таңдалған аралыққа мұнша уақыт сыймайды.",
        "В выбранный промежуток столько времени не помещается.",
        "So much time does not fit between these hours.");

    public static readonly ProblemKind NoHold = ProblemKind.Of(422, "no-hold",
        "Сізге әлі орын сақталған жоқ.",
        "Для Вас пока ничего не отложено.",
        "No place is kept for you yet.");

    public static readonly ProblemKind HoldLapsed = ProblemKind.Of(422, "hold-lapsed",
        "Сақтау уақыты өтті, орын келесі оқырманға берілді. Қайтадан кезекке тұра аласыз.",
        "Время ожидания прошло, место отдано следующему. Вы можете встать в очередь снова.",
        "The place was kept for as long as the rules say and went to the next. You can join the line again.");
}
