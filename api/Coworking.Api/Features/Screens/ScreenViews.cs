using Coworking.Domain.Screens;
using NodaTime;

namespace Coworking.Api.Features.Screens;

/// <summary>Turns televisions into what they themselves and the desk get to see.</summary>
internal static class ScreenViews
{
    public static OffsetDateTime Wire(Instant instant) => Instant.FromUnixTimeSeconds(instant.ToUnixTimeSeconds()).WithOffset(Offset.Zero);

    public static DeskScreen Desk(StoredScreen stored)
    {
        var (screen, programme) = (stored.Screen, stored.Screen.Programme);
        return new DeskScreen(
            screen.Id.Value, screen.Name, programme.Mode, Ids(programme), Wire(screen.PairedAt), stored.Version,
            programme.Notice, screen.SeenAt is { } seen ? Wire(seen) : null);
    }

    public static ScreenAnswer Own(Screen screen, string etag) => new(
        screen.Name, screen.Programme.Mode, etag,
        screen.Programme.Mode == ScreenMode.Notice ? screen.Programme.Notice : null,
        screen.Programme.Mode == ScreenMode.Playlist ? Ids(screen.Programme) : null);

    private static string[] Ids(ScreenProgramme programme) => [.. programme.Recordings.Select(id => id.Value)];
}
