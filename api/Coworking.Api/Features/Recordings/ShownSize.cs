namespace Coworking.Api.Features.Recordings;

/// <summary>A size as precise as people are told it, and no more: few different numbers pack small.</summary>
internal static class ShownSize
{
    /// <summary>A kilobyte, as phones count it.</summary>
    private const long Kilo = 1024;

    private const int LargestPower = 3;

    /// <summary>
    /// Bytes that read the same in kilobytes, megabytes or gigabytes as all of <paramref name="bytes"/> do: tenths below ten of the unit,
    /// wholes above. It is what the site's <c>formatSize</c> does.
    /// </summary>
    internal static long Of(long bytes)
    {
        var (unit, power) = (1L, 0);
        while (bytes >= 1000 * unit && power < LargestPower)
        {
            unit *= Kilo;
            power++;
        }

        var step = power > 0 && bytes < 10 * unit ? unit / 10.0 : unit;
        return (long)Math.Round(Math.Round(bytes / step, MidpointRounding.AwayFromZero) * step);
    }
}
