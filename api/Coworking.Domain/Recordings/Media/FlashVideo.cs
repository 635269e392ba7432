using System.Buffers.Binary;

namespace Coworking.Domain.Recordings.Media;

/// <summary>Flash video (FLV): tags one after another, each followed by its length, so that the last tells the time from the end of the file.</summary>
internal sealed class FlashVideo(MediaReader file)
{
    private const int Head = 64 * 1024;
    private const int FirstTag = 13;
    private const int TagHeader = 11;
    private const byte SoundTag = 8, PictureTag = 9, TextTag = 18;

    public static bool Begins(ReadOnlySpan<byte> head) => head.Length >= FirstTag && head.StartsWith("FLV\u0001"u8);

    public async ValueTask<MediaVerdict> ReadAsync(CancellationToken cancellation)
    {
        var head = await file.ReadAsync(0, Head, cancellation);
        var (picture, sound) = Streams(head.Span);
        if (picture is null && sound is null)
        {
            return MediaVerdict.NotMedia;
        }

        return await LastTimeAsync(cancellation) is { } seconds
            ? MediaVerdict.Of(
                MediaContainer.Flash, picture is null ? RecordingKind.Audio : RecordingKind.Video, seconds, picture, sound,
                PictureSize.Of(Number(head.Span, "\0\u0005width\0"u8), Number(head.Span, "\0\u0006height\0"u8)))
            : MediaVerdict.CutShort;
    }

    private static (string? Picture, string? Sound) Streams(ReadOnlySpan<byte> head)
    {
        var (picture, sound) = ((string?)null, (string?)null);
        for (var at = FirstTag; at + TagHeader + 1 <= head.Length && (picture is null || sound is null);)
        {
            var first = head[at + TagHeader];
            if (head[at] == PictureTag)
            {
                picture ??= (first & 15) switch { 2 => "h263", 3 => "screen", 4 or 5 => "vp6", 7 => "h264", 12 => "hevc", _ => "unknown" };
            }
            else if (head[at] == SoundTag)
            {
                sound ??= (first >> 4) switch { 0 or 3 or 7 or 8 => "pcm", 1 => "adpcm", 2 or 14 => "mp3", 4 or 5 or 6 => "nellymoser", 10 => "aac", 11 => "speex", _ => "unknown" };
            }
            else if (head[at] != TextTag)
            {
                break;
            }

            at += TagHeader + Three(head[(at + 1)..]) + 4;
        }

        return (picture, sound);
    }

    private async ValueTask<double?> LastTimeAsync(CancellationToken cancellation)
    {
        var end = (await file.ReadAsync(file.Length - 4, 4, cancellation)).Span;
        if (end.Length < 4 || BinaryPrimitives.ReadUInt32BigEndian(end) is not (>= TagHeader and var length) || length > file.Length - 4 - FirstTag)
        {
            return null;
        }

        var tag = (await file.ReadAsync(file.Length - 4 - length, TagHeader, cancellation)).Span;
        return tag.Length == TagHeader && tag[0] is SoundTag or PictureTag or TextTag && Three(tag[1..]) + TagHeader == length
            ? (((long)tag[7] << 24) | (uint)Three(tag[4..])) / 1000.0
            : null;
    }

    private static int Three(ReadOnlySpan<byte> bytes) => (bytes[0] << 16) | (bytes[1] << 8) | bytes[2];

    /// <summary>A number that the file says of itself in words; 0 where it does not.</summary>
    private static long Number(ReadOnlySpan<byte> head, ReadOnlySpan<byte> name)
    {
        var at = head.IndexOf(name);
        return at >= 0 && at + name.Length + 8 <= head.Length && BinaryPrimitives.ReadDoubleBigEndian(head[(at + name.Length)..]) is > 0 and < 1e6 and var number
            ? (long)number
            : 0;
    }
}
