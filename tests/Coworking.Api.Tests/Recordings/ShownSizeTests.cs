using Coworking.Api.Features.Recordings;
using Xunit;

namespace Coworking.Api.Tests.Recordings;

/// <summary>The catalogue's sizes read as the recording's own do.</summary>
public sealed class ShownSizeTests
{
    private const long Kilo = 1024;
    private const long Mega = Kilo * Kilo;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(999, 999)]
    [InlineData(164_206, 160 * Kilo)]
    [InlineData(925_262, 904 * Kilo)] // 903.58 KB, where three digits of the bytes would say 903
    [InlineData(9_625_000, 9_646_899)] // 9.18 MB: tenths below ten
    [InlineData(18_500_000, 18 * Mega)]
    [InlineData(1_500_000_000, 1_503_238_554)] // 1.4 GB
    [InlineData(10L << 30, 10L << 30)]
    public void Is_as_precise_as_it_is_shown(long bytes, long shown) => Assert.Equal(shown, ShownSize.Of(bytes));

    [Fact]
    public void Is_never_further_off_than_half_of_what_is_shown()
    {
        var dice = new Random(7);
        for (var i = 0; i < 10_000; i++)
        {
            var bytes = (long)Math.Pow(10, 3 + (dice.NextDouble() * 7));
            Assert.InRange(Math.Abs(ShownSize.Of(bytes) - bytes), 0, (bytes * 0.05) + 1);
        }
    }
}
