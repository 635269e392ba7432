using NodaTime;

namespace Coworking.Domain.Recordings.Media;

/// <summary>How audio and video are packed in a file.</summary>
public enum MediaContainer
{
    Mp4,
    QuickTime,
    WebM,
    Matroska,
    Mp3,
    Aac,
    Ogg,
    Flac,
    Wav,
    Avi,
    MpegProgram,
    MpegTransport,
    WindowsMedia,
    Flash,
    Amr,
    Ac3,
    Aiff,
}

/// <summary>Why browsers do not play a file that is audio or video.</summary>
public enum Hindrance
{
    /// <summary>Browsers cannot unpack it.</summary>
    ContainerNotPlayed,

    /// <summary>Its picture is written in a way that not all browsers read.</summary>
    PictureNotPlayed,

    /// <summary>Its sound is written in a way that not all browsers read.</summary>
    SoundNotPlayed,
}

/// <summary>What a file says about itself in its own bytes. Nothing of it comes from the sender.</summary>
/// <param name="Container">The packing that was recognised.</param>
/// <param name="Kind">Video when there is a moving picture, else audio.</param>
/// <param name="Duration">Playing time; for packed streams without an index it is estimated from samples.</param>
public sealed record MediaFacts(MediaContainer Container, RecordingKind Kind, Duration Duration)
{
    /// <summary>How the picture is written (<c>h264</c>); null where there is none or it was not looked at.</summary>
    public string? Picture { get; init; }

    /// <summary>How the sound is written (<c>aac</c>); null where there is none or it was not looked at.</summary>
    public string? Sound { get; init; }

    /// <summary>Of the picture, in its own dots; null where it is not told.</summary>
    public PictureSize? Size { get; init; }

    /// <summary>Why browsers do not play it; null when they do.</summary>
    public Hindrance? Hindrance => Playability.HindranceOf(this);

    /// <summary>Whether the playing time is an estimate: the packing has no index that would tell.</summary>
    public bool IsDurationEstimated => Container is MediaContainer.Mp3 or MediaContainer.Aac or MediaContainer.Amr or MediaContainer.Ac3
        or MediaContainer.MpegProgram or MediaContainer.MpegTransport or MediaContainer.Flash;

    /// <summary>The only content types under which a recording is ever served.</summary>
    public string ContentType => ContentTypeOf(Container, Kind);

    /// <summary>The content type of a packing.</summary>
    public static string ContentTypeOf(MediaContainer container, RecordingKind kind) => (container, kind) switch
    {
        (MediaContainer.Mp4, RecordingKind.Video) => "video/mp4",
        (MediaContainer.Mp4, _) => "audio/mp4",
        (MediaContainer.QuickTime, RecordingKind.Video) => "video/quicktime",
        (MediaContainer.QuickTime, _) => "audio/mp4",
        (MediaContainer.WebM, RecordingKind.Video) => "video/webm",
        (MediaContainer.WebM, _) => "audio/webm",
        (MediaContainer.Matroska, RecordingKind.Video) => "video/x-matroska",
        (MediaContainer.Matroska, _) => "audio/x-matroska",
        (MediaContainer.Mp3, _) => "audio/mpeg",
        (MediaContainer.Aac, _) => "audio/aac",
        (MediaContainer.Ogg, RecordingKind.Video) => "video/ogg",
        (MediaContainer.Ogg, _) => "audio/ogg",
        (MediaContainer.Flac, _) => "audio/flac",
        (MediaContainer.Avi, _) => "video/x-msvideo",
        (MediaContainer.MpegProgram, _) => "video/mpeg",
        (MediaContainer.MpegTransport, _) => "video/mp2t",
        (MediaContainer.WindowsMedia, RecordingKind.Video) => "video/x-ms-wmv",
        (MediaContainer.WindowsMedia, _) => "audio/x-ms-wma",
        (MediaContainer.Flash, _) => "video/x-flv",
        (MediaContainer.Amr, _) => "audio/amr",
        (MediaContainer.Ac3, _) => "audio/ac3",
        (MediaContainer.Aiff, _) => "audio/aiff",
        _ => "audio/wav",
    };
}

/// <summary>Width and height of a picture in its own dots.</summary>
public readonly record struct PictureSize(int Width, int Height)
{
    /// <summary>Larger ones are a file that lies.</summary>
    private const int Largest = 32_768;

    /// <summary>Null where one of them makes no sense.</summary>
    internal static PictureSize? Of(long width, long height) =>
        width is > 0 and <= Largest && height is > 0 and <= Largest ? new PictureSize((int)width, (int)height) : null;
}

/// <summary>Why a file cannot become a recording.</summary>
public enum MediaFault
{
    /// <summary>None of the packings we know, or one with neither sound nor picture in it.</summary>
    NotMedia,

    /// <summary>Begins as audio or video and stops before its own end, or contradicts itself.</summary>
    CutShort,
}

/// <summary>The outcome of looking into a file: facts or a fault, never both.</summary>
public readonly record struct MediaVerdict
{
    private MediaVerdict(MediaFacts? facts, MediaFault fault) => (Facts, Fault) = (facts, fault);

    /// <summary>The facts, or null when the file is refused.</summary>
    public MediaFacts? Facts { get; }

    /// <summary>Meaningful only when there are no <see cref="Facts"/>.</summary>
    public MediaFault Fault { get; }

    internal static MediaVerdict NotMedia { get; } = new(null, MediaFault.NotMedia);

    internal static MediaVerdict CutShort { get; } = new(null, MediaFault.CutShort);

    /// <summary>A playing time of nothing, or of more than a week, is a file that lies.</summary>
    internal static MediaVerdict Of(
        MediaContainer container, RecordingKind kind, double seconds, string? picture = null, string? sound = null, PictureSize? size = null) =>
        seconds is > 0 and < 7 * 24 * 3600
            ? new(new MediaFacts(container, kind, Duration.FromSeconds(seconds)) { Picture = picture, Sound = sound, Size = size }, default)
            : CutShort;
}
