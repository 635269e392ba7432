using System.Text;
using Coworking.Domain.Recordings;
using CsCheck;
using Xunit;

namespace Coworking.Domain.Tests.Recordings;

public sealed class SmallFileTests
{
    [Theory]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.500\nСәлем\n")]
    [InlineData("\uFEFFWEBVTT - Ертіс\r\n\r\nintro\r\n01:00:01.000 --> 01:00:02.000 align:start\r\n- Қайда?\r\n- Мұнда.\r\n")]
    [InlineData("WEBVTT\n\nNOTE 1 --> 2 is no cue here\n\n00:01.000 --> 00:02.000\nHi\n")]
    public void Good_subtitles_pass(string text) => Assert.Null(Fault(text));

    [Theory]
    [InlineData("", "line 1")]
    [InlineData("WEBVTTX\n\n00:01.000 --> 00:02.000\nHi\n", "line 1")]
    [InlineData("1\n00:00:01,000 --> 00:00:02,000\nSRT\n", "line 1")]
    [InlineData("WEBVTT\n\n00:01,000 --> 00:02,000\nHi\n", "line 3")]
    [InlineData("WEBVTT\n\n00:02.000 --> 00:01.000\nHi\n", "line 3")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n\n00:61.000 --> 01:02.000\nHi\n", "line 6")]
    [InlineData("WEBVTT\n\nHi\n", "no cues")]
    public void Bad_subtitles_are_refused_with_the_line(string text, string fault) => Assert.StartsWith(fault, Fault(text), StringComparison.Ordinal);

    [Fact]
    public void What_is_not_text_or_too_long_is_no_subtitles()
    {
        Assert.NotNull(WebVtt.FaultOf([.. "WEBVTT\n\n"u8, 0xC3, 0x28]));
        Assert.NotNull(WebVtt.FaultOf(Encoding.UTF8.GetBytes("WEBVTT\n\n00:01.000 --> 00:02.000\n" + new string('a', WebVtt.LargestSize))));
    }

    [Fact]
    public void No_bytes_make_the_checks_throw() =>
        Gen.Byte.Array[0, 300].Sample(bytes =>
        {
            WebVtt.FaultOf([.. "WEBVTT\n\n00:01.000 -->"u8, .. bytes]);
            WebVtt.FaultOf(bytes);
            Poster.ContentTypeOf(bytes);
            Poster.ContentTypeOf([.. "RIFF"u8, .. bytes]);
        });

    [Fact]
    public void A_picture_is_known_by_its_first_and_last_bytes()
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 0xFF, 0xD9];
        byte[] png = [0x89, .. "PNG\r\n\u001a\n"u8, .. new byte[8], .. "IEND"u8, 0xAE, 0x42, 0x60, 0x82];
        byte[] webp = [.. "RIFF"u8, 16, 0, 0, 0, .. "WEBPVP8 "u8, 4, 0, 0, 0, 1, 2, 3, 4];
        webp[4] = (byte)(webp.Length - 8);

        Assert.Equal(["image/jpeg", "image/png", "image/webp"], [Poster.ContentTypeOf(jpeg), Poster.ContentTypeOf(png), Poster.ContentTypeOf(webp)]);
        Assert.All([jpeg, png, webp], picture => Assert.Null(Poster.ContentTypeOf(picture.AsSpan(0, picture.Length - 1))));
        Assert.Null(Poster.ContentTypeOf("<svg onload='alert(1)'/>"u8));
    }

    private static string? Fault(string text) => WebVtt.FaultOf(Encoding.UTF8.GetBytes(text));
}
