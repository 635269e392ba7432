using System.Runtime.InteropServices;

namespace Coworking.Domain.Recordings.Media;

/// <summary>
/// MPEG transport streams (TS, and a camcorder's MTS with four bytes before each packet): packets of one length, whose tables name the
/// streams and whose clock, seen first and last, tells how long the file plays. The last packet must be whole.
/// </summary>
internal sealed class MpegTransport(MediaReader file)
{
    private const int Packet = 188;
    private const int Stamped = 192;
    private const int Window = 256 * 1024;
    private const int Proof = 5;
    private const byte Sync = 0x47;
    private const double Ticks = 90_000;
    private const long Wrap = 1L << 33;

    private string? _picture;
    private int _pictures = -1;
    private string? _sound;
    private int _tables = -1;
    private int _clock = -1;

    public static bool Begins(ReadOnlySpan<byte> head) => LengthOf(head) is not null;

    public async ValueTask<MediaVerdict> ReadAsync(CancellationToken cancellation)
    {
        var head = await file.ReadAsync(0, Window, cancellation);
        if (LengthOf(head.Span) is not { } length)
        {
            return MediaVerdict.NotMedia;
        }

        var (first, _) = Scan(head.Span, length);
        if (_picture is null && _sound is null)
        {
            return MediaVerdict.NotMedia;
        }

        var count = Window / length * length;
        var start = Math.Max(0, (file.Length / length * length) - count);
        var tail = await file.ReadAsync(start, count, cancellation);
        var (_, last) = Scan(tail.Span, length);
        if (file.Length % length != 0 || first is null || last is null)
        {
            return MediaVerdict.CutShort;
        }

        var ticks = last.Value - first.Value;
        return MediaVerdict.Of(
            MediaContainer.MpegTransport, _picture is null ? RecordingKind.Audio : RecordingKind.Video, (ticks < 0 ? ticks + Wrap : ticks) / Ticks, _picture, _sound,
            MpegPicture.SizeOf(_picture, Pictures(head.Span, length)));
    }

    private static int? LengthOf(ReadOnlySpan<byte> head)
    {
        foreach (var length in (ReadOnlySpan<int>)[Packet, Stamped])
        {
            var isIt = head.Length >= Proof * length;
            for (var count = 0; isIt && count < Proof; count++)
            {
                isIt = head[(count * length) + length - Packet] == Sync;
            }

            if (isIt)
            {
                return length;
            }
        }

        return null;
    }

    /// <summary>Notes the streams; the first and the last time of the clock.</summary>
    private (long? First, long? Last) Scan(ReadOnlySpan<byte> bytes, int length)
    {
        long? first = null, last = null;
        for (var at = length - Packet; at + Packet <= bytes.Length; at += length)
        {
            var packet = bytes.Slice(at, Packet);
            if (packet[0] != Sync)
            {
                continue;
            }

            var id = ((packet[1] & 0x1F) << 8) | packet[2];
            var hasField = (packet[3] & 0x20) != 0;
            if (hasField && packet[4] >= 7 && (packet[5] & 0x10) != 0 && (_clock < 0 || id == _clock))
            {
                last = ((long)packet[6] << 25) | ((long)packet[7] << 17) | ((long)packet[8] << 9) | ((long)packet[9] << 1) | ((long)packet[10] >> 7);
                first ??= last;
            }

            var body = 4 + (hasField ? 1 + packet[4] : 0);
            if ((packet[1] & 0x40) != 0 && (packet[3] & 0x10) != 0 && body < Packet)
            {
                Table(id, packet[body..]);
            }
        }

        return (first, last);
    }

    /// <summary>What of the picture's stream the packets carry, without the headers between.</summary>
    private ReadOnlySpan<byte> Pictures(ReadOnlySpan<byte> bytes, int length)
    {
        var stream = new List<byte>();
        for (var at = length - Packet; _pictures >= 0 && at + Packet <= bytes.Length; at += length)
        {
            var packet = bytes.Slice(at, Packet);
            if (packet[0] != Sync || (((packet[1] & 0x1F) << 8) | packet[2]) != _pictures || (packet[3] & 0x10) == 0)
            {
                continue;
            }

            var body = 4 + ((packet[3] & 0x20) != 0 ? 1 + packet[4] : 0);
            // Where a part begins, its own header comes first.
            var isFirst = (packet[1] & 0x40) != 0 && body + 9 <= Packet;
            body += isFirst ? 9 + packet[body + 8] : 0;
            if (body < Packet)
            {
                stream.AddRange(packet[body..]);
            }
        }

        return CollectionsMarshal.AsSpan(stream);
    }

    private void Table(int id, ReadOnlySpan<byte> body)
    {
        if (body.Length < 1 + body[0] + 12)
        {
            return;
        }

        var section = body[(1 + body[0])..];
        if (id == 0 && section[0] == 0)
        {
            _tables = _tables >= 0 ? _tables : ((section[10] & 0x1F) << 8) | section[11];
        }
        else if (id == _tables && section[0] == 2)
        {
            _clock = ((section[8] & 0x1F) << 8) | section[9];
            Streams(section);
        }
    }

    private void Streams(ReadOnlySpan<byte> section)
    {
        var end = Math.Min(section.Length, 3 + (((section[1] & 15) << 8) | section[2]) - 4);
        for (var at = 12 + (((section[10] & 15) << 8) | section[11]); at + 5 <= end; at += 5 + (((section[at + 3] & 15) << 8) | section[at + 4]))
        {
            var (picture, sound) = Codecs.Stream(section[at]);
            if (_picture is null && picture is not null)
            {
                (_picture, _pictures) = (picture, ((section[at + 1] & 0x1F) << 8) | section[at + 2]);
            }

            _sound ??= sound;
        }
    }
}
