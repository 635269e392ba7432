using Coworking.Api.Features.Recordings;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;

namespace Coworking.Local.Demo;

/// <summary>Two short recordings that are nobody's but ours: a tune that is computed, and a test card with a clock.</summary>
internal sealed class DemoRecordings(ImportRecording import)
{
    private static readonly string TestCard = Path.Combine(AppContext.BaseDirectory, "Demo", "test-card.mp4");

    public async Task MakeAsync(CancellationToken cancellation)
    {
        await import.RunAsync(
            Describe(
                new LocalizedText("Қоңырау әуені", "Мелодия колокольчика", "A tune for a bell"),
                new LocalizedText("Дыбысты тексеруге арналған қысқа әуен.", "Короткая мелодия, чтобы проверить звук.", "A short tune to check the sound with."),
                ["әуен", "музыка"]),
            RecordingKind.Audio,
            "bell.wav",
            Melody.ToWav(),
            cancellation);
        await import.RunAsync(
            Describe(
                new LocalizedText("Сынақ кестесі", "Настроечная таблица", "Test card"),
                new LocalizedText("Бейне мен дыбысты тексеруге арналған жиырма төрт секунд.", "Двадцать четыре секунды, чтобы проверить видео и звук.", "Twenty-four seconds to check picture and sound with."),
                ["сынақ", "проверка"]),
            RecordingKind.Video,
            "test-card.mp4",
            await File.ReadAllBytesAsync(TestCard, cancellation),
            cancellation);
    }

    private static RecordingDescription Describe(LocalizedText title, LocalizedText text, string[] tags) =>
        RecordingDescription.Create(title, text, language: null, tags).Value;
}
