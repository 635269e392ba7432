using Coworking.Domain.Recordings.Media;

namespace Coworking.Domain.Recordings;

/// <summary>The one file of a recording that a podcast program gets: sound alone.</summary>
/// <param name="Kept">Its name where recordings are kept.</param>
/// <param name="ContentType">The content type under which it is served.</param>
/// <param name="Ending">What its address ends in: programs look at that, too.</param>
/// <param name="Size">Bytes.</param>
public sealed record PodcastFile(BlobName Kept, string ContentType, string Ending, long Size)
{
    /// <summary>
    /// The recording's own file where it is audio, or its copy that is sound alone: of the two the first that all podcast programs
    /// play, else the first that browsers play. Null where there is no sound alone, and where the licence does not let everybody keep a
    /// copy: podcast programs do.
    /// </summary>
    public static PodcastFile? Of(Recording recording)
    {
        ArgumentNullException.ThrowIfNull(recording);
        if (recording.State != RecordingState.Ready || !recording.Description.Terms.Licence.MayBeKept() || recording.Checked is not { Facts: var facts, Kept: var kept })
        {
            return null;
        }

        var files = recording.Renditions.Where(one => one.Kind == RecordingKind.Audio).Select(one => (one.Container, one.Kept, one.Size));
        if (recording.Kind == RecordingKind.Audio && facts.Hindrance is null)
        {
            files = files.Prepend((facts.Container, kept, recording.File.Size));
        }

        return files.OrderBy(one => IsPlayedByAll(one.Container) ? 0 : 1)
            .Select(one => new PodcastFile(one.Kept, MediaFacts.ContentTypeOf(one.Container, RecordingKind.Audio), EndingOf(one.Container), one.Size))
            .FirstOrDefault();
    }

    /// <summary>Whether an address may end so.</summary>
    public static bool IsEnding(string text) => Enum.GetValues<MediaContainer>().Any(one => EndingOf(one) == text);

    /// <summary>As the rules for Apple's directory name them; all others play these, too.</summary>
    private static bool IsPlayedByAll(MediaContainer container) => EndingOf(container) is "mp3" or "m4a";

    private static string EndingOf(MediaContainer container) => container switch
    {
        MediaContainer.Mp3 => "mp3",
        MediaContainer.Mp4 or MediaContainer.QuickTime => "m4a",
        MediaContainer.Aac => "aac",
        MediaContainer.Ogg => "ogg",
        MediaContainer.Flac => "flac",
        MediaContainer.WebM => "webm",
        MediaContainer.Matroska => "mka",
        _ => "wav",
    };
}
