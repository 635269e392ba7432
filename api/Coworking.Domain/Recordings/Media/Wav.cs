using System.Buffers.Binary;

namespace Coworking.Domain.Recordings.Media;

/// <summary>WAV (and RF64, its form for more than 4 GB): sound, mostly uncompressed, whose data must lie inside the file.</summary>
internal sealed class Wav(MediaReader file)
{
    private const int MostChunks = 64;

    public static bool Begins(ReadOnlySpan<byte> head) =>
        head.Length >= 12 && (head.StartsWith("RIFF"u8) || head.StartsWith("RF64"u8)) && head[8..].StartsWith("WAVE"u8);

    public async ValueTask<MediaVerdict> ReadAsync(CancellationToken cancellation)
    {
        uint bytesPerSecond = 0;
        double hertz = 0, samples = 0;
        string? sound = null;
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
                sound = Codecs.Sound(BinaryPrimitives.ReadUInt16LittleEndian(head[8..]));
                if (sound is null)
                {
                    return MediaVerdict.NotMedia;
                }

                hertz = BinaryPrimitives.ReadUInt32LittleEndian(head[12..]);
                bytesPerSecond = BinaryPrimitives.ReadUInt32LittleEndian(head[16..]);
            }
            else if (head.StartsWith("fact"u8) && head.Length >= 12)
            {
                samples = BinaryPrimitives.ReadUInt32LittleEndian(head[8..]);
            }
            else if (head.StartsWith("data"u8))
            {
                length = length == uint.MaxValue && longData is { } known ? known : length;
                return bytesPerSecond == 0 || length < 0 || length > file.Length - offset - 8
                    ? MediaVerdict.CutShort
                    // Programs guess the rate of packed sound; how many samples it has they know.
                    : MediaVerdict.Of(
                        MediaContainer.Wav, RecordingKind.Audio,
                        sound != "pcm" && samples > 0 && hertz > 0 ? samples / hertz : (double)length / bytesPerSecond, sound: sound);
            }

            // Chunks are padded to an even length.
            offset += 8 + length + (length & 1);
        }

        return MediaVerdict.CutShort;
    }
}
