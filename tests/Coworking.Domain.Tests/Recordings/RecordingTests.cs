using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Coworking.Domain.Recordings.Media;
using NodaTime;
using Xunit;

namespace Coworking.Domain.Tests.Recordings;

public sealed class RecordingTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 5, 0);
    private static readonly CheckedFile Good = new("v1", new MediaFacts(MediaContainer.Mp3, RecordingKind.Audio, Duration.FromMinutes(3)), Name(1));

    [Fact]
    public void Ids_sort_as_text_with_the_newest_first()
    {
        var ids = Enumerable.Range(0, 50).Select(hours => RecordingId.Create(Now + Duration.FromHours(hours * 100), Random(hours)).Value).ToArray();

        Assert.Equal(ids.Reverse(), ids.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yafq73gq3yy8wx70bn")]
    [InlineData("yafq73gq3yy8wx70bn66")]
    [InlineData("yafq73gq3yy8wx70bU6")]
    [InlineData("yafq73gq3yy8wx70b/6")]
    public void What_is_no_id_is_not_read_as_one(string? text)
    {
        Assert.True(RecordingId.TryParse(RecordingId.Create(Now, Random(1)).Value, out _));
        Assert.False(RecordingId.TryParse(text, out _));
    }

    [Fact]
    public void Nothing_is_published_that_was_not_checked()
    {
        Assert.Throws<InvalidOperationException>(() => Announced().Publish(Now));

        var ready = Announced().Check(Good).Publish(Now);

        Assert.Equal((RecordingState.Ready, RecordingKind.Audio, Now), (ready.State, ready.Kind, ready.PublishedAt!.Value));
    }

    [Fact]
    public void A_deleted_recording_comes_back_as_it_was_for_thirty_days()
    {
        var ready = Announced().Check(Good).Publish(Now);
        var deleted = ready.Delete(Now);

        Assert.Equal(RecordingState.Ready, deleted.Restore(Now + Duration.FromDays(30))!.State);
        Assert.Null(deleted.Restore(Now + Duration.FromDays(30) + Duration.FromSeconds(1)));
        Assert.Same(deleted, deleted.Delete(Now + Duration.FromDays(1)));
        Assert.Equal(RecordingState.Uploading, Announced().Check(Good).Delete(Now).Restore(Now)!.State);
    }

    [Fact]
    public void A_file_of_ten_gigabytes_is_taken_in_far_fewer_blocks_than_storage_allows_and_one_byte_more_is_not()
    {
        var largest = DeclaredFile.Create("film.mp4", DeclaredFile.LargestSize).Value;

        Assert.InRange(largest.BlockSize, 4 << 20, 8 << 20);
        Assert.True((largest.Size / largest.BlockSize) + 1 < 50_000);
        Assert.Equal(RecordingFault.FileTooLarge, DeclaredFile.Create("film.mp4", DeclaredFile.LargestSize + 1).Error);
        Assert.Equal(RecordingFault.FileEmpty, DeclaredFile.Create("film.mp4", 0).Error);
    }

    [Theory]
    [InlineData("""C:\Users\Айгүл\film.mp4""", "film.mp4")]
    [InlineData("/home/a/film.mp4", "film.mp4")]
    [InlineData(" film.mp4 ", "film.mp4")]
    public void Of_a_path_only_the_files_own_name_is_kept(string said, string kept) => Assert.Equal(kept, DeclaredFile.Create(said, 1).Value.Name);

    [Theory]
    [InlineData("китап", true)]
    [InlineData("КІТАП", true)]
    [InlineData("беседа книге", true)]
    [InlineData("озера", true)]
    [InlineData("туган", true)]
    [InlineData("кітап жоқ", false)]
    [InlineData("", true)]
    public void Words_are_found_in_any_order_whatever_keyboard_typed_them(string query, bool found)
    {
        var description = RecordingDescription.Create(
            new LocalizedText("Кітап туралы", "Беседа о книге", null), new LocalizedText(null, "Озёра края", null), "kk", ["Туған жер"]).Value;

        Assert.Equal(found, description.Matches(SearchWords.Of(query)));
    }

    [Fact]
    public void What_is_said_of_a_recording_has_bounds()
    {
        var title = new LocalizedText(null, new string('я', 200), null);
        Assert.True(RecordingDescription.Create(title, null, null, null).IsOk);
        Assert.Equal(RecordingFault.TitleTooLong, RecordingDescription.Create(new LocalizedText(null, new string('я', 201), null), null, null, null).Error);
        Assert.Equal(RecordingFault.TextTooLong, RecordingDescription.Create(title, new LocalizedText(null, new string('я', 4001), null), null, null).Error);
        Assert.Equal(RecordingFault.UnknownLanguage, RecordingDescription.Create(title, null, "KK", null).Error);
        Assert.Equal(RecordingFault.TooManyTags, RecordingDescription.Create(title, null, null, Enumerable.Range(0, 21).Select(number => $"{number}")).Error);
        Assert.Equal(["ән"], RecordingDescription.Create(title, null, null, [" Ән", "ән ", ""]).Value.Tags);
    }

    internal static Recording Ready() => Announced().Check(Good).Publish(Now);

    internal static Recording Announced() => Recording.Announce(
        RecordingId.Create(Now, Random(1)), RecordingDescription.Create(new LocalizedText("Ән", null, null), null, null, null).Value,
        RecordingKind.Video, DeclaredFile.Create("song.mp3", 1000).Value, Name(2), Now);

    private static BlobName Name(byte number) => BlobName.Create([.. Enumerable.Repeat(number, 16)]);

    private static byte[] Random(int number) => BitConverter.GetBytes((ulong)number * 0x9E3779B97F4A7C15);
}
