using System.Buffers.Binary;
using System.Text;

namespace Coworking.Domain.Recordings.Media;

/// <summary>How an MP4 track is written, by the first of its sample descriptions (<c>stsd</c>).</summary>
internal static class Mp4Codec
{
    private const int EntryType = 12;
    private const int Width = 40, Height = 42;
    private const int Most = 2048;

    public static async ValueTask<(string? Codec, PictureSize? Size)> ReadAsync(
        Mp4Boxes boxes, Mp4Box table, string handler, CancellationToken cancellation)
    {
        if (handler is not ("vide" or "soun") || await boxes.FindAsync(table, cancellation, "stsd") is not { } descriptions)
        {
            return default;
        }

        var bytes = (await boxes.BodyAsync(descriptions, Most, cancellation)).Span;
        if (bytes.Length < Height + 2)
        {
            return default;
        }

        var mark = Encoding.Latin1.GetString(bytes[EntryType..(EntryType + 4)]);
        return handler == "vide"
            ? (Picture(mark, bytes), PictureSize.Of(BinaryPrimitives.ReadUInt16BigEndian(bytes[Width..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[Height..])))
            : (Sound(mark, bytes), null);
    }

    private static string Picture(string mark, ReadOnlySpan<byte> bytes)
    {
        var codec = Codecs.Picture(mark);
        if (codec == "mpeg4")
        {
            return ObjectType(bytes) switch { (>= 0x60 and <= 0x65) => "mpeg2", 0x6A => "mpeg1", 0x6C => "mjpeg", _ => codec };
        }

        var config = codec == "h264" ? bytes.IndexOf("avcC"u8) : -1;
        return config >= 0 && config + 5 < bytes.Length ? Codecs.H264(bytes[config + 5]) : codec;
    }

    private static string Sound(string mark, ReadOnlySpan<byte> bytes)
    {
        // QuickTime's two other ways to name Microsoft's numbers.
        if (mark.StartsWith("ms", StringComparison.Ordinal) && Codecs.Sound((ushort)((mark[2] << 8) | mark[3])) is { } known)
        {
            return known;
        }

        return mark == "mp4a"
            ? ObjectType(bytes) switch { 0x69 or 0x6B => "mp3", 0xA5 or 0xA6 => "ac3", 0xA9 => "dts", 0xDD => "vorbis", _ => "aac" }
            : Codecs.Sound(mark);
    }

    /// <summary>The object type of ISO/IEC 14496-1 out of an <c>esds</c> box; 0 where there is none.</summary>
    private static byte ObjectType(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.IndexOf("esds"u8) + 8;
        if (at < 8 || !Enter(bytes, ref at, 3) || at + 3 > bytes.Length)
        {
            return 0;
        }

        var flags = bytes[at + 2];
        at += 3 + ((flags & 0x80) != 0 ? 2 : 0) + ((flags & 0x20) != 0 ? 2 : 0);
        return Enter(bytes, ref at, 4) && at < bytes.Length ? bytes[at] : (byte)0;
    }

    /// <summary>Steps over a descriptor's tag and its length of one to four bytes.</summary>
    private static bool Enter(ReadOnlySpan<byte> bytes, ref int at, byte tag)
    {
        if (at >= bytes.Length || bytes[at++] != tag)
        {
            return false;
        }

        for (var count = 0; count < 4 && at < bytes.Length; count++)
        {
            if ((bytes[at++] & 0x80) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
