using Coworking.Domain.Recordings;
using Xunit;

namespace Coworking.Domain.Tests.Recordings;

/// <summary>The same files give the same fingerprints in the site's tests: <c>web/src/upload/parts.test.ts</c>.</summary>
public sealed class FileFingerprintTests
{
    [Theory]
    [InlineData(1, "a113c1e48e1a222917c57ccf55771439929da78739ae8e6c3282d9a595ccf68b")]
    [InlineData(100_003, "391c91f7d37c29b597a7b225a770050a693d0ab1fdf3fcdd724705678f3ee810")]
    [InlineData(3_000_017, "89a48499cf0feee5f402132c0deb35cf76433525f5fc6df6d8e6e18401e60345")]
    public async Task It_is_the_site_s_own(int size, string expected) =>
        Assert.Equal(expected, (await FileFingerprint.OfAsync(new CountedBytes(Counting(size)), TestContext.Current.CancellationToken)).Value);

    [Fact]
    public async Task Of_ten_gigabytes_it_reads_one_mebibyte_and_the_last_byte_counts()
    {
        const long hole = 10_000_000_000;
        var one = new CountedBytes(Counting(10), hole, new byte[] { 1 });
        var other = new CountedBytes(Counting(10), hole, new byte[] { 2 });

        var first = await FileFingerprint.OfAsync(one, TestContext.Current.CancellationToken);

        Assert.Equal(FileFingerprint.MostBytesRead, one.BytesRead);
        Assert.NotEqual(first, await FileFingerprint.OfAsync(other, TestContext.Current.CancellationToken));
        Assert.False(FileFingerprint.TryParse(first.Value.ToUpperInvariant() + "0", out _));
    }

    /// <summary>Byte i is i modulo 251.</summary>
    private static byte[] Counting(int size) => [.. Enumerable.Range(0, size).Select(index => (byte)(index % 251))];
}
