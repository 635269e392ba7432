namespace Coworking.Domain.Recordings.Media;

/// <summary>
/// MPEG program streams (MPG, VOB): packs one after another, each with the time it belongs to. The first and the last pack tell how long
/// the file plays; the last must be whole.
/// </summary>
internal sealed class MpegProgram(MediaReader file)
{
    private const int Head = 256 * 1024;
    private const int Tail = 256 * 1024;
    private const byte PackCode = 0xBA, EndCode = 0xB9, PrivateSound = 0xBD;
    private const double Ticks = 90_000;

    private readonly record struct Pack(int HeaderLength, long Time, long BytesPerSecond, bool IsMpeg2);

    public static bool Begins(ReadOnlySpan<byte> head) => PackAt(head) is not null;

    public async ValueTask<MediaVerdict> ReadAsync(CancellationToken cancellation)
    {
        var head = await file.ReadAsync(0, Head, cancellation);
        var (hasPicture, sound) = Streams(head.Span);
        if (PackAt(head.Span) is not { } first || (!hasPicture && sound is null))
        {
            return MediaVerdict.NotMedia;
        }

        var start = Math.Max(0, file.Length - Tail);
        var tail = await file.ReadAsync(start, Tail, cancellation);
        if (LastPack(tail.Span) is not { } last)
        {
            return MediaVerdict.CutShort;
        }

        // Times that jump (several films in one file) tell nothing: then the rate that the file is to be read at does.
        var seconds = (last.Time - first.Time) / Ticks;
        seconds = seconds > 0 ? seconds : (double)file.Length / Math.Max(1, first.BytesPerSecond);
        var picture = hasPicture ? (first.IsMpeg2 ? "mpeg2" : "mpeg1") : null;
        return MediaVerdict.Of(
            MediaContainer.MpegProgram, hasPicture ? RecordingKind.Video : RecordingKind.Audio, seconds, picture, sound, MpegPicture.OfSequence(head.Span));
    }

    private static (bool HasPicture, string? Sound) Streams(ReadOnlySpan<byte> bytes)
    {
        var (hasPicture, sound) = (false, (string?)null);
        for (var at = 0; Length(bytes[at..]) is > 0 and var length; at += length)
        {
            var code = bytes[at + 3];
            hasPicture |= code is >= 0xE0 and <= 0xEF;
            sound ??= code switch { >= 0xC0 and <= 0xDF => "mp2", PrivateSound => "ac3", _ => null };
            if (at + length > bytes.Length)
            {
                break;
            }
        }

        return (hasPicture, sound);
    }

    /// <summary>The last pack from which parts follow exactly to the end; null when there is none. Zero bytes may stand behind it.</summary>
    private static Pack? LastPack(ReadOnlySpan<byte> tail)
    {
        var whole = tail.LastIndexOfAnyExcept((byte)0) + 1;
        for (var before = tail.Length; tail[..before].LastIndexOf<byte>([0, 0, 1, PackCode]) is >= 0 and var at; before = at)
        {
            if (PackAt(tail[at..]) is not { } pack)
            {
                continue;
            }

            var end = at;
            while (end < tail.Length && Length(tail[end..]) is > 0 and var length)
            {
                end += length;
            }

            // The zero bytes at the end may be the last part's own.
            return end >= whole && end <= tail.Length ? pack : null;
        }

        return null;
    }

    private static int Length(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || !bytes.StartsWith<byte>([0, 0, 1]))
        {
            return 0;
        }

        return bytes[3] switch
        {
            PackCode => PackAt(bytes)?.HeaderLength ?? 0,
            EndCode => 4,
            >= 0xBB when bytes.Length >= 6 => 6 + ((bytes[4] << 8) | bytes[5]),
            _ => 0,
        };
    }

    private static Pack? PackAt(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 14 || !bytes.StartsWith<byte>([0, 0, 1, PackCode]))
        {
            return null;
        }

        if ((bytes[4] & 0xC4) == 0x44)
        {
            var time = ((bytes[4] & 0x38L) << 27) | ((bytes[4] & 3L) << 28) | ((long)bytes[5] << 20) | ((bytes[6] & 0xF8L) << 12) | ((bytes[6] & 3L) << 13)
                | ((long)bytes[7] << 5) | ((long)bytes[8] >> 3);
            return new Pack(14 + (bytes[13] & 7), time, 50L * ((bytes[10] << 14) | (bytes[11] << 6) | (bytes[12] >> 2)), IsMpeg2: true);
        }

        return (bytes[4] & 0xF1) == 0x21
            ? new Pack(
                12, ((bytes[4] & 0x0EL) << 29) | ((long)bytes[5] << 22) | ((bytes[6] & 0xFEL) << 14) | ((long)bytes[7] << 7) | ((long)bytes[8] >> 1),
                50L * (((bytes[9] & 0x7F) << 15) | (bytes[10] << 7) | (bytes[11] >> 1)), IsMpeg2: false)
            : null;
    }
}
