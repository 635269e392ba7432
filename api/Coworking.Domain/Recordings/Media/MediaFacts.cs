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
}

/// <summary>What a file says about itself in its own bytes. Nothing of it comes from the sender.</summary>
/// <param name="Container">The packing that was recognised.</param>
/// <param name="Kind">Video when there is a moving picture, else audio.</param>
/// <param name="Duration">Playing time; for packed streams without an index it is estimated from samples.</param>
public sealed record MediaFacts(MediaContainer Container, RecordingKind Kind, Duration Duration)
{
    /// <summary>The only content types under which a recording is ever served.</summary>
    public string ContentType => (Container, Kind) switch
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
        (MediaContainer.Ogg, _) => "audio/ogg",
        (MediaContainer.Flac, _) => "audio/flac",
        _ => "audio/wav",
    };
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
    internal static MediaVerdict Of(MediaContainer container, RecordingKind kind, double seconds) =>
        seconds is > 0 and < 7 * 24 * 3600
            ? new(new MediaFacts(container, kind, Duration.FromSeconds(seconds)), default)
            : CutShort;
}
