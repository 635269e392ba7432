using Coworking.Domain.Common;
using NodaTime;

namespace Coworking.Domain.Screens;

/// <summary>A television that the desk paired.</summary>
/// <param name="Name">What the desk calls it, 1 to <see cref="LongestName"/> characters.</param>
/// <param name="Version">1 when it was paired, one more with each change.</param>
/// <param name="SeenAt">When it last asked what to show, to about a minute; null before the first time.</param>
public sealed record Screen(ScreenId Id, string Name, ScreenProgramme Programme, int Version, Instant PairedAt, Instant? SeenAt)
{
    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 60;

    /// <summary>Most televisions of a centre.</summary>
    public const int Most = 50;

    /// <summary>One that was just paired: it shows the day.</summary>
    public static Result<Screen, ScreenFault> Pair(ScreenId id, string name, Instant now) =>
        Tidy(name) is { } tidy ? new Screen(id, tidy, ScreenProgramme.OfTheDay, Version: 1, now, SeenAt: null) : ScreenFault.NameUnfit;

    /// <summary>The same television under another name or with another programme.</summary>
    public Result<Screen, ScreenFault> Change(string name, ScreenProgramme programme) =>
        Tidy(name) is { } tidy ? this with { Name = tidy, Programme = programme, Version = Version + 1 } : ScreenFault.NameUnfit;

    /// <summary>The form in which a name is kept; null where it cannot be one.</summary>
    public static string? Tidy(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var tidy = name.Trim();
        return tidy.Length is 0 or > LongestName || tidy.Any(char.IsControl) ? null : tidy;
    }
}
