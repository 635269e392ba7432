using System.Buffers.Binary;
using System.Text;

namespace Coworking.Local.Demo;

/// <summary>A short tune of bell-like tones as a WAV file: a recording that is nobody's but ours.</summary>
internal static class Melody
{
    private const int SampleRate = 22_050;
    private const int BytesPerSample = 2;
    private const int HeaderBytes = 44;
    private const double Beat = 0.42;
    private const double Loudness = 0.22;
    private const double Fading = 2.2;
    private const double TailSeconds = 2.5;

    /// <summary>Semitones from A4, one a beat; a pause has none.</summary>
    private static readonly int?[] Notes =
    [
        -9, -5, -2, 0, 3, null, 0, -2, -5, -2, 0, null, 3, 7, 5, 3, 0, null, -2, -5, -9, null, -5, -2,
        0, 3, 7, 10, 7, null, 5, 3, 0, -2, 0, null, 3, 0, -2, -5, -9, null, -5, -9,
    ];

    public static byte[] ToWav()
    {
        var samples = Render();
        var wav = new byte[HeaderBytes + (samples.Length * BytesPerSample)];
        WriteHeader(wav, samples.Length * BytesPerSample);
        for (var i = 0; i < samples.Length; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(HeaderBytes + (i * BytesPerSample)), (short)(Math.Clamp(samples[i], -1, 1) * short.MaxValue));
        }

        return wav;
    }

    private static double[] Render()
    {
        var samples = new double[(int)(((Notes.Length * Beat) + TailSeconds) * SampleRate)];
        for (var beat = 0; beat < Notes.Length; beat++)
        {
            if (Notes[beat] is { } semitones)
            {
                Strike(samples.AsSpan((int)(beat * Beat * SampleRate)), 440 * Math.Pow(2, semitones / 12.0));
            }
        }

        return samples;
    }

    /// <summary>A tone with two quieter overtones that dies away, as a struck string does.</summary>
    private static void Strike(Span<double> from, double frequency)
    {
        var length = Math.Min(from.Length, (int)(TailSeconds * SampleRate));
        for (var i = 0; i < length; i++)
        {
            var seconds = (double)i / SampleRate;
            var turn = Math.Tau * frequency * seconds;
            var onset = Math.Min(1, seconds * 200);
            var end = Math.Min(1, (length - i) / (0.1 * SampleRate));
            from[i] += Loudness * onset * end * Math.Exp(-Fading * seconds) * (Math.Sin(turn) + (0.4 * Math.Sin(2 * turn)) + (0.15 * Math.Sin(3 * turn)));
        }
    }

    private static void WriteHeader(Span<byte> wav, int dataBytes)
    {
        Encoding.ASCII.GetBytes("RIFF", wav);
        BinaryPrimitives.WriteInt32LittleEndian(wav[4..], HeaderBytes - 8 + dataBytes);
        Encoding.ASCII.GetBytes("WAVEfmt ", wav[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(wav[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(wav[20..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(wav[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(wav[24..], SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(wav[28..], SampleRate * BytesPerSample);
        BinaryPrimitives.WriteInt16LittleEndian(wav[32..], BytesPerSample);
        BinaryPrimitives.WriteInt16LittleEndian(wav[34..], 8 * BytesPerSample);
        Encoding.ASCII.GetBytes("data", wav[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(wav[40..], dataBytes);
    }
}
