namespace Coworking.Domain.Recordings.Media;

/// <summary>What a sequence of H.264 says of its picture: the sequence parameter set of ISO/IEC 14496-10, 7.3.2.1.1.</summary>
internal static class H264Sequence
{
    private const int ParameterSet = 7;
    private const int Block = 16;
    private const int Grey = 0, Colours420 = 1, Colours444 = 3;

    private const int Cycle = 1;

    /// <summary>Of the first whole parameter set in a stream with start codes; null where there is none.</summary>
    public static PictureSize? SizeIn(ReadOnlySpan<byte> stream)
    {
        while (stream.IndexOf<byte>([0, 0, 1]) is >= 0 and var start && start + 3 < stream.Length)
        {
            stream = stream[(start + 3)..];
            if ((stream[0] & 0x1F) == ParameterSet)
            {
                // The next start code, or the zero before it.
                return stream.IndexOf<byte>([0, 0, 1]) is > 0 and var end ? SizeOf(Unescaped(stream[1..end])) : null;
            }
        }

        return null;
    }

    /// <summary>A 3 behind two zeros stands there only so that nothing within looks like a start code.</summary>
    private static byte[] Unescaped(ReadOnlySpan<byte> bytes)
    {
        var plain = new List<byte>(bytes.Length);
        var zeros = 0;
        foreach (var one in bytes)
        {
            if (zeros >= 2 && one == 3)
            {
                zeros = 0;
                continue;
            }

            zeros = one == 0 ? zeros + 1 : 0;
            plain.Add(one);
        }

        return [.. plain];
    }

    /// <summary>Null too where it has tables of its own for quantising, or orders its pictures in a cycle: hardly any does, and both take long to pass over.</summary>
    private static PictureSize? SizeOf(ReadOnlySpan<byte> set)
    {
        var bits = new BitReader(set);
        var profile = bits.Bits(8);
        bits.Bits(16);
        bits.Golomb();
        var colours = HasColours(profile) ? Colours(ref bits) : Colours420;
        bits.Golomb();
        var order = bits.Golomb();
        if (colours is null || order == Cycle)
        {
            return null;
        }

        if (order == 0)
        {
            bits.Golomb();
        }

        bits.Golomb();
        bits.Flag();
        var (across, down) = (bits.Golomb() + 1, bits.Golomb() + 1);
        var fields = bits.Flag() ? 1 : 2;
        bits.Bits(fields);
        var (width, height) = (across * Block, down * Block * fields);
        if (bits.Flag())
        {
            width -= (colours is Grey or Colours444 ? 1 : 2) * (bits.Golomb() + bits.Golomb());
            height -= (colours == Colours420 ? 2 : 1) * fields * (bits.Golomb() + bits.Golomb());
        }

        return bits.IsPastEnd ? null : PictureSize.Of(width, height);
    }

    /// <summary>Whether the profile says in what colours it is written; the others know one way.</summary>
    private static bool HasColours(int profile) => profile is 100 or 110 or 122 or 244 or 44 or 83 or 86 or 118 or 128;

    private static long? Colours(ref BitReader bits)
    {
        var colours = bits.Golomb();
        bits.Bits(colours == Colours444 ? 1 : 0);
        bits.Golomb();
        bits.Golomb();
        bits.Flag();
        return bits.Flag() ? null : colours;
    }
}
