using System.IO.Compression;
using Coworking.Domain.Recordings;
using Coworking.Domain.Recordings.Media;
using Xunit;

namespace Coworking.Domain.Tests.Recordings;

public sealed class MediaSignatureTests
{
    private const RecordingKind Audio = RecordingKind.Audio;
    private const RecordingKind Video = RecordingKind.Video;

    public static TheoryData<string> Clip => [.. Clips.Names];

    [Theory]
    [InlineData("plain.mp4", Video, "video/mp4")]
    [InlineData("faststart.mp4", Video, "video/mp4")]
    [InlineData("fragmented.mp4", Video, "video/mp4")]
    [InlineData("many-fragments.mp4", Video, "video/mp4")]
    [InlineData("silent.mp4", Video, "video/mp4")]
    [InlineData("camera.mov", Video, "video/quicktime")]
    [InlineData("song.m4a", Audio, "audio/mp4")]
    [InlineData("vp8.webm", Video, "video/webm")]
    [InlineData("live.webm", Video, "video/webm")]
    [InlineData("sound.webm", Audio, "audio/webm")]
    [InlineData("film.mkv", Video, "video/x-matroska")]
    [InlineData("sound.mka", Audio, "audio/x-matroska")]
    [InlineData("constant.mp3", Audio, "audio/mpeg")]
    [InlineData("variable.mp3", Audio, "audio/mpeg")]
    [InlineData("headless.mp3", Audio, "audio/mpeg")]
    [InlineData("tagged.mp3", Audio, "audio/mpeg")]
    [InlineData("low.mp3", Audio, "audio/mpeg")]
    [InlineData("radio.aac", Audio, "audio/aac")]
    [InlineData("speech.opus", Audio, "audio/ogg")]
    [InlineData("song.ogg", Audio, "audio/ogg")]
    [InlineData("lossless.oga", Audio, "audio/ogg")]
    [InlineData("lossless.flac", Audio, "audio/flac")]
    [InlineData("tape.wav", Audio, "audio/wav")]
    [InlineData("studio.wav", Audio, "audio/wav")]
    [InlineData("huge.wav", Audio, "audio/wav")]
    public async Task A_whole_file_is_known_by_its_bytes_with_kind_and_duration(string clip, RecordingKind kind, string contentType)
    {
        var facts = (await Verdict(Clips.Get(clip))).Facts;

        Assert.NotNull(facts);
        Assert.Equal(kind, facts.Kind);
        Assert.Equal(contentType, facts.ContentType);
        Assert.InRange(facts.Duration.TotalSeconds, 3.8, 4.3);
    }

    [Theory]
    [MemberData(nameof(Clip))]
    public async Task A_file_cut_anywhere_is_never_a_recording(string clip)
    {
        var whole = Clips.Get(clip);
        // The odd bytes keep clear of the joints between packets: an MP3 without a count that ends at a joint is a shorter, whole MP3.
        var cuts = Enumerable.Range(1, 19).Select(part => (whole.Length * part / 20) + 5)
            .Concat([1, 3, 8, 12, 20, 40, 100, whole.Length - 1, whole.Length - 7, whole.Length - 33]);
        foreach (var length in cuts)
        {
            Assert.True((await Verdict(whole.AsMemory(0, length))).Facts is null, $"{clip} cut at {length} of {whole.Length} passed");
        }
    }

    [Theory]
    [MemberData(nameof(Clip))]
    public async Task A_file_cut_in_the_middle_is_told_from_a_file_of_another_sort(string clip)
    {
        var whole = Clips.Get(clip);

        Assert.Equal(MediaFault.CutShort, (await Verdict(whole.AsMemory(0, whole.Length / 2))).Fault);
    }

    [Fact]
    public async Task What_is_not_audio_or_video_is_refused()
    {
        var zip = new MemoryStream();
        await using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Stored, so that a real MP3 stands inside the archive byte for byte.
            await using var entry = await archive.CreateEntry("song.mp3", CompressionLevel.NoCompression).OpenAsync(TestContext.Current.CancellationToken);
            await entry.WriteAsync(Clips.Get("constant.mp3"), TestContext.Current.CancellationToken);
        }

