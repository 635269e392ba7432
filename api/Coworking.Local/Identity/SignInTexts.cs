namespace Coworking.Local.Identity;

/// <summary>The words of the sign-in page in one language.</summary>
internal sealed record SignInTexts(
    string Language, string Title, string Lead, string Readers, string Staff, string Back, string Languages, IReadOnlyDictionary<string, string> Roles)
{
    public const string PatronRole = "Patron";

    public static IReadOnlyList<(string Code, string Name)> Offered { get; } = [("kk", "Қазақша"), ("ru", "Русский"), ("en", "English")];

    private static readonly SignInTexts Kazakh = new(
        "kk",
        "Кіру",
        "Бұл — осы компьютердегі сынақ кіруі. Кім болып кіретініңізді таңдаңыз, құпиясөз керек емес.",
        "Оқырмандар",
        "Қызметкерлер",
        "Кірмей қайту",
        "Тіл",
        Of("оқырман", "кітапханашы", "директор", "облыстың IT маманы"));

    private static readonly SignInTexts Russian = new(
        "ru",
        "Вход",
        "Это пробный вход на этом компьютере. Выберите, кем войти, пароль не нужен.",
        "Читатели",
        "Сотрудники",
        "Вернуться без входа",
        "Язык",
        Of("читатель", "библиотекарь", "директор", "ИТ-специалист области"));

    private static readonly SignInTexts English = new(
        "en",
        "Sign in",
        "This is a trial sign-in on this computer. Choose who to be; no password is needed.",
        "Patrons",
        "Staff",
        "Go back without signing in",
        "Language",
        Of("patron", "librarian", "director", "regional IT"));

    /// <summary>The first of the wanted languages that we have; Kazakh when there is none.</summary>
    public static SignInTexts In(IEnumerable<string> wanted) => wanted.Select(Find).FirstOrDefault(found => found is not null) ?? Kazakh;

    private static SignInTexts? Find(string tag) => tag.Split('-')[0].ToUpperInvariant() switch
    {
        "KK" => Kazakh,
        "RU" => Russian,
        "EN" => English,
        _ => null,
    };

    private static Dictionary<string, string> Of(string patron, string librarian, string director, string region) => new(StringComparer.Ordinal)
    {
        [PatronRole] = patron,
        ["Librarian"] = librarian,
        ["Director"] = director,
        ["Region"] = region,
    };
}
