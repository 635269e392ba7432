using System.Buffers.Binary;
using System.Numerics;

namespace Coworking.Domain.Recordings.Media;

/// <summary>
/// FLAC: the stream header gives rate and number of samples. The last frame is found from the end of the file by its own checksums, so
/// that one missing byte is seen, and must be the frame that reaches that number.
/// </summary>
internal sealed class Flac(MediaReader file)
{
    private const int MostBlocks = 128;
    private const int StreamInfoLength = 34;
    private const int ShortestTail = 64 * 1024;
    private const int LongestTail = 1024 * 1024;

    /// <summary>Chance makes one in 65,536 places look like a frame's header; a file full of them is made to keep us busy.</summary>
    private const int MostCandidates = 32;

    public static bool Begins(ReadOnlySpan<byte> head) => head.StartsWith("fLaC"u8);

    /// <summary>Samples a second of a STREAMINFO block.</summary>
    public static int Rate(ReadOnlySpan<byte> info) => info.Length < 13 ? 0 : (info[10] << 12) | (info[11] << 4) | (info[12] >> 4);

    public async ValueTask<MediaVerdict> ReadAsync(long start, CancellationToken cancellation)
    {
        var info = await file.ReadAsync(start + 8, StreamInfoLength, cancellation);
        if (info.Length < StreamInfoLength || Rate(info.Span) == 0 || await FirstFrameAsync(start + 4, cancellation) is not { } sound)
        {
            return MediaVerdict.CutShort;
        }

        var mostFrame = (info.Span[7] << 16) | (info.Span[8] << 8) | info.Span[9];
        var length = (int)Math.Min(Math.Clamp(mostFrame, ShortestTail, LongestTail), file.Length - sound);
        var tail = await file.ReadAsync(file.Length - length, length, cancellation);
        var total = ((long)(info.Span[13] & 15) << 32) | BinaryPrimitives.ReadUInt32BigEndian(info.Span[14..]);
        var blockSize = BinaryPrimitives.ReadUInt16BigEndian(info.Span[2..]);
        if (EndOfLastFrame(tail.Span, blockSize) is not { } samples || (total != 0 && samples != total))
        {
            return MediaVerdict.CutShort;
        }

        return MediaVerdict.Of(MediaContainer.Flac, RecordingKind.Audio, (double)samples / Rate(info.Span));
    }

    private async ValueTask<long?> FirstFrameAsync(long offset, CancellationToken cancellation)
    {
        for (var count = 0; count < MostBlocks; count++)
        {
            var head = (await file.ReadAsync(offset, 4, cancellation)).Span;
            if (head.Length < 4)
            {
                return null;
            }

            var isLast = (head[0] & 0x80) != 0;
            offset += 4 + ((head[1] << 16) | (head[2] << 8) | head[3]);
            if (isLast)
            {
                return offset < file.Length ? offset : null;
            }
        }

        return null;
    }

    /// <summary>The sample number after the frame that ends with the file; null when no whole frame does.</summary>
    private static long? EndOfLastFrame(ReadOnlySpan<byte> tail, int blockSize)
    {
        var candidates = 0;
        for (var before = tail.Length; candidates < MostCandidates && tail[..before].LastIndexOf((byte)0xFF) is >= 0 and var at; before = at)
        {
            if (FlacFrame.Read(tail[at..], blockSize) is not { } frame)
            {
                continue;
            }

            candidates++;
            if (FlacFrame.Checksum(tail[at..]) == 0)
            {
                return frame.FirstSample + frame.Samples;
            }
        }

        return null;
    }
}

/// <summary>The header of a FLAC frame and its two checksums.</summary>
internal readonly record struct FlacFrame(long FirstSample, int Samples)
{
    /// <summary>Reads a frame's header; null unless its checksum is right.</summary>
    public static FlacFrame? Read(ReadOnlySpan<byte> bytes, int usualBlockSize)
    {
        if (bytes.Length < 10 || bytes[0] != 0xFF || (bytes[1] & 0xFE) != 0xF8 || bytes[2] >> 4 == 0)
        {
            return null;
        }

        // Numbered like a character of UTF-8, stretched to seven bytes: leading ones tell how many.
        var ones = BitOperations.LeadingZeroCount((uint)(byte)~bytes[4]) - 24;
        var numberLength = Math.Clamp(ones, 1, 7);
        long number = numberLength == 1 ? bytes[4] : bytes[4] & (0x7F >> numberLength);
        if (bytes.Length < 4 + numberLength + 5)
        {
            return null;
        }

        for (var index = 1; index < numberLength; index++)
        {
            number = (number << 6) | (uint)(bytes[4 + index] & 0x3F);
        }

        var at = 4 + numberLength;
        int samples;
        (samples, at) = (bytes[2] >> 4) switch
        {
            1 => (192, at),
            >= 2 and <= 5 and var code => (576 << (code - 2), at),
            6 => (bytes[at] + 1, at + 1),
            7 => (BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]) + 1, at + 2),
            var code => (256 << (code - 8), at),
        };
        at += (bytes[2] & 15) switch { 12 => 1, 13 or 14 => 2, _ => 0 };
        if (at >= bytes.Length || HeaderChecksum(bytes[..at]) != bytes[at])
        {
            return null;
        }

        var numbersSamples = (bytes[1] & 1) != 0;
        return new FlacFrame(numbersSamples ? number : number * usualBlockSize, samples);
    }

    /// <summary>CRC-16 (x^16 + x^15 + x^2 + 1) of a whole frame with its own checksum: zero when not a bit is wrong.</summary>
    public static ushort Checksum(ReadOnlySpan<byte> frame)
    {
        ushort sum = 0;
        foreach (var one in frame)
        {
            sum ^= (ushort)(one << 8);
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (ushort)((sum & 0x8000) != 0 ? (sum << 1) ^ 0x8005 : sum << 1);
            }
        }

        return sum;
    }

    private static byte HeaderChecksum(ReadOnlySpan<byte> header)
    {
        byte sum = 0;
        foreach (var one in header)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (byte)((sum & 0x80) != 0 ? (sum << 1) ^ 0x07 : sum << 1);
            }
        }

        return sum;
    }
}