        byte[][] others =
        [
            [],
            new byte[100_000],
            [.. Enumerable.Repeat<byte>(0xFF, 100_000)],
            "Бұл мәтін, бейне емес.\n"u8.ToArray(),
            [.. "\uFEFFftypisom is how an MP4 begins"u8],
            "%PDF-1.7\n%âãÏÓ"u8.ToArray(),
            "<html><script>alert(1)</script></html>"u8.ToArray(),
            [0x89, .. "PNG\r\n\u001a\n"u8],
            [.. "RIFF\u0024\0\0\0WEBPVP8 "u8],
            [0, 0, 0, 0x18, .. "ftypheic\0\0\0\0mif1heic"u8],
            zip.ToArray(),
        ];
        foreach (var other in others)
        {
            var verdict = await Verdict(other);
            Assert.Null(verdict.Facts);
            Assert.Equal(MediaFault.NotMedia, verdict.Fault);
        }
    }

    [Theory]
    [InlineData("plain.mp4")]
    [InlineData("headless.mp3")]
    [InlineData("radio.aac")]
    [InlineData("live.webm")]
    public async Task A_head_of_sound_with_something_else_behind_it_is_refused(string clip)
    {
        var liar = Clips.Get(clip).ToArray();
        "PK\u0003\u0004"u8.CopyTo(liar.AsSpan(liar.Length / 4));
        liar.AsSpan((liar.Length / 4) + 4).Clear();

        // The boxes and clusters may still add up when only what they hold is wiped; packets do not.
        var verdict = await Verdict((byte[])[.. liar, .. new byte[400_000]]);
        Assert.Null(verdict.Facts);
    }

    [Fact]
    public async Task Pictures_that_are_switched_off_beside_sound_make_no_film_of_an_audio_book()
    {
        var book = Clips.Get("plain.mp4").ToArray();
        var picture = book.AsSpan().IndexOf("tkhd"u8);
        var sound = picture + 4 + book.AsSpan(picture + 4).IndexOf("tkhd"u8);
        book[picture + 7] &= 0xFE;
        var film = book.ToArray();
        film[sound + 7] &= 0xFE;

        Assert.Equal((Audio, (string?)null), ((await Verdict(book)).Facts!.Kind, (await Verdict(book)).Facts!.Picture));
        Assert.Equal(Video, (await Verdict(film)).Facts!.Kind);
    }

    [Fact]
    public async Task A_film_of_a_gigabyte_is_judged_by_two_megabytes_of_it()
    {
        const long Hole = 1_000_000_000;
        var film = Clips.Get("plain.mp4");
        var data = film.AsSpan().IndexOf("mdat"u8) - 4;
        var index = film.AsSpan().LastIndexOf("moov"u8) - 4;
        // The same film with a gigabyte of picture: a long data box in 64-bit form, the index behind it.
        var head = film.AsSpan(0, data + 16).ToArray();
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(data), 1);
        "mdat"u8.CopyTo(head.AsSpan(data + 4));
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(head.AsSpan(data + 8), 16 + Hole);
        var source = new CountedBytes(head, Hole, film.AsMemory(index));

        var verdict = await MediaSignature.ReadAsync(source, TestContext.Current.CancellationToken);

        Assert.Equal("video/mp4", verdict.Facts?.ContentType);
        Assert.InRange(source.BytesRead, 1, 2_000_000);
        Assert.InRange(source.Reads, 1, 16);
    }

    [Theory]
    [MemberData(nameof(Clip))]
    public async Task A_short_clip_costs_few_reads(string clip)
    {
        var source = new CountedBytes(Clips.Get(clip));

        await MediaSignature.ReadAsync(source, TestContext.Current.CancellationToken);

        Assert.InRange(source.Reads, 1, 12);
    }

    private static ValueTask<MediaVerdict> Verdict(ReadOnlyMemory<byte> bytes) =>
        MediaSignature.ReadAsync(new CountedBytes(bytes), TestContext.Current.CancellationToken);
}
