using System.Text;

namespace Coworking.Domain.Recordings.Media;

/// <summary>
/// MP4, M4A and MOV: walks the boxes of the file's top level, each of which must end inside the file, then the index
/// (<c>moov</c>) for tracks and duration. A file without an index, or whose index points past its end, is cut short.
/// </summary>
internal sealed class Mp4(MediaReader file)
{
    /// <summary>A whole file has a handful of boxes at the top; more are fragments, whose tail is looked at instead.</summary>
    private const int MostTopBoxes = 24;

    private const int MostTracks = 32;

    private static readonly string[] FirstBoxes = ["ftyp", "moov", "mdat", "wide", "free", "skip"];
    private static readonly string[] StillPictures = ["heic", "heix", "mif1", "msf1", "avif", "avis", "crx "];
    private readonly Mp4Boxes _boxes = new(file);

    public static bool Begins(ReadOnlySpan<byte> head) =>
        head.Length >= 12 && head[0] < 0x20 && FirstBoxes.Contains(Encoding.Latin1.GetString(head[4..8]));

    public async ValueTask<MediaVerdict> ReadAsync(CancellationToken cancellation)
    {
        var brand = Encoding.Latin1.GetString((await file.ReadAsync(4, 8, cancellation)).Span);
        if (StillPictures.Any(still => brand == "ftyp" + still))
        {
            return MediaVerdict.NotMedia;
        }

        Mp4Box? index = null, fragment = null;
        var hasData = false;
        var lastType = "";
        var offset = 0L;
        var count = 0;
        while (offset + 8 <= file.Length)
        {
            if (count++ == MostTopBoxes)
            {
                (fragment, lastType) = fragment is null ? (null, "") : await new Mp4Tail(file, _boxes).LastFragmentAsync(cancellation);
                break;
            }

            if (await _boxes.AtAsync(offset, file.Length, cancellation) is not { } box || box.End > file.Length)
            {
                return MediaVerdict.CutShort;
            }

            index ??= box.Type == "moov" ? box : null;
            fragment = box.Type == "moof" ? box : fragment;
            hasData |= box.Type == "mdat";
            lastType = box.Type;
            offset = box.End;
        }

        if (index is not { } moov || !hasData || lastType is "moof" or "")
        {
            return MediaVerdict.CutShort;
        }

        var container = brand == "ftypqt  " || !brand.StartsWith("ftyp", StringComparison.Ordinal) ? MediaContainer.QuickTime : MediaContainer.Mp4;
        return await IndexAsync(container, moov, fragment, cancellation);
    }

    private async ValueTask<MediaVerdict> IndexAsync(MediaContainer container, Mp4Box moov, Mp4Box? fragment, CancellationToken cancellation)
    {
        if (await _boxes.InsideAsync(moov, cancellation) is not { } children)
        {
            return MediaVerdict.CutShort;
        }

        var tracks = new List<Mp4Track>();
        foreach (var child in children.Where(box => box.Type == "trak").Take(MostTracks))
        {
            if (await Mp4Track.ReadAsync(_boxes, child, cancellation) is not { } track || track.DataEnd > file.Length)
            {
                return MediaVerdict.CutShort;
            }

            tracks.Add(track);
        }

        var sound = tracks.Find(track => track.Handler == "soun");
        // An audio book carries the pictures of its chapters in a track that is switched off.
        var picture = tracks.Find(track => track.Handler == "vide" && (track.IsOn || sound is not { IsOn: true }));
        if (picture is null && sound is null)
        {
            return MediaVerdict.NotMedia;
        }

        var header = children.Find(box => box.Type == "mvhd");
        var seconds = header.Type is null ? 0 : Mp4Track.Clock((await _boxes.BodyAsync(header, 32, cancellation)).Span).Seconds;
        if (fragment is { } last)
        {
            seconds = Math.Max(seconds, await new Mp4Tail(file, _boxes).EndAsync(last, tracks, moov, cancellation));
        }

        return MediaVerdict.Of(
            container, picture is null ? RecordingKind.Audio : RecordingKind.Video, seconds > 0 ? seconds : tracks.Max(track => track.Seconds),
            picture?.Codec, sound?.Codec, picture?.Size);
    }
}
