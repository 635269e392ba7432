using System.Buffers.Binary;

namespace Coworking.Domain.Recordings.Media;

/// <summary>WAV (and RF64, its form for more than 4 GB): uncompressed sound whose data must lie inside the file.</summary>
internal sealed class Wav(MediaReader file)
{
    private const int MostChunks = 64;
    private const ushort Pcm = 1, Float = 3, ALaw = 6, MuLaw = 7, Extensible = 0xFFFE;

    public static bool Begins(ReadOnlySpan<byte> head) =>
        head.Length >= 12 && (head.StartsWith("RIFF"u8) || head.StartsWith("RF64"u8)) && head[8..].StartsWith("WAVE"u8);

    public async ValueTask<MediaVerdict> ReadAsync(CancellationToken cancellation)
    {
        uint bytesPerSecond = 0;
        long? longData = null;
        var offset = 12L;
        for (var count = 0; count < MostChunks; count++)
        {
            var head = (await file.ReadAsync(offset, 32, cancellation)).Span;
            if (head.Length < 8)
            {
                break;
            }

            long length = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            if (head.StartsWith("ds64"u8) && head.Length >= 24)
            {
                longData = BinaryPrimitives.ReadInt64LittleEndian(head[16..]);
            }
            else if (head.StartsWith("fmt "u8) && head.Length >= 24)
            {
                if (BinaryPrimitives.ReadUInt16LittleEndian(head[8..]) is not (Pcm or Float or ALaw or MuLaw or Extensible))
                {
                    return MediaVerdict.NotMedia;
                }

                bytesPerSecond = BinaryPrimitives.ReadUInt32LittleEndian(head[16..]);
            }
            else if (head.StartsWith("data"u8))
            {
                length = length == uint.MaxValue && longData is { } known ? known : length;
                return bytesPerSecond == 0 || length < 0 || length > file.Length - offset - 8
                    ? MediaVerdict.CutShort
                    : MediaVerdict.Of(MediaContainer.Wav, RecordingKind.Audio, (double)length / bytesPerSecond);
            }

            // Chunks are padded to an even length.
            offset += 8 + length + (length & 1);
        }

        return MediaVerdict.CutShort;
    }
}
