using Coworking.Domain.Recordings;
using Coworking.Domain.Recordings.Media;
using NodaTime;
using Xunit;

namespace Coworking.Domain.Tests.Recordings;

public sealed class RenditionTests
{
    private static readonly Instant Later = Instant.FromUtc(2026, 12, 1, 5, 0);
    private static readonly Duration Hour = Duration.FromHours(1);
    private static readonly MediaFacts Film = new(MediaContainer.Mp4, RecordingKind.Video, Hour) { Picture = "h264", Sound = "aac" };

    [Fact]
    public void A_lighter_copy_that_plays_as_long_stands_beside_a_film()
    {
        Assert.Null(RenditionRules.FaultOf(RenditionName.Small, Film, Film with { Duration = Hour + Duration.FromSeconds(2) }, 200_000_000));
        Assert.Null(RenditionRules.FaultOf(RenditionName.Audio, Film, Sound(Hour), 18_000_000));
    }

    [Fact]
    public void Another_kind_another_length_a_heavy_copy_and_one_that_no_browser_plays_do_not()
    {
        Assert.Equal(RenditionFault.WrongKind, RenditionRules.FaultOf(RenditionName.Small, Film, Sound(Hour), 1000));
        Assert.Equal(RenditionFault.WrongKind, RenditionRules.FaultOf(RenditionName.Audio, Film, Film, 1000));
        Assert.Equal(RenditionFault.WrongKind, RenditionRules.FaultOf(RenditionName.Small, Sound(Hour), Film, 1000));
        Assert.Equal(RenditionFault.OtherDuration, RenditionRules.FaultOf(RenditionName.Audio, Film, Sound(Hour - Duration.FromMinutes(2)), 1000));
        Assert.Equal(RenditionFault.TooHeavy, RenditionRules.FaultOf(RenditionName.Small, Film, Film, 226_000_000));
        Assert.Equal(RenditionFault.TooHeavy, RenditionRules.FaultOf(RenditionName.Audio, Film, Sound(Hour), 22_000_000));
        Assert.Equal(RenditionFault.NotPlayable, RenditionRules.FaultOf(RenditionName.Small, Film, Film with { Picture = "hevc" }, 1000));
    }

    [Fact]
    public void A_film_that_browsers_do_not_play_is_opened_by_a_copy_with_a_picture_and_closed_without_it()
    {
        var kept = Kept(Film with { Container = MediaContainer.Avi });
        Assert.Equal((RecordingState.NeedsConversion, false), (kept.State, kept.IsFor(Audience.Inside)));

        var heard = kept.Render(Copy(RenditionName.Audio), Later);
        var seen = heard.Render(Copy(RenditionName.Small), Later);

        Assert.Equal(RecordingState.NeedsConversion, heard.State);
        Assert.Equal((RecordingState.Ready, Later, RenditionName.Small), (seen.State, seen.PublishedAt!.Value, seen.StandIn!.Name));
        Assert.Equal(RecordingState.Ready, seen.WithoutRendition(RenditionName.Audio).State);
        Assert.Equal(RecordingState.NeedsConversion, seen.WithoutRendition(RenditionName.Small).State);
        Assert.Equal(RecordingState.NeedsConversion, kept.Delete(Later).Restore(Later)!.State);
        Assert.Equal(RecordingState.Ready, seen.Delete(Later).Restore(Later)!.State);
    }

    [Fact]
    public void A_film_that_browsers_play_plays_itself_whatever_copies_there_are()
    {
        var kept = Kept(Film).Render(Copy(RenditionName.Small), Later);

        Assert.Equal(RecordingState.Ready, kept.State);
        Assert.Null(kept.StandIn);
        Assert.NotEqual(Later, kept.PublishedAt);
        Assert.Equal(RecordingState.Ready, kept.WithoutRendition(RenditionName.Small).State);
    }

    private static Recording Kept(MediaFacts facts) =>
        RecordingTests.Announced().Check(new CheckedFile("v1", facts, Name(1))).Publish(Later - Hour);

    private static Rendition Copy(RenditionName name) => new(name, MediaContainer.Mp4, 1000, Name(3));

    private static MediaFacts Sound(Duration duration) => new(MediaContainer.Mp4, RecordingKind.Audio, duration) { Sound = "aac" };

    private static BlobName Name(byte number) => BlobName.Create([.. Enumerable.Repeat(number, 16)]);
}
