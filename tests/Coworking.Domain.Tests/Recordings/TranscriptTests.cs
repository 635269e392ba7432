using System.Text;
using Coworking.Domain.Recordings;
using Xunit;

namespace Coworking.Domain.Tests.Recordings;

/// <summary>What is said, as it is searched.</summary>
public sealed class TranscriptTests
{
    private static readonly Transcript Talk = Transcript.Of(Encoding.UTF8.GetBytes(
        """
        WEBVTT

        NOTE кітап 00:00.000 --> 00:01.000

        1
        00:01.500 --> 00:03.000 align:start
        <v Айша>Бұл <i>кітап</i> туралы
        әңгіме &amp; ән

        01:02:03.250 --> 01:02:05.000
        Кітаптар мен өлеңдер

        01:05:00.000 --> 01:05:01.000
        Өлең
        """.ReplaceLineEndings("\r\n")));

    [Fact]
    public void Lines_are_read_without_marks_and_remarks() => Assert.Equal(
        [new SpokenLine(1_500, "Бұл кітап туралы әңгіме & ән"), new(3_723_250, "Кітаптар мен өлеңдер"), new(3_900_000, "Өлең")], Talk.Lines);

    [Fact]
    public void Words_are_folded_and_each_stands_once() =>
        Assert.Equal(["ан", "ангиме", "бул", "китап", "китаптар", "мен", "олен", "олендер", "туралы"], Talk.Words());

    [Fact]
    public void Moments_are_the_lines_in_which_most_of_the_words_are_said()
    {
        Assert.Equal([1_500, 3_723_250], Talk.Moments(SearchWords.Of("кітап"), 3).Select(line => line.Milliseconds));
        Assert.Equal([3_723_250], Talk.Moments(SearchWords.Of("өлең китап"), 3).Select(line => line.Milliseconds));
        Assert.Single(Talk.Moments(SearchWords.Of("китап"), 1));
        Assert.Empty(Talk.Moments(SearchWords.Of("теңіз"), 3));
    }

    [Fact]
    public void Words_that_no_line_says_are_unsaid_wherever_the_others_are_said() =>
        Assert.Equal(["тениз"], Talk.Unsaid(SearchWords.Of("өлең китап теңіз")).Each);

    [Fact]
    public void A_long_line_is_cut_around_the_word()
    {
        var talk = Transcript.Of(Encoding.UTF8.GetBytes($"WEBVTT\n\n00:00.000 --> 00:09.000\n{string.Join(' ', Enumerable.Repeat("сөз", 100))} Кітап {string.Join(' ', Enumerable.Repeat("үй", 100))}\n"));

        var text = Assert.Single(talk.Moments(SearchWords.Of("китап"), 3)).Text;

        Assert.InRange(text.Length, 100, Transcript.LongestLine);
        Assert.Contains(" Кітап ", text, StringComparison.Ordinal);
        Assert.True(text.StartsWith("…сөз", StringComparison.Ordinal) && text.EndsWith('…'), text);
    }

    [Fact]
    public void What_is_no_subtitles_says_nothing() => Assert.Empty(Transcript.Of([0xFF, 0x00, 0x2D, 0x2D, 0x3E, 0x0A]).Lines);
}
