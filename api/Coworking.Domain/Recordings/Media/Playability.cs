namespace Coworking.Domain.Recordings.Media;

/// <summary>
/// What the browsers that the site works in (Chrome 100, Firefox 115, Safari 15.4 and later) play, as their makers' lists of media
/// formats say. A codec that was not looked at is taken for one that they play: so were all recordings before codecs were looked at.
/// </summary>
internal static class Playability
{
    private static readonly HashSet<string> Pictures = new(StringComparer.Ordinal) { "h264", "vp8", "vp9", "av1" };
    private static readonly HashSet<string> Sounds = new(StringComparer.Ordinal) { "aac", "mp3", "opus", "vorbis", "flac" };

    public static Hindrance? HindranceOf(MediaFacts facts)
    {
        if (facts.Container >= MediaContainer.Avi)
        {
            return Hindrance.ContainerNotPlayed;
        }

        if (facts.Picture is { } picture && !Pictures.Contains(picture))
        {
            return Hindrance.PictureNotPlayed;
        }

        return facts.Sound is { } sound && !IsPlayed(sound, facts.Container) ? Hindrance.SoundNotPlayed : null;
    }

    /// <summary>Uncompressed sound plays where it is usual, and in a camera's MOV in Chrome alone; WAV with anything else plays nowhere.</summary>
    private static bool IsPlayed(string sound, MediaContainer container) => container switch
    {
        MediaContainer.Wav => sound == "pcm",
        MediaContainer.Matroska => sound == "pcm" || Sounds.Contains(sound),
        _ => Sounds.Contains(sound),
    };
}
