using Coworking.Api.Platform.Http;

namespace Coworking.Api.Features.Desk;

/// <summary>The refusals of the desk and of those who come without an account. None tells whether a card exists.</summary>
internal static class DeskProblems
{
    public static readonly ProblemKind CardsNotSetUp = ProblemKind.Of(503, "cards-not-set-up",
        "Орталықта оқырман билеттері әлі қосылмаған. Кітапханашыға жүгініңіз.",
        "В центре читательские билеты ещё не подключены. Обратитесь, пожалуйста, к библиотекарю.",
        "Library cards are not set up at this centre yet. Please ask at the desk.");

    public static readonly ProblemKind WrongCardOrPin = ProblemKind.Of(422, "wrong-card-or-pin",
        "Билет нөмірі немесе ПИН-код дұрыс емес. Жаңа ПИН-кодты кітапханашыда таңдай аласыз.",
        "Номер билета или ПИН-код не подходит. Новый ПИН-код можно выбрать у библиотекаря.",
        "The card number or the PIN is not right. You can choose a new PIN at the desk.");

    public static readonly ProblemKind TooManyTries = ProblemKind.Of(429, "too-many-tries",
        "Тым көп рет қате енгізілді. Кейінірек қайталаңыз немесе кітапханашыға жүгініңіз.",
        "Слишком много неверных попыток. Попробуйте позже или обратитесь к библиотекарю.",
        "Too many wrong tries. Please try again later, or ask at the desk.");

    public static readonly ProblemKind UnknownSlip = ProblemKind.Of(404, "unknown-slip",
        "Мұндай кодпен бронь табылмады. Парақтағы кодты тексеріңіз.",
        "Брони с таким кодом нет. Проверьте код на листке.",
        "There is no booking with this code. Please check the slip.");

    /// <summary>Says when trying is open again.</summary>
    public static ProblemAnswer AnswerIn(this ProblemKind kind, int seconds) => (kind with { RetryAfterSeconds = seconds }).Answer();
}
