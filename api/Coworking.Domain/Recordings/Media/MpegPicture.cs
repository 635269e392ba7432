namespace Coworking.Domain.Recordings.Media;

/// <summary>The size that a picture's own stream tells, where the packing says nothing of it.</summary>
internal static class MpegPicture
{
    private const byte SequenceHeader = 0xB3;

    /// <summary>Null where it is not told, or in a way that is not read here.</summary>
    /// <param name="picture">How it is written, as <see cref="Codecs"/> names it.</param>
    /// <param name="stream">A part of the picture's stream from near its beginning.</param>
    public static PictureSize? SizeOf(string? picture, ReadOnlySpan<byte> stream) => picture switch
    {
        "mpeg1" or "mpeg2" => OfSequence(stream),
        "h264" => H264Sequence.SizeIn(stream),
        _ => null,
    };

    /// <summary>Of the first sequence header of MPEG-1 or MPEG-2 (ISO/IEC 13818-2, 6.2.2.1).</summary>
    public static PictureSize? OfSequence(ReadOnlySpan<byte> stream)
    {
        var at = stream.IndexOf<byte>([0, 0, 1, SequenceHeader]);
        return at < 0 || at + 7 > stream.Length
            ? null
            : PictureSize.Of((stream[at + 4] << 4) | (stream[at + 5] >> 4), ((stream[at + 5] & 15) << 8) | stream[at + 6]);
    }
}
