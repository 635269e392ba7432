namespace Coworking.Domain.Recordings;

/// <summary>How loud a recording is from place to place, evenly spaced over it, one byte each: 0 is silence, 255 the loudest.</summary>
public static class Peaks
{
    /// <summary>Fewest places.</summary>
    public const int Fewest = 100;

    /// <summary>Most places.</summary>
    public const int Most = 2000;

    /// <summary>Whether these bytes can be peaks: any values will do, their number must.</summary>
    public static bool Are(ReadOnlySpan<byte> bytes) => bytes.Length is >= Fewest and <= Most;
}
