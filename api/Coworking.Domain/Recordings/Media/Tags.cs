using System.Buffers.Binary;

namespace Coworking.Domain.Recordings.Media;

/// <summary>ID3v2 tags (names, cover pictures) that stand before the sound.</summary>
internal static class LeadingTags
{
    private const int Most = 4;
    private const int MostPadding = 16 * 1024;

    /// <summary>Where the sound starts: after the tags and the zero bytes that some programs leave behind them.</summary>
    public static async ValueTask<long> StartOfSoundAsync(MediaReader file, CancellationToken cancellation)
    {
        var offset = 0L;
        for (var count = 0; count < Most; count++)
        {
            var length = TagLength((await file.ReadAsync(offset, 10, cancellation)).Span);
            if (length == 0)
            {
                break;
            }

            offset += length;
        }

        if (offset == 0)
        {
            return 0;
        }

        var padding = (await file.ReadAsync(offset, MostPadding, cancellation)).Span.IndexOfAnyExcept((byte)0);
        return offset + Math.Max(0, padding);
    }

    private static long TagLength(ReadOnlySpan<byte> head)
    {
        if (head.Length < 10 || !head.StartsWith("ID3"u8) || ((head[6] | head[7] | head[8] | head[9]) & 0x80) != 0)
        {
            return 0;
        }

        var hasFooter = (head[5] & 0x10) != 0;
        return 10 + ((head[6] << 21) | (head[7] << 14) | (head[8] << 7) | head[9]) + (hasFooter ? 10 : 0);
    }
}

/// <summary>ID3v1 and APE tags that stand after the sound.</summary>
internal static class TrailingTags
{
    public static async ValueTask<long> EndOfSoundAsync(MediaReader file, CancellationToken cancellation)
    {
        var end = file.Length;
        if ((await file.ReadAsync(end - 128, 3, cancellation)).Span.SequenceEqual("TAG"u8))
        {
            end -= 128;
        }

        var footer = (await file.ReadAsync(end - 32, 32, cancellation)).Span;
        if (footer.Length == 32 && footer.StartsWith("APETAGEX"u8))
        {
            var hasHeader = (footer[23] & 0x80) != 0;
            end -= BinaryPrimitives.ReadUInt32LittleEndian(footer[12..]) + (hasHeader ? 32L : 0);
        }

        return Math.Max(0, end);
    }
}
