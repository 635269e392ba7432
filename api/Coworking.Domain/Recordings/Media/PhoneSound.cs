namespace Coworking.Domain.Recordings.Media;

/// <summary>AMR, as old telephones record speech: frames of a fiftieth of a second, whose first byte tells their length.</summary>
internal static class PhoneSound
{
    private const int Window = 256 * 1024;
    private const int MostWindows = 4;
    private const double FramesPerSecond = 50;

    private static readonly int[] Narrow = [13, 14, 16, 18, 20, 21, 27, 32, 6, 1, 1, 1, 1, 1, 1, 1];
    private static readonly int[] Wide = [18, 24, 33, 37, 41, 47, 51, 59, 61, 6, 1, 1, 1, 1, 1, 1];

    public static bool Begins(ReadOnlySpan<byte> head) => head.StartsWith("#!AMR\n"u8) || head.StartsWith("#!AMR-WB\n"u8);

    public static async ValueTask<MediaVerdict> ReadAsync(MediaReader file, CancellationToken cancellation)
    {
        var isWide = (await file.ReadAsync(0, 9, cancellation)).Span.StartsWith("#!AMR-WB\n"u8);
        var start = isWide ? 9L : 6L;
        var offset = start;
        var frames = 0L;
        for (var count = 0; count < MostWindows && offset < file.Length; count++)
        {
            var bytes = await file.ReadAsync(offset, Window, cancellation);
            var (many, length) = Count(bytes.Span, isWide ? Wide : Narrow, isLast: offset + bytes.Length >= file.Length);
            if (length == 0)
            {
                return MediaVerdict.CutShort;
            }

            frames += many;
            offset += length;
        }

        var share = offset == start ? 0 : (double)(file.Length - start) / (offset - start);
        return MediaVerdict.Of(MediaContainer.Amr, RecordingKind.Audio, frames * share / FramesPerSecond, sound: "amr");
    }

    /// <summary>Whole frames and their bytes; 0 bytes when something else stands among them, or the last is not whole.</summary>
    private static (long Frames, int Length) Count(ReadOnlySpan<byte> bytes, int[] lengths, bool isLast)
    {
        var at = 0;
        long frames = 0;
        while (at < bytes.Length)
        {
            // The first and the last two bits are always clear.
            var length = (bytes[at] & 0x83) == 0 ? lengths[bytes[at] >> 3] : 0;
            if (length == 0 || (isLast && at + length > bytes.Length))
            {
                return (0, 0);
            }

            if (at + length > bytes.Length)
            {
                break;
            }

            at += length;
            frames++;
        }

        return (frames, at);
    }
}

/// <summary>AC-3, the sound of DVDs, in a file of its own.</summary>
internal static class DvdSound
{
    private static readonly int[] Kilobits = [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512, 576, 640];
    private static readonly int[] Rates = [48000, 44100, 32000];

    public static Packet? Header(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 6 || bytes[0] != 0x0B || bytes[1] != 0x77)
        {
            return null;
        }

        var (rate, size) = (bytes[4] >> 6, bytes[4] & 63);
        if (rate == 3 || size / 2 >= Kilobits.Length || bytes[5] >> 3 > 10)
        {
            return null;
        }

        var words = (Kilobits[size / 2] * 96_000L / Rates[rate]) + (rate == 1 ? size & 1 : 0);
        return new Packet((int)words * 2, 1536, Rates[rate], (rate << 8) | (bytes[5] >> 3));
    }

    public static async ValueTask<MediaVerdict?> ReadAsync(MediaReader file, long start, CancellationToken cancellation)
    {
        var packets = new PacketStream(file, Header);
        if (!await packets.StartsAtAsync(start, cancellation))
        {
            return null;
        }

        return await packets.SecondsAsync(start, file.Length, cancellation) is { } seconds
            ? MediaVerdict.Of(MediaContainer.Ac3, RecordingKind.Audio, seconds, sound: "ac3")
            : MediaVerdict.CutShort;
    }
}
