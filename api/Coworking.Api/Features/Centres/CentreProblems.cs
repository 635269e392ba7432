using Coworking.Api.Platform.Http;

namespace Coworking.Api.Features.Centres;

internal static class CentreProblems
{
    public static readonly ProblemKind NotSetUp = ProblemKind.Of(503, "not-set-up",
        "Орталықтың баптаулары әлі енгізілмеген. Кейінірек қайталап көріңіз.",
        "Центр ещё не настроен. Зайдите, пожалуйста, позже.",
        "This centre is not set up yet. Please come back later.") with
    { RetryAfterSeconds = 30 };

    public static readonly ProblemKind NotALogo = ProblemKind.Of(422, "not-a-logo",
        "Логотип PNG немесе WebP суреті болуы керек, ең көбі 64 КБ.",
        "Логотип — картинка PNG или WebP, не больше 64 КБ.",
        "A logo is a PNG or WebP picture of at most 64 KB.");

    public static readonly ProblemKind NoWifi = ProblemKind.Of(404, "no-wifi",
        "Орталық Wi-Fi мәліметін әлі жазбаған. Кітапханашыдан сұраңыз.",
        "Центр ещё не записал данные Wi-Fi. Спросите у библиотекаря.",
        "The centre has not written down its Wi-Fi yet. Please ask the librarian.");

    public static readonly ProblemKind WifiForThosePresent = ProblemKind.Of(422, "wifi-when-checked-in",
        "Wi-Fi мәліметі келгеніңіз белгіленген соң көрінеді.",
        "Данные Wi-Fi видны после отметки о приходе.",
        "The Wi-Fi is shown once you have checked in.");

    public static readonly ProblemKind BookingsOutsideHours = ProblemKind.Of(409, "bookings-outside-hours",
        "Кейбір броньдар жаңа жұмыс уақытынан тыс қалады. Алдымен олармен не істейтініңізді шешіңіз.",
        "Некоторые брони окажутся вне новых часов. Сначала решите, что с ними будет.",
        "Some bookings would lie outside the new hours. Decide first what becomes of them.");

    /// <summary>The fields that are wrong, all at once.</summary>
    public static ProblemAnswer Faulty(IReadOnlyList<FieldFault> faults) =>
        new(Problems.Malformed, Detail: null, Errors: null, With: []) { FieldErrors = [.. faults.Select(fault => (fault.Field, fault.Message))] };
}
