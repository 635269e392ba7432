using Coworking.Api.Platform.Http;

namespace Coworking.Api.Features.Plays;

/// <summary>The refusals of counting plays.</summary>
internal static class PlayProblems
{
    public static readonly ProblemKind PlayOver = ProblemKind.Of(422, "play-over",
        "Бұл ойнату кеше басталған. Сілтемені қайта сұраңыз.",
        "Это воспроизведение началось вчера. Запросите ссылку заново.",
        "This play began on another day. Ask for the link again.");
}
