using System.Buffers.Binary;

namespace Coworking.Domain.Recordings.Media;

/// <summary>MP3: MPEG audio layer III frames, their number from a Xing, Info or VBRI header where there is one.</summary>
internal sealed class Mp3(MediaReader file)
{
    /// <summary>Encoders miscount their own bytes by a frame or two; a file lacks more than that only when it is cut.</summary>
    private const int Slack = 2 * 1441;

    private static readonly int[] Rates = [44100, 48000, 32000];
    private static readonly int[] KilobitsOfMpeg1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] KilobitsOfMpeg2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];

    public static Packet? Header(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes[0] != 0xFF || (bytes[1] & 0xE6) != 0xE2)
        {
            return null;
        }

        var version = (bytes[1] >> 3) & 3;
        var (bitrate, rate) = (bytes[2] >> 4, (bytes[2] >> 2) & 3);
        if (version == 1 || bitrate is 0 or 15 || rate == 3)
        {
            return null;
        }

        var isMpeg1 = version == 3;
        var hertz = Rates[rate] / version switch { 3 => 1, 2 => 2, _ => 4 };
        var samples = isMpeg1 ? 1152 : 576;
        var kilobits = (isMpeg1 ? KilobitsOfMpeg1 : KilobitsOfMpeg2)[bitrate];
        return new Packet((samples / 8 * kilobits * 1000 / hertz) + ((bytes[2] >> 1) & 1), samples, hertz, (version << 2) | rate);
    }

    public async ValueTask<MediaVerdict?> ReadAsync(long start, CancellationToken cancellation)
    {
        var packets = new PacketStream(file, Header);
        if (!await packets.StartsAtAsync(start, cancellation))
        {
            return null;
        }

        var (frames, bytes) = Counts((await file.ReadAsync(start, 256, cancellation)).Span);
        if (bytes > file.Length - start + Slack
            || await packets.SecondsAsync(start, await TrailingTags.EndOfSoundAsync(file, cancellation), cancellation) is not { } estimate)
        {
            return MediaVerdict.CutShort;
        }

        var first = Header((await file.ReadAsync(start, 4, cancellation)).Span)!.Value;
        return MediaVerdict.Of(MediaContainer.Mp3, RecordingKind.Audio, frames > 0 ? (double)frames * first.Samples / first.Rate : estimate);
    }

    /// <summary>What the first frame says of the whole file; 0 where it says nothing.</summary>
    private static (uint Frames, uint Bytes) Counts(ReadOnlySpan<byte> frame)
    {
        if (frame.Length < 64)
        {
            return default;
        }

        if (frame[36..].StartsWith("VBRI"u8))
        {
            return (BinaryPrimitives.ReadUInt32BigEndian(frame[50..]), BinaryPrimitives.ReadUInt32BigEndian(frame[46..]));
        }

        var isMono = frame[3] >> 6 == 3;
        var at = 4 + (((frame[1] >> 3) & 3) == 3 ? (isMono ? 17 : 32) : (isMono ? 9 : 17));
        if (!frame[at..].StartsWith("Xing"u8) && !frame[at..].StartsWith("Info"u8))
        {
            return default;
        }

        var (hasFrames, hasBytes) = ((frame[at + 7] & 1) != 0, (frame[at + 7] & 2) != 0);
        return (
            hasFrames ? BinaryPrimitives.ReadUInt32BigEndian(frame[(at + 8)..]) : 0,
            hasBytes ? BinaryPrimitives.ReadUInt32BigEndian(frame[(at + (hasFrames ? 12 : 8))..]) : 0);
    }
}

/// <summary>AAC in ADTS frames, as radios and some phones record it.</summary>
internal static class Adts
{
    private static readonly int[] Rates = [96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350];

    public static Packet? Header(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 7 || bytes[0] != 0xFF || (bytes[1] & 0xF6) != 0xF0)
        {
            return null;
        }

        var rate = (bytes[2] >> 2) & 15;
        var length = ((bytes[3] & 3) << 11) | (bytes[4] << 3) | (bytes[5] >> 5);
        return rate >= Rates.Length || length <= 7
            ? null
            : new Packet(length, 1024 * ((bytes[6] & 3) + 1), Rates[rate], (bytes[1] << 16) | ((bytes[2] & 0xFD) << 8) | (bytes[3] & 0xC0));
    }

    public static async ValueTask<MediaVerdict?> ReadAsync(MediaReader file, long start, CancellationToken cancellation)
    {
        var packets = new PacketStream(file, Header);
        if (!await packets.StartsAtAsync(start, cancellation))
        {
            return null;
        }

        return await packets.SecondsAsync(start, await TrailingTags.EndOfSoundAsync(file, cancellation), cancellation) is { } seconds
            ? MediaVerdict.Of(MediaContainer.Aac, RecordingKind.Audio, seconds)
            : MediaVerdict.CutShort;
    }
}
