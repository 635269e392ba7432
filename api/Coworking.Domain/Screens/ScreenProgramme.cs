using Coworking.Domain.Common;
using Coworking.Domain.Recordings;

namespace Coworking.Domain.Screens;

/// <summary>What a television shows beside the clock and the check-in code.</summary>
public enum ScreenMode
{
    /// <summary>The day: what is open, free and taken.</summary>
    Timetable,

    /// <summary>A text that the desk wrote.</summary>
    Notice,

    /// <summary>Recordings, one after the other and from the beginning again.</summary>
    Playlist,
}

/// <summary>What is wrong with what the desk wants of a television.</summary>
public enum ScreenFault
{
    NameUnfit,
    NoticeMissing,
    NoticeTooLong,
    PlaylistEmpty,
    PlaylistTooLong,
    UnknownRecording,
}

/// <summary>
/// What the desk has set for a television. The text and the recordings stay when something else is shown, so that they need not
/// be put together again.
/// </summary>
public sealed record ScreenProgramme
{
    /// <summary>Longest notice in each language, in characters: more is not read from five metres.</summary>
    public const int LongestNotice = 400;

    /// <summary>Most recordings of a playlist.</summary>
    public const int MostRecordings = 100;

    private ScreenProgramme(ScreenMode mode, LocalizedText? notice, IReadOnlyList<RecordingId> recordings)
    {
        Mode = mode;
        Notice = notice;
        Recordings = recordings;
    }

    /// <summary>What a television shows that was just paired.</summary>
    public static ScreenProgramme OfTheDay { get; } = new(ScreenMode.Timetable, notice: null, []);

    public ScreenMode Mode { get; }

    /// <summary>In at least one language where it is shown; else it may be null.</summary>
    public LocalizedText? Notice { get; }

    /// <summary>In the order of play; one may stand there twice. Those that were deleted since are passed over when they are played.</summary>
    public IReadOnlyList<RecordingId> Recordings { get; }

    /// <summary>Checks what the desk sent. Whether the recordings are there is not looked at: they come and go.</summary>
    public static Result<ScreenProgramme, ScreenFault> Create(ScreenMode mode, LocalizedText? notice, IEnumerable<string>? recordings)
    {
        if (notice?.LongestLength > LongestNotice)
        {
            return ScreenFault.NoticeTooLong;
        }

        if (mode == ScreenMode.Notice && notice is null)
        {
            return ScreenFault.NoticeMissing;
        }

        var ids = new List<RecordingId>();
        foreach (var text in recordings ?? [])
        {
            if (!RecordingId.TryParse(text, out var id))
            {
                return ScreenFault.UnknownRecording;
            }

            if (ids.Count == MostRecordings)
            {
                return ScreenFault.PlaylistTooLong;
            }

            ids.Add(id);
        }

        return mode == ScreenMode.Playlist && ids.Count == 0 ? ScreenFault.PlaylistEmpty : new ScreenProgramme(mode, notice, ids);
    }
}
