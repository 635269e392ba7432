using System.Globalization;
using Coworking.Domain.Recordings;
using Coworking.Domain.Recordings.Media;

namespace Coworking.Conversion;

/// <summary>How ffmpeg makes a smaller copy. What it makes is checked like any upload, so that a mistake here shows nothing wrong to a reader.</summary>
internal static class Recipe
{
    /// <summary>
    /// At most 360 lines and 30 pictures a second, square dots, whole pictures where a camcorder wrote halves; bits that stay below
    /// <see cref="RenditionRules.SmallBitsPerSecond"/> at any place; the index in front, so that play begins at once.
    /// </summary>
    private static readonly string[] Small =
    [
        "-map", "0:v:0", "-map", "0:a:0?",
        "-vf", "yadif=deint=interlaced,scale=trunc(iw*sar/2)*2:trunc(ih/2)*2,scale=-2:'min(360,ih)',setsar=1", "-fpsmax", "30",
        "-c:v", "libx264", "-preset", "veryfast", "-profile:v", "baseline", "-pix_fmt", "yuv420p", "-g", "120",
        "-b:v", "380k", "-maxrate", "430k", "-bufsize", "860k",
        .. Speech,
    ];

    private static readonly string[] Audio = ["-map", "0:a:0", "-vn", .. Speech];

    /// <summary>AAC, which all browsers play, and Safari plays nothing else of that size before its 18th version.</summary>
    private static string[] Speech => ["-c:a", "aac", "-ac", "1", "-ar", "32000", "-b:a", "40k"];

    /// <summary>
    /// The source is opened as what our own reader found it to be, and may name no other file: a list of addresses that is dressed up as
    /// a film is not followed. What grows larger than <paramref name="largest"/> bytes could not be kept and is not written on. Names, places and dates that a telephone wrote into the file stay behind.
    /// </summary>
    public static IEnumerable<string> Of(RenditionName name, MediaContainer container, string source, string target, long largest) =>
    [
        "-v", "error", "-nostdin", "-y", "-protocol_whitelist", "file", "-f", Demuxer(container), "-i", source,
        .. name == RenditionName.Small ? Small : Audio,
        "-sn", "-dn", "-map_metadata", "-1", "-map_chapters", "-1", "-movflags", "+faststart", "-fs", largest.ToString(CultureInfo.InvariantCulture), "-f", "mp4", target,
    ];

    private static string Demuxer(MediaContainer container) => container switch
    {
        MediaContainer.Mp4 or MediaContainer.QuickTime => "mov",
        MediaContainer.WebM or MediaContainer.Matroska => "matroska",
        MediaContainer.Mp3 => "mp3",
        MediaContainer.Aac => "aac",
        MediaContainer.Ogg => "ogg",
        MediaContainer.Flac => "flac",
        MediaContainer.Wav => "wav",
        MediaContainer.Avi => "avi",
        MediaContainer.MpegProgram => "mpeg",
        MediaContainer.MpegTransport => "mpegts",
        MediaContainer.WindowsMedia => "asf",
        MediaContainer.Flash => "flv",
        MediaContainer.Amr => "amr",
        MediaContainer.Ac3 => "ac3",
        MediaContainer.Aiff => "aiff",
        _ => throw new ArgumentOutOfRangeException(nameof(container)),
    };
}
