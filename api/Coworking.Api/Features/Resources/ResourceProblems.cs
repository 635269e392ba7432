using Coworking.Api.Platform.Http;

namespace Coworking.Api.Features.Resources;

internal static class ResourceProblems
{
    public static readonly ProblemKind ResourceExists = ProblemKind.Of(412, "resource-exists",
        "Мұндай белгісі бар орын тізімде бар. Басқа белгі таңдаңыз.",
        "Место с таким обозначением уже есть. Выберите другое.",
        "There is a resource of that id already. Choose another.");

    public static readonly ProblemKind TooManyInAll = ProblemKind.Of(422, "too-many-resources-in-all",
        "Орталықта 200-ден аспайтын орын болады.",
        "В центре может быть не больше 200 мест и предметов.",
        "A centre has at most 200 resources.");

    public static readonly ProblemKind HasBookings = ProblemKind.Of(409, "has-bookings",
        "Бұл орында әлі броньдар бар. Алдымен олармен не істейтініңізді шешіңіз.",
        "На этом месте ещё есть брони. Сначала решите, что с ними будет.",
        "This resource still has bookings. Decide first what becomes of them.");

    public static readonly ProblemKind NowhereToMove = ProblemKind.Of(409, "nowhere-to-move",
        "Бұл броньдарға сол уақытта бос орын табылмады. Басқалары ауыстырылды.",
        "Для этих броней в их время нет свободного места. Остальные пересажены.",
        "Nothing is free for these bookings at their time. The others were moved.");
}
