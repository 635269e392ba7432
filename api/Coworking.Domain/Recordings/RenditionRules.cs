using Coworking.Domain.Recordings.Media;
using NodaTime;

namespace Coworking.Domain.Recordings;

/// <summary>Why a file cannot stand beside a recording as its smaller copy.</summary>
public enum RenditionFault
{
    /// <summary>Sound where a picture belongs, or a picture where there is none in the recording, or none is wanted.</summary>
    WrongKind,

    /// <summary>Browsers do not play it.</summary>
    NotPlayable,

    /// <summary>It plays longer or shorter than the recording.</summary>
    OtherDuration,

    /// <summary>It is too large for its playing time.</summary>
    TooHeavy,
}

/// <summary>What makes a file a smaller copy of a recording. Whether it shows the same, nobody can tell from a few bytes.</summary>
public static class RenditionRules
{
    /// <summary>Bits a second of <see cref="RenditionName.Small"/>: a line of 512 kbit/s plays it.</summary>
    public const int SmallBitsPerSecond = 500_000;

    /// <summary>Bits a second of <see cref="RenditionName.Audio"/>: a line of 64 kbit/s plays it.</summary>
    public const int AudioBitsPerSecond = 48_000;

    /// <summary>Bytes that are allowed beyond the bits a second: the packing and a cover weigh the same however short the clip is.</summary>
    private const long Packing = 64 * 1024;

    private static readonly Duration Least = Duration.FromSeconds(2);

    /// <summary>Whether there can be such a copy of a recording of this kind.</summary>
    public static bool Fits(RenditionName name, RecordingKind kind) => name == RenditionName.Audio || kind == RecordingKind.Video;

    /// <summary>The most bytes of a copy that plays for <paramref name="duration"/>.</summary>
    public static long LargestSize(RenditionName name, Duration duration) =>
        Packing + (long)(duration.TotalSeconds * (name == RenditionName.Small ? SmallBitsPerSecond : AudioBitsPerSecond) / 8);

    /// <summary>The copies that a recording lacks and that would help: of a file that is light already, and plays, there is none to be made.</summary>
    public static IEnumerable<RenditionName> Lacking(Recording recording)
    {
        ArgumentNullException.ThrowIfNull(recording);
        return recording is { IsKept: true, Checked.Facts: var facts }
            ? Enum.GetValues<RenditionName>().Where(name =>
                Fits(name, recording.Kind)
                && recording.Renditions.All(one => one.Name != name)
                && !(name == RenditionName.Audio && facts is { Picture: not null, Sound: null })
                && (facts.Hindrance is not null || recording.File.Size > LargestSize(name, facts.Duration)))
            : [];
    }

    /// <summary>What is wrong with a file of <paramref name="size"/> bytes as a copy of <paramref name="original"/>; null when nothing is.</summary>
    public static RenditionFault? FaultOf(RenditionName name, MediaFacts original, MediaFacts copy, long size)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(copy);
        var wanted = name == RenditionName.Small ? RecordingKind.Video : RecordingKind.Audio;
        if (copy.Kind != wanted || !Fits(name, original.Kind))
        {
            return RenditionFault.WrongKind;
        }

        if (copy.Hindrance is not null)
        {
            return RenditionFault.NotPlayable;
        }

        var apart = Duration.FromSeconds(Math.Abs((original.Duration - copy.Duration).TotalSeconds));
        if (apart > Tolerance(original))
        {
            return RenditionFault.OtherDuration;
        }

        return size > LargestSize(name, original.Duration) ? RenditionFault.TooHeavy : null;
    }

    /// <summary>Tracks of one file end apart by a second or so; a playing time that was estimated may be off by more.</summary>
    private static Duration Tolerance(MediaFacts original) =>
        Duration.Max(Least, original.Duration * (original.IsDurationEstimated ? 0.1 : 0.02));
}
