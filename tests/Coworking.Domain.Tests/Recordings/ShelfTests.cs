using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Coworking.Domain.Recordings.Media;
using NodaTime;
using Xunit;

namespace Coworking.Domain.Tests.Recordings;

/// <summary>What the desk does with recordings that are there.</summary>
public sealed class ShelfTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 5, 0);

    [Fact]
    public void What_is_hidden_stays_so_through_the_bin_and_without_its_copy()
    {
        var hidden = Ready().Hide(Now)!;
        var restored = hidden.Delete(Now).Restore(Now)!;

        Assert.Equal((RecordingState.Hidden, true, false), (hidden.State, hidden.IsKept, hidden.IsFor(Audience.Inside)));
        Assert.Equal((RecordingState.Hidden, RecordingState.Ready), (restored.State, restored.Show().State));
        Assert.Same(hidden, hidden.Hide(Now));
        Assert.Null(Announced().Hide(Now));
        Assert.Null(hidden.Delete(Now).Hide(Now));

        var old = Ready(Facts(RecordingKind.Video, "hevc")).Render(Copy, Now).Hide(Now)!;
        var waits = old.WithoutRendition(RenditionName.Small);
        Assert.Equal((RecordingState.NeedsConversion, RecordingState.Hidden), (waits.State, waits.Render(Copy, Now).State));
    }

    [Fact]
    public void Another_file_takes_what_was_made_of_the_old_one_away_and_nothing_else()
    {
        var before = Ready(Facts(RecordingKind.Video)).Render(Copy, Now).Subtitle("kk", Name('3')).Value with { Peaks = Name('4'), Poster = new Poster(Name('5')) };
        var file = DeclaredFile.Create("better.mp3", 7).Value;

        var after = before.ReplaceFile(file, Name('6'), new CheckedFile("2", Facts(RecordingKind.Audio), Name('7')), Now);

        Assert.Equal((file, RecordingKind.Audio, RecordingState.Ready), (after.File, after.Kind, after.State));
        Assert.Equal((before.Id, before.Poster, before.Description, before.PublishedAt), (after.Id, after.Poster, after.Description, after.PublishedAt));
        Assert.True(after is { Peaks: null, Renditions: [], Subtitles.Count: 1 });
        Assert.Equal([RecordingAct.Replaced], RecordingChange.Between(before, after).Acts);
        Assert.Throws<InvalidOperationException>(() => Announced().ReplaceFile(file, Name('6'), after.Checked!, Now));
    }

    [Fact]
    public void A_change_is_read_off_what_was_and_what_is()
    {
        var ready = Ready();
        var described = ready.Describe(
            RecordingDescription.Create(new LocalizedText("Тау", null, null), text: null, "kk", ["күй"]).Value with { Terms = Terms.Create(Licence.Cc0, age: null, Audience.SignedIn).Value });

        Assert.Equal(["language", "tags", "licence", "audience"], RecordingChange.Between(ready, described).Members);
        Assert.Equal([RecordingAct.Uploaded], RecordingChange.Between(Announced().Check(Good()), ready).Acts);
        Assert.Equal([RecordingAct.Deleted], RecordingChange.Between(ready, ready.Delete(Now)).Acts);
        Assert.Equal([RecordingAct.Restored], RecordingChange.Between(ready.Delete(Now), ready).Acts);
        Assert.Empty(RecordingChange.Between(ready, ready with { Peaks = Name('8') }).Acts);
    }

    private static readonly Rendition Copy = new(RenditionName.Small, MediaContainer.Mp4, 10, Name('2'));

    private static BlobName Name(char digit) => new(new string(digit, 32));

    private static MediaFacts Facts(RecordingKind kind, string picture = "h264") =>
        new(MediaContainer.Mp4, kind, Duration.FromMinutes(3)) { Picture = kind == RecordingKind.Video ? picture : null, Sound = "aac" };

    private static CheckedFile Good(MediaFacts? facts = null) => new("1", facts ?? Facts(RecordingKind.Audio), Name('1'));

    private static Recording Announced() => Recording.Announce(
        RecordingId.Create(Now, new byte[8]), RecordingDescription.Create(new LocalizedText("Тау", null, null), text: null, language: null, tags: null).Value,
        RecordingKind.Audio, DeclaredFile.Create("tau.m4a", 100).Value, Name('0'), Now);

    private static Recording Ready(MediaFacts? facts = null) => Announced().Check(Good(facts)).Publish(Now);
}
