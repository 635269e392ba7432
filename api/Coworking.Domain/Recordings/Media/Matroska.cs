using System.Text;

namespace Coworking.Domain.Recordings.Media;

/// <summary>
/// WebM and Matroska: the header's DocType, then the segment, which must end inside the file, its tracks and its duration. A browser
/// that records live leaves sizes and duration out; then the file's last cluster must end exactly with the file and tells the time.
/// </summary>
internal sealed class Matroska(MediaReader file)
{
    private const uint Header = 0x1A45DFA3, DocType = 0x4282, Segment = 0x18538067, Info = 0x1549A966, TimestampScale = 0x2AD7B1,
        DurationId = 0x4489, Tracks = 0x1654AE6B, Cluster = 0x1F43B675, Timestamp = 0xE7,
        SimpleBlock = 0xA3, BlockGroup = 0xA0, Block = 0xA1;

    /// <summary>Clusters of a live recording begin at a key picture, seconds apart: as long a tail as the reader's budget leaves.</summary>
    private const int Tail = 1792 * 1024;
    private const double UsualScale = 1_000_000;
    private readonly EbmlElements _elements = new(file);
    private MatroskaTracks? _tracks;
    private double _scale = UsualScale;
    private double _duration;

    public static bool Begins(ReadOnlySpan<byte> head) => head.StartsWith<byte>([0x1A, 0x45, 0xDF, 0xA3]);

    public async ValueTask<MediaVerdict> ReadAsync(CancellationToken cancellation)
    {
        if (await _elements.AtAsync(0, cancellation) is not { Id: Header, End: { } headerEnd } header
            || await DocTypeAsync(header.Body, headerEnd, cancellation) is not { } container)
        {
            return MediaVerdict.NotMedia;
        }

        if (await _elements.AtAsync(headerEnd, cancellation) is not { Id: Segment } segment || segment.End > file.Length)
        {
            return MediaVerdict.CutShort;
        }

        if (await FirstClusterAsync(segment.Body, segment.End ?? file.Length, cancellation) is null)
        {
            return _tracks is { HasAudio: true } or { HasVideo: true } ? MediaVerdict.CutShort : MediaVerdict.NotMedia;
        }

        if (_tracks is not ({ HasAudio: true } or { HasVideo: true }))
        {
            return MediaVerdict.NotMedia;
        }

        if (segment.End is null || _duration <= 0)
        {
            var last = await LastTimeAsync(segment.End ?? file.Length, cancellation);
            if (last is null)
            {
                return MediaVerdict.CutShort;
            }

            _duration = Math.Max(_duration, last.Value);
        }

        return MediaVerdict.Of(
            container, _tracks.HasVideo ? RecordingKind.Video : RecordingKind.Audio, _duration * _scale / 1e9, _tracks.PictureCodec, _tracks.SoundCodec, _tracks.Size);
    }

    private async ValueTask<MediaContainer?> DocTypeAsync(long offset, long end, CancellationToken cancellation)
    {
        for (; offset < end && await _elements.AtAsync(offset, cancellation) is { End: { } next } element; offset = next)
        {
            if (element.Id == DocType && next - element.Body <= 16)
            {
                var name = Encoding.Latin1.GetString((await file.ReadAsync(element.Body, (int)(next - element.Body), cancellation)).Span);
                return name.TrimEnd('\0') switch { "webm" => MediaContainer.WebM, "matroska" => MediaContainer.Matroska, _ => null };
            }
        }

        return null;
    }

    /// <summary>Notes duration and tracks on the way; where the first cluster starts, or null when the segment ends without one.</summary>
    private async ValueTask<long?> FirstClusterAsync(long offset, long end, CancellationToken cancellation)
    {
        while (offset < end && await _elements.AtAsync(offset, cancellation) is { } element)
        {
            if (element.Id == Cluster)
            {
                return offset;
            }

            if (element.End is not { } next || next > end)
            {
                return null;
            }

            if (element.Id == Info)
            {
                await InfoAsync(element.Body, next, cancellation);
            }
            else if (element.Id == Tracks)
            {
                _tracks ??= new MatroskaTracks(file, _elements);
                await _tracks.ReadAsync(element.Body, next, cancellation);
            }

            offset = next;
        }

        return null;
    }

    private async ValueTask InfoAsync(long offset, long end, CancellationToken cancellation)
    {
        for (; offset < end && await _elements.AtAsync(offset, cancellation) is { End: { } next } element; offset = next)
        {
            if (element.Id == TimestampScale && await _elements.NumberAsync(element, cancellation) is > 0 and var ticks)
            {
                _scale = ticks;
            }
            else if (element.Id == DurationId && await _elements.FloatAsync(element, cancellation) is > 0 and < 1e15 and var length)
            {
                _duration = length;
            }
        }
    }

    /// <summary>Time of the last block, by the last cluster from which elements follow exactly to the end; null when there is none.</summary>
    private async ValueTask<double?> LastTimeAsync(long end, CancellationToken cancellation)
    {
        var start = Math.Max(0, end - Tail);
        var tail = await file.ReadAsync(start, (int)(end - start), cancellation);
        for (var before = tail.Length; before > 0;)
        {
            var at = tail.Span[..before].LastIndexOf<byte>([0x1F, 0x43, 0xB6, 0x75]);
            if (at < 0)
            {
                return null;
            }

            if (await FollowAsync(start + at, end, cancellation) is { } time)
            {
                return time;
            }

            before = at;
        }

        return null;
    }

    private async ValueTask<double?> FollowAsync(long offset, long end, CancellationToken cancellation)
    {
        double clusterTime = 0, last = 0;
        while (offset < end)
        {
            if (await _elements.AtAsync(offset, cancellation) is not { } element || element.End > end)
            {
                return null;
            }

            if (element.Id == Timestamp)
            {
                clusterTime = await _elements.NumberAsync(element, cancellation);
            }
            else if (element.Id is SimpleBlock or Block)
            {
                last = Math.Max(last, clusterTime + await BlockTimeAsync(element.Body, cancellation));
            }

            // A cluster or a group of blocks is entered, whatever else there is (cues, tags) is stepped over.
            if (element.Id is Cluster or BlockGroup)
            {
                offset = element.Body;
            }
            else if (element.End is { } next)
            {
                offset = next;
            }
            else
            {
                return null;
            }
        }

        return last;
    }

    private async ValueTask<double> BlockTimeAsync(long body, CancellationToken cancellation)
    {
        // Track number in one to eight bytes, then a signed 16-bit time relative to the cluster.
        var head = (await file.ReadAsync(body, 10, cancellation)).Span;
        var skip = head.IsEmpty || head[0] == 0 ? 8 : System.Numerics.BitOperations.LeadingZeroCount((uint)head[0]) - 23;
        return head.Length < skip + 2 ? 0 : System.Buffers.Binary.BinaryPrimitives.ReadInt16BigEndian(head[skip..]);
    }
}
