using Coworking.Api.Features.Collections;
using Coworking.Api.Features.Recordings;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;

namespace Coworking.Local.Demo;

/// <summary>
/// Two short recordings that are nobody's but ours, a tune that is computed and a test card with a clock, and a collection of both.
/// </summary>
internal sealed class DemoRecordings(ImportRecording import, CreateCollection collect)
{
    private static readonly string TestCard = Path.Combine(AppContext.BaseDirectory, "Demo", "test-card.mp4");

    public async Task MakeAsync(CancellationToken cancellation)
    {
        var tune = await import.RunAsync(
            Describe(
                new LocalizedText("Қоңырау әуені", "Мелодия колокольчика", "A tune for a bell"),
                new LocalizedText("Дыбысты тексеруге арналған қысқа әуен.", "Короткая мелодия, чтобы проверить звук.", "A short tune to check the sound with."),
                ["әуен", "музыка"]),
            RecordingKind.Audio,
            "bell.wav",
            Melody.ToWav(),
            cancellation);
        var card = await import.RunAsync(
            Describe(
                new LocalizedText("Сынақ кестесі", "Настроечная таблица", "Test card"),
                new LocalizedText("Бейне мен дыбысты тексеруге арналған жиырма төрт секунд.", "Двадцать четыре секунды, чтобы проверить видео и звук.", "Twenty-four seconds to check picture and sound with."),
                ["сынақ", "проверка"]),
            RecordingKind.Video,
            "test-card.mp4",
            await File.ReadAllBytesAsync(TestCard, cancellation),
            cancellation);
        await collect.ImportAsync(
            new LocalizedText("Дыбыс пен бейнені тексеру", "Проверка звука и видео", "Sound and picture check"),
            new LocalizedText(
                "Құлаққап пен экранды баптауға арналған екі қысқа жазба.",
                "Две короткие записи, чтобы настроить наушники и экран.",
                "Two short recordings to set up headphones and screen with."),
            [tune, card],
            cancellation);
    }

    private static RecordingDescription Describe(LocalizedText title, LocalizedText text, string[] tags) =>
        RecordingDescription.Create(title, text, language: null, tags).Value with { Terms = Terms.Create(Licence.Cc0, age: null, Audience.Everyone).Value };
}
