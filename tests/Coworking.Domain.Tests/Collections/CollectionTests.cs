using Coworking.Domain.Collections;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Coworking.Domain.Recordings.Media;
using NodaTime;
using Xunit;

namespace Coworking.Domain.Tests.Collections;

public sealed class CollectionTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 12, 1, 5, 0);

    [Fact]
    public void A_collection_keeps_the_order_that_it_was_given_and_has_nothing_twice()
    {
        var (first, second) = (Recording(1), Recording(2));
        var arranged = Made().Arrange([second, first], Now).Value;

        Assert.Equal([second, first], arranged.Recordings);
        Assert.Equal(CollectionFault.RecordingTwice, arranged.Arrange([first, first], Now).Error);
        Assert.Equal(CollectionFault.TooManyRecordings, arranged.Arrange([.. Enumerable.Range(0, Collection.MostRecordings + 1).Select(Recording)], Now).Error);
    }

    [Fact]
    public void A_deleted_collection_comes_back_as_it_was_for_thirty_days()
    {
        var deleted = Made().Arrange([Recording(1)], Now).Value.Delete(Now);

        Assert.Single(deleted.Restore(Now + Collection.RestorableFor)!.Recordings);
        Assert.Null(deleted.Restore(Now + Collection.RestorableFor + Duration.FromSeconds(1)));
        Assert.Equal(Now, deleted.Delete(Now + Duration.FromDays(1)).DeletedAt);
    }

    [Fact]
    public void Its_words_have_bounds()
    {
        Assert.Equal(CollectionFault.TitleTooLong, Made().Describe(new LocalizedText(new string('ә', Collection.LongestTitle + 1), null, null), text: null, Now).Error);
        Assert.Equal(CollectionFault.TextTooLong, Made().Describe(Title, new LocalizedText(null, new string('я', Collection.LongestText + 1), null), Now).Error);
    }

    [Fact]
    public void A_podcast_gets_the_file_that_all_programs_play_and_of_a_film_its_sound()
    {
        Assert.Equal(("mp3", "audio/mpeg"), File(MediaContainer.Mp3, RecordingKind.Audio));
        Assert.Equal(("m4a", "audio/mp4"), File(MediaContainer.Flac, RecordingKind.Audio, MediaContainer.Mp4));
        Assert.Equal(("flac", "audio/flac"), File(MediaContainer.Flac, RecordingKind.Audio, MediaContainer.WebM));
        Assert.Equal(("m4a", "audio/mp4"), File(MediaContainer.Aiff, RecordingKind.Audio, MediaContainer.Mp4));
        Assert.Equal(("m4a", "audio/mp4"), File(MediaContainer.Mp4, RecordingKind.Video, MediaContainer.Mp4));
        Assert.Null(File(MediaContainer.Mp4, RecordingKind.Video));
        Assert.Null(File(MediaContainer.Mp3, RecordingKind.Audio, licence: Licence.AllRightsReserved));
        Assert.Null(File(MediaContainer.Mp3, RecordingKind.Audio, licence: Licence.NotSaid));
    }

    private static LocalizedText Title => new("Ертегілер", null, null);

    private static Collection Made() => Collection.Create(CollectionId.Create(new byte[8]), Title, text: null, Now).Value;

    private static RecordingId Recording(int number) => RecordingId.Create(Now, BitConverter.GetBytes((long)number));

    private static (string Ending, string Type)? File(MediaContainer container, RecordingKind kind, MediaContainer? copy = null, Licence licence = Licence.CcBy)
    {
        var name = BlobName.Create(new byte[16]);
        var description = RecordingDescription.Create(Title, text: null, language: null, tags: null).Value with { Terms = Terms.Create(licence, age: null, Audience.Everyone).Value };
        var kept = Domain.Recordings.Recording.Announce(Recording(1), description, kind, DeclaredFile.Create("a", 9000).Value, name, Now)
            .Check(new CheckedFile("1", new MediaFacts(container, kind, Duration.FromMinutes(3)), name)).Publish(Now);
        var recording = copy is { } packed ? kept.Render(new Rendition(RenditionName.Audio, packed, 900, name), Now) : kept;
        return PodcastFile.Of(recording) is { } file ? (file.Ending, file.ContentType) : null;
    }
}
