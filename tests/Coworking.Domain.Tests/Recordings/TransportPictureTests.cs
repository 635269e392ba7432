using Coworking.Domain.Recordings.Media;
using Xunit;

namespace Coworking.Domain.Tests.Recordings;

/// <summary>A transport stream does not say how large its picture is: its picture's own stream does.</summary>
public sealed class TransportPictureTests
{
    [Theory]
    [InlineData("160x120", "-c:v mpeg2video", "160x120")]
    [InlineData("720x576", "-c:v mpeg2video -flags +ildct+ilme", "720x576")]
    [InlineData("160x120", "-c:v libx264 -pix_fmt yuv420p -profile:v baseline", "160x120")]
    [InlineData("162x118", "-c:v libx264 -pix_fmt yuv420p -profile:v main", "162x118")]
    [InlineData("1920x1080", "-c:v libx264 -pix_fmt yuv420p", "1920x1080")]
    [InlineData("1920x1080", "-c:v libx264 -pix_fmt yuv420p -x264opts tff=1", "1920x1080")]
    [InlineData("162x118", "-c:v libx264 -pix_fmt yuv422p", "162x118")]
    [InlineData("161x119", "-c:v libx264 -pix_fmt yuv444p", "161x119")]
    [InlineData("161x119", "-c:v libx264 -pix_fmt gray", "161x119")]
    [InlineData("162x118", "-c:v libx264 -pix_fmt yuv420p10le", "162x118")]
    [InlineData("162x118", "-c:v libx264 -pix_fmt yuv420p -x264opts cqm=jvt", "162x118")]
    [InlineData("160x120", "-c:v mpeg4", "-")]
    public async Task Its_size_is_what_was_encoded_and_unknown_where_it_is_not_read(string size, string encoder, string read)
    {
        var clip = Clips.Of($"-f lavfi -i testsrc=size={size}:rate=25:duration=0.4 {encoder} -preset ultrafast -f mpegts", "clip.ts");

        var facts = (await MediaSignature.ReadAsync(new CountedBytes(clip), TestContext.Current.CancellationToken)).Facts;

        Assert.Equal((MediaContainer.MpegTransport, read), (facts!.Container, facts.Size is { } told ? $"{told.Width}x{told.Height}" : "-"));
    }
}
