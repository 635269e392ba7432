using System.Buffers.Binary;
using System.Text;

namespace Coworking.Domain.Recordings.Media;

/// <summary>Windows Media (WMV, WMA, ASF): its header object names the streams and the playing time; the data behind it must lie inside the file.</summary>
internal sealed class WindowsMedia(MediaReader file)
{
    /// <summary>Names, covers and notes stand among what tells of the streams.</summary>
    private const int Headers = 1024 * 1024;
    private const int MostObjects = 200;
    private const uint Broadcast = 1;

    private double _seconds;
    private bool _isLive;
    private string? _picture;
    private string? _sound;
    private PictureSize? _size;

    private static ReadOnlySpan<byte> Header => [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11, 0xA6, 0xD9, 0x00, 0xAA, 0x00, 0x62, 0xCE, 0x6C];

    private static ReadOnlySpan<byte> Properties => [0xA1, 0xDC, 0xAB, 0x8C, 0x47, 0xA9, 0xCF, 0x11, 0x8E, 0xE4, 0x00, 0xC0, 0x0C, 0x20, 0x53, 0x65];

    private static ReadOnlySpan<byte> Stream => [0x91, 0x07, 0xDC, 0xB7, 0xB7, 0xA9, 0xCF, 0x11, 0x8E, 0xE6, 0x00, 0xC0, 0x0C, 0x20, 0x53, 0x65];

    private static ReadOnlySpan<byte> Sound => [0x40, 0x9E, 0x69, 0xF8, 0x4D, 0x5B, 0xCF, 0x11, 0xA8, 0xFD, 0x00, 0x80, 0x5F, 0x5C, 0x44, 0x2B];

    private static ReadOnlySpan<byte> Picture => [0xC0, 0xEF, 0x19, 0xBC, 0x4D, 0x5B, 0xCF, 0x11, 0xA8, 0xFD, 0x00, 0x80, 0x5F, 0x5C, 0x44, 0x2B];

    public static bool Begins(ReadOnlySpan<byte> head) => head.StartsWith(Header);

    public async ValueTask<MediaVerdict> ReadAsync(CancellationToken cancellation)
    {
        var head = await file.ReadAsync(0, 30, cancellation);
        if (head.Length < 30 || BinaryPrimitives.ReadInt64LittleEndian(head.Span[16..]) is not (> 30 and var length) || length > file.Length - 24)
        {
            return MediaVerdict.CutShort;
        }

        Walk((await file.ReadAsync(0, (int)Math.Min(length, Headers), cancellation)).Span);
        var data = await file.ReadAsync(length, 24, cancellation);
        var size = data.Length < 24 ? 0 : BinaryPrimitives.ReadInt64LittleEndian(data.Span[16..]);
        if (!_isLive && (size < 24 || size > file.Length - length))
        {
            return MediaVerdict.CutShort;
        }

        return _picture is null && _sound is null
            ? MediaVerdict.NotMedia
            : MediaVerdict.Of(MediaContainer.WindowsMedia, _picture is null ? RecordingKind.Audio : RecordingKind.Video, _seconds, _picture, _sound, _size);
    }

    private void Walk(ReadOnlySpan<byte> bytes)
    {
        long at = 30;
        for (var count = 0; count < MostObjects && at + 24 <= bytes.Length; count++)
        {
            var item = bytes[(int)at..];
            var length = BinaryPrimitives.ReadInt64LittleEndian(item[16..]);
            if (length < 24 || length > item.Length)
            {
                return;
            }

            if (item.StartsWith(Properties) && length >= 92)
            {
                // In tenths of a microsecond, with the time that a player fills its buffer, which is in milliseconds.
                var whole = BinaryPrimitives.ReadInt64LittleEndian(item[64..]) / 1e7;
                _seconds = whole - (BinaryPrimitives.ReadInt64LittleEndian(item[80..]) / 1e3);
                _isLive = (BinaryPrimitives.ReadUInt32LittleEndian(item[88..]) & Broadcast) != 0;
            }
            else if (item.StartsWith(Stream) && length >= 80)
            {
                Take(item[..(int)length]);
            }

            at += length;
        }
    }

    private void Take(ReadOnlySpan<byte> stream)
    {
        if (stream[24..].StartsWith(Sound))
        {
            _sound ??= Codecs.Sound(BinaryPrimitives.ReadUInt16LittleEndian(stream[78..])) ?? "unknown";
        }
        else if (stream[24..].StartsWith(Picture) && stream.Length >= 110)
        {
            _picture ??= Codecs.Picture(Encoding.Latin1.GetString(stream[105..109]));
            _size ??= PictureSize.Of(BinaryPrimitives.ReadUInt32LittleEndian(stream[78..]), BinaryPrimitives.ReadUInt32LittleEndian(stream[82..]));
        }
    }
}
