namespace Coworking.Domain.Recordings.Media;

/// <summary>Reads bits, the highest of each byte first. Behind the end there are zeros, and <see cref="IsPastEnd"/> says so.</summary>
internal ref struct BitReader(ReadOnlySpan<byte> bytes)
{
    private const int MostZeros = 31;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public readonly bool IsPastEnd => _at > _bytes.Length * 8;

    public bool Flag()
    {
        var at = _at++;
        return at >> 3 < _bytes.Length && (_bytes[at >> 3] & (0x80 >> (at & 7))) != 0;
    }

    public int Bits(int count)
    {
        var value = 0;
        for (var bit = 0; bit < count; bit++)
        {
            value = (value << 1) | (Flag() ? 1 : 0);
        }

        return value;
    }

    /// <summary>A number in the way of Golomb: as many bits behind the first 1 as zeros before it.</summary>
    public long Golomb()
    {
        var zeros = 0;
        while (zeros < MostZeros && !IsPastEnd && !Flag())
        {
            zeros++;
        }

        return (1L << zeros) - 1 + Bits(zeros);
    }
}
