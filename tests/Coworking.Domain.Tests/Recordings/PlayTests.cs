using Coworking.Domain.Recordings;
using Coworking.Domain.Statistics;
using NodaTime;
using Xunit;

namespace Coworking.Domain.Tests.Recordings;

/// <summary>How much of what a browser says was heard is believed, and what is told of it.</summary>
public sealed class PlayTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];
    private static readonly Instant Noon = Instant.FromUtc(2027, 1, 12, 7, 0);

    [Theory]
    [InlineData(600, 9, 60, 0)] // under ten seconds it is no play
    [InlineData(600, 10, 5, 10)] // ten at double speed take five
    [InlineData(600, 10, 4, 0)] // and not four
    [InlineData(600, 500, 60, 120)] // no more than twice what has passed
    [InlineData(600, 5000, 36_000, 1200)] // nor than twice the recording
    [InlineData(6, 3, 3, 3)] // half of a short one
    [InlineData(6, 2, 3, 0)]
    [InlineData(1, 1, 1, 1)]
    [InlineData(0, 5000, 36_000, 5000)] // nobody knows how long
    [InlineData(600, 20, -30, 0)] // another instance's clock is behind
    public void Seconds_are_believed_as_far_as_they_can_be_true(int length, int said, int passed, int believed) =>
        Assert.Equal(believed, PlayOf(length, Noon).Believed(said, Noon + Duration.FromSeconds(passed)));

    [Fact]
    public void A_play_belongs_to_the_day_it_began_on_and_is_over_before_the_night_counts_it()
    {
        var late = new LocalDateTime(2027, 1, 12, 23, 50).InZoneStrictly(Zone).ToInstant();
        var play = PlayOf(600, late);

        Assert.Equal(new LocalDate(2027, 1, 12), play.DayIn(Zone));
        Assert.False(play.IsOver(Zone, late + Duration.FromMinutes(129)));
        Assert.True(play.IsOver(Zone, late + Duration.FromMinutes(130)));
    }

    [Fact]
    public void Days_with_few_plays_are_told_together_and_days_before_plays_were_counted_are_passed_over()
    {
        var first = new LocalDate(2027, 1, 1);
        PlayFigures?[] days = [null, new(7, 119), new(2, 60), new(0, 0), new(3, 90), new(4, 600)];

        Assert.Equal(
            [new PlayStretch(first.PlusDays(1), first.PlusDays(1), 7, 1), new PlayStretch(first.PlusDays(2), first.PlusDays(4), 5, 2)],
            PlayStretch.Of([.. days.Select((plays, day) => new DayFigures(first.PlusDays(day), [], plays))]));
    }

    [Theory]
    [InlineData("Ән: \"Дала\" / 1968", "audio/mpeg", "Ән Дала 1968.mp3")]
    [InlineData("..\\..\r\nX: y", "video/mp4", "X y.mp4")]
    [InlineData("???", "video/x-msvideo", "recording.avi")]
    [InlineData(".hidden.", "text/html", "hidden")]
    public void A_saved_file_is_called_by_its_title(string title, string contentType, string name) =>
        Assert.Equal(name, SavedName.Of(title, contentType));

    private static Play PlayOf(int length, Instant since) => new(RecordingId.Create(since, new byte[8]), since, length);
}
