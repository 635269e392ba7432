namespace Coworking.Api.Platform.Http;

/// <summary>The refusals that any function may give.</summary>
public static class Problems
{
    public static readonly ProblemKind Malformed = ProblemKind.Of(400, "invalid-request",
        "Сұрау қате толтырылған. Белгіленген жолдарды тексеріңіз.",
        "Запрос заполнен неверно. Проверьте отмеченные поля.",
        "The request is not well formed. Check the fields named here.");

    public static readonly ProblemKind Unauthenticated = ProblemKind.Of(401, "sign-in-needed",
        "Алдымен жүйеге кіріңіз.",
        "Сначала войдите.",
        "Please sign in first.");

    public static readonly ProblemKind Forbidden = ProblemKind.Of(403, "not-allowed",
        "Бұл әрекетке сіздің құқығыңыз жоқ.",
        "У вас нет права на это действие.",
        "You are not allowed to do this.");

    public static readonly ProblemKind NotFound = ProblemKind.Of(404, "not-found",
        "Мұндай жазба жоқ.",
        "Такой записи нет.",
        "There is no such thing here.");

    public static readonly ProblemKind ChangedMeanwhile = ProblemKind.Of(412, "changed-meanwhile",
        "Бұл арада басқа біреу өзгертіп қойды. Бетті жаңартып, қайталап көріңіз.",
        "Тем временем кто-то это изменил. Обновите страницу и повторите.",
        "Somebody changed this meanwhile. Reload and try again.");

    public static readonly ProblemKind TooLarge = ProblemKind.Of(413, "too-large",
        "Жіберілген дерек тым үлкен.",
        "Отправлено слишком много данных.",
        "The request is too large.");

    public static readonly ProblemKind UnsupportedMediaType = ProblemKind.Of(415, "unsupported-media-type",
        "Деректің бұл түрі қабылданбайды.",
        "Данные такого вида не принимаются.",
        "This kind of content is not accepted here.");

    public static readonly ProblemKind IdempotencyKeyReused = ProblemKind.Of(422, "idempotency-key-reused",
        "Бұл сұраудың кілті басқа сұрауда қолданылған. Бетті жаңартып, қайталап көріңіз.",
        "Ключ этого запроса уже использован для другого. Обновите страницу и повторите.",
        "This idempotency key was used for a different request.");

    public static readonly ProblemKind TooMany = ProblemKind.Of(429, "too-many-requests",
        "Сұрау тым көп. Сәл күте тұрыңыз.",
        "Слишком много запросов. Подождите немного.",
        "Too many requests. Please wait a little.") with
    { RetryAfterSeconds = 10 };

    public static readonly ProblemKind Unexpected = ProblemKind.Of(500, "unexpected",
        "Бізде қате шықты. Сәлден соң қайталап көріңіз.",
        "У нас произошла ошибка. Повторите немного позже.",
        "Something went wrong on our side. Please try again a little later.");

    public static readonly ProblemKind TryAgain = ProblemKind.Of(503, "try-again",
        "Қызмет қазір жауап бермейді. Бірнеше секундтан соң қайталап көріңіз.",
        "Служба сейчас не отвечает. Повторите через несколько секунд.",
        "The service does not answer right now. Please try again in a few seconds.") with
    { RetryAfterSeconds = 2 };
}
