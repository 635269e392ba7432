using System.Buffers.Binary;

namespace Coworking.Domain.Recordings.Media;

/// <summary>AIFF, uncompressed sound from Apple's computers, whose parts must lie inside the file.</summary>
internal sealed class Aiff(MediaReader file)
{
    private const int MostChunks = 64;

    /// <summary>An 80-bit number's exponent is counted from here.</summary>
    private const int Bias = 16_383 + 63;

    public static bool Begins(ReadOnlySpan<byte> head) =>
        head.Length >= 12 && head.StartsWith("FORM"u8) && (head[8..].StartsWith("AIFF"u8) || head[8..].StartsWith("AIFC"u8));

    public async ValueTask<MediaVerdict> ReadAsync(CancellationToken cancellation)
    {
        double seconds = 0;
        var hasSound = false;
        var offset = 12L;
        for (var count = 0; count < MostChunks && offset + 8 <= file.Length; count++)
        {
            var head = (await file.ReadAsync(offset, 26, cancellation)).Span;
            long length = head.Length < 8 ? uint.MaxValue : BinaryPrimitives.ReadUInt32BigEndian(head[4..]);
            if (length > file.Length - offset - 8)
            {
                return MediaVerdict.CutShort;
            }

            if (head.StartsWith("COMM"u8) && head.Length == 26)
            {
                var rate = BinaryPrimitives.ReadUInt64BigEndian(head[18..]) * Math.Pow(2, (BinaryPrimitives.ReadUInt16BigEndian(head[16..]) & 0x7FFF) - Bias);
                seconds = rate > 0 ? BinaryPrimitives.ReadUInt32BigEndian(head[10..]) / rate : 0;
            }

            hasSound |= head.StartsWith("SSND"u8);
            offset += 8 + length + (length & 1);
        }

        return hasSound ? MediaVerdict.Of(MediaContainer.Aiff, RecordingKind.Audio, seconds, sound: "pcm") : MediaVerdict.CutShort;
    }
}
