using Coworking.Domain.Recordings.Media;

namespace Coworking.Domain.Recordings;

/// <summary>The smaller copies of a recording's file that there may be.</summary>
public enum RenditionName
{
    /// <summary>A small picture with sound, at most <see cref="RenditionRules.SmallBitsPerSecond"/>.</summary>
    Small,

    /// <summary>The sound alone, at most <see cref="RenditionRules.AudioBitsPerSecond"/>.</summary>
    Audio,
}

/// <summary>A smaller copy of a recording's file, for lines that do not carry the file itself.</summary>
/// <param name="Name">Which of them.</param>
/// <param name="Container">How it is packed, by its own bytes.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Kept">Its name where recordings are kept.</param>
public sealed record Rendition(RenditionName Name, MediaContainer Container, long Size, BlobName Kept)
{
    /// <summary>Video when there is a moving picture in it.</summary>
    public RecordingKind Kind => Name == RenditionName.Small ? RecordingKind.Video : RecordingKind.Audio;

    /// <summary>The content type under which it is served.</summary>
    public string ContentType => MediaFacts.ContentTypeOf(Container, Kind);
}
