using System.Text;
using CsCheck;
using Coworking.Domain.Recordings;
using Xunit;

namespace Coworking.Domain.Tests.Recordings;

public sealed class SubtitleFileTests
{
    private const string Times = "00:00:01,000 --> 00:00:02,500";

    [Fact]
    public void A_WebVTT_file_stays_as_it_is()
    {
        var file = "WEBVTT\n\n00:01.000 --> 00:02.000\nСәлем\n"u8.ToArray();

        Assert.Same(file, SubtitleFile.ToWebVtt(file).Value);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1251")]
    public void Russian_subtitles_are_read_whatever_program_wrote_them(string encoding)
    {
        var writer = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        byte[] file = [.. writer.GetPreamble(), .. writer.GetBytes($"1\r\n{Times}\r\nПривет\r\n")];

        Assert.Equal("WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nПривет\n", Text(file));
    }

    [Theory]
    [InlineData("<I>a</I> <b>b</b>", "<i>a</i> <b>b</b>")]
    [InlineData("<font color=\"red\">a</font>", "a")]
    [InlineData(@"{\an8}a", "a")]
    [InlineData("1 < 2 & 3 > 2", "1 &lt; 2 &amp; 3 &gt; 2")]
    [InlineData("<script>a</script>", "&lt;script&gt;a&lt;/script&gt;")]
    public void Marks_that_WebVTT_knows_stay_and_others_are_no_marks(string line, string kept) =>
        Assert.Equal($"WEBVTT\n\n00:00:01.000 --> 00:00:02.500\n{kept}\n", Text(Encoding.UTF8.GetBytes($"{Times}\n{line}\n")));

    [Fact]
    public void Places_empty_cues_and_loose_numbers_do_no_harm() => Assert.Equal(
        "WEBVTT\n\n00:00:01.000 --> 00:00:02.500\na\nb\n\n01:02:03.040 --> 01:02:04.000\nc\n",
        Text(Encoding.UTF8.GetBytes($"7\n{Times} X1:10 X2:20\na\nb\n\n8\n00:00:03,000 --> 00:00:04,000\n\n9\n1:2:3.04 --> 1:2:4,0\nc")));

    [Theory]
    [InlineData("", "no cues")]
    [InlineData("<html>not subtitles</html>", "no cues")]
    [InlineData("1\n00:00:02,000 --> 00:00:01,000\na\n", "line 2: a cue's times are wrong")]
    [InlineData("1\n00:00:61,000 --> 00:01:02,000\na\n", "line 2: a cue's times are wrong")]
    [InlineData("1\n00:00:01,000 --> later\na\n", "line 2: a cue's times are wrong")]
    [InlineData("a\0b", "not a text")]
    [InlineData("WEBVTT\n\nno cue", "no cues")]
    public void What_is_wrong_is_said_with_its_line(string text, string fault) =>
        Assert.Equal(fault, SubtitleFile.ToWebVtt(Encoding.UTF8.GetBytes(text)).Error.What);

    [Fact]
    public void A_file_is_bounded_in_bytes_and_in_cues_before_and_after()
    {
        Assert.StartsWith("larger than", SubtitleFile.ToWebVtt(new byte[WebVtt.LargestSize + 1]).Error.What, StringComparison.Ordinal);
        var many = string.Concat(Enumerable.Repeat("0:0:0,0 --> 0:0:1,0\na\n\n", WebVtt.MostCues + 1));
        Assert.StartsWith("more than", SubtitleFile.ToWebVtt(Encoding.UTF8.GetBytes(many)).Error.What, StringComparison.Ordinal);
        var cues = string.Concat(Enumerable.Repeat("00:00.000 --> 00:01.000\na\n\n", WebVtt.MostCues));
        Assert.True(SubtitleFile.ToWebVtt(Encoding.UTF8.GetBytes($"WEBVTT\n\n{cues}")).IsOk);
        Assert.StartsWith("more than", SubtitleFile.ToWebVtt(Encoding.UTF8.GetBytes($"WEBVTT\n\n{cues}00:00.000 --> 00:01.000\na\n")).Error.What, StringComparison.Ordinal);
        var swelling = Encoding.UTF8.GetBytes($"{Times}\n{new string('&', WebVtt.LargestSize / 2)}\n");
        Assert.StartsWith("larger than", SubtitleFile.ToWebVtt(swelling).Error.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_comes_in_what_goes_out_is_WebVTT_that_browsers_show() =>
        Gen.OneOf(Gen.Const(Times), Gen.Const(""), Gen.Const("1"), Gen.Const("a --> b"), Gen.String[Gen.Char[" -<>&{}\\/:,.0iб\uFEFF\r\t"], 0, 12])
            .Array[0, 12].Sample(lines =>
            {
                var made = SubtitleFile.ToWebVtt(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
                return !made.IsOk || WebVtt.FaultOf(made.Value) is null;
            });

    private static string Text(byte[] file) => Encoding.UTF8.GetString(SubtitleFile.ToWebVtt(file).Value);
}
