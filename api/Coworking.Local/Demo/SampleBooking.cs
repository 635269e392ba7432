namespace Coworking.Local.Demo;

/// <summary>One of the bookings that make a demo day look lived in.</summary>
/// <param name="Start">On the wall clock, like <c>09:15</c>.</param>
/// <param name="End">On the wall clock.</param>
/// <param name="Purpose">What for, in the patron's language; null when the patron did not say.</param>
/// <param name="Resources">What it holds.</param>
internal sealed record SampleBooking(string Start, string End, string? Purpose, params IReadOnlyList<string> Resources)
{
    /// <summary>
    /// A library's day: a few people in the morning, pupils after lessons, a club in the evening. Each is another patron's.
    /// Something of every kind stays free at any time.
    /// </summary>
    public static IReadOnlyList<SampleBooking> OfADay { get; } =
    [
        new("09:00", "10:00", "ҰБТ-ға дайындық", "pc-01"),
        new("09:15", "10:00", null, "pc-02"),
        new("09:45", "10:45", "Онлайн-урок", "pc-11", "headset-2"),
        new("10:00", "11:00", "Курсовая работа", "pc-04"),
        new("10:30", "11:30", null, "pc-05"),
        new("11:00", "12:00", "eGov қызметтері", "pc-07"),
        new("11:15", "12:15", "Резюме", "pc-02"),
        new("14:00", "15:00", "Үй тапсырмасы", "pc-01"),
        new("14:00", "15:00", "Үй тапсырмасы", "pc-02"),
        new("14:15", "15:15", "Реферат", "pc-03"),
        new("14:30", "15:30", null, "pc-04"),
        new("14:30", "15:15", null, "pc-06"),
        new("15:00", "16:00", "Презентация", "pc-08"),
        new("15:15", "16:15", "ҰБТ-ға дайындық", "pc-01"),
        new("15:30", "16:30", null, "pc-02"),
        new("15:30", "16:15", "Python сабағы", "pc-09"),
        new("16:00", "17:00", "Подготовка к ЕНТ", "pc-03"),
        new("16:00", "17:00", null, "pc-05"),
        new("16:30", "17:30", "Курстық жұмыс", "pc-10"),
        new("16:45", "17:45", null, "pc-07"),
        new("17:00", "17:45", null, "pc-12"),

        new("09:00", "12:00", "Диплом жұмысы", "seat-02"),
        new("09:30", "12:30", null, "seat-05"),
        new("10:00", "13:00", "Удалённая работа", "seat-11"),
        new("14:00", "17:00", "Диплом жұмысы", "seat-02"),
        new("14:00", "16:00", null, "seat-06"),
        new("14:00", "16:00", null, "seat-07"),
        new("15:00", "17:45", "Чтение", "seat-13"),
        new("15:00", "17:45", null, "seat-14"),

        new("10:00", "11:30", "ҰБТ-ға дайындық тобы", "study"),
        new("15:00", "16:30", "Разговорный клуб английского языка", "study"),
        new("14:30", "16:00", "Робототехника үйірмесі", "workshop", "projector-1"),
        new("16:00", "17:45", "Кинозал: фильмы о родном крае", "hall", "tv-1"),

        new("11:00", "11:45", "Собеседование", "booth-1", "headset-1"),
        new("16:15", "17:00", "Туыстармен бейнеқоңырау", "booth-2"),
        new("12:00", "12:30", "Сканирование документов", "scanner-1"),
    ];
}
