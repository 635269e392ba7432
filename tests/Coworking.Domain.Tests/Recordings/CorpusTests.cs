using System.Buffers.Binary;
using System.Text;
using Coworking.Domain.Recordings.Media;
using Xunit;

namespace Coworking.Domain.Tests.Recordings;

/// <summary>Each file of the corpus and what must be said of it.</summary>
public sealed class CorpusTests
{
    private const string Plays = "plays";

    public static TheoryData<string> Unplayed => [.. Corpus.Names.Where(name => !IsSharedWithBrowsers(name))];

    [Theory]
    [InlineData("baseline.mp4", "Mp4 Video h264 aac 64x48", Plays)]
    [InlineData("mp3-inside.mp4", "Mp4 Video h264 mp3 64x48", Plays)]
    [InlineData("opus-inside.mp4", "Mp4 Video h264 opus 64x48", Plays)]
    [InlineData("flac-inside.mp4", "Mp4 Video h264 flac 64x48", Plays)]
    [InlineData("vp9.mp4", "Mp4 Video vp9 aac 64x48", Plays)]
    [InlineData("av1.mp4", "Mp4 Video av1 aac 64x48", Plays)]
    [InlineData("vp9.webm", "WebM Video vp9 vorbis 64x48", Plays)]
    [InlineData("av1.webm", "WebM Video av1 opus 64x48", Plays)]
    [InlineData("plain-sound.mkv", "Matroska Video h264 pcm 64x48", Plays)]
    [InlineData("lossless.mka", "Matroska Audio - flac -", Plays)]
    [InlineData("telephone.wav", "Wav Audio - pcm -", Plays)]
    [InlineData("camera.mov", "QuickTime Video h264 aac 64x48", Plays)]
    [InlineData("divx.avi", "Avi Video mpeg4 mp3 64x48", "ContainerNotPlayed")]
    [InlineData("camera.avi", "Avi Video mjpeg pcm 64x48", "ContainerNotPlayed")]
    [InlineData("modern.avi", "Avi Video h264 ac3 64x48", "ContainerNotPlayed")]
    [InlineData("disc.mpg", "MpegProgram Video mpeg1 mp2 64x48", "ContainerNotPlayed")]
    [InlineData("dvd.vob", "MpegProgram Video mpeg2 ac3 64x48", "ContainerNotPlayed")]
    [InlineData("television.ts", "MpegTransport Video h264 aac 64x48", "ContainerNotPlayed")]
    [InlineData("camcorder.mts", "MpegTransport Video mpeg2 ac3 64x48", "ContainerNotPlayed")]
    [InlineData("windows.wmv", "WindowsMedia Video wmv wma 64x48", "ContainerNotPlayed")]
    [InlineData("windows.wma", "WindowsMedia Audio - wma -", "ContainerNotPlayed")]
    [InlineData("flash.flv", "Flash Video h263 mp3 64x48", "ContainerNotPlayed")]
    [InlineData("late-flash.flv", "Flash Video h264 aac 64x48", "ContainerNotPlayed")]
    [InlineData("telephone.3gp", "Mp4 Video h263 aac 128x96", "PictureNotPlayed")]
    [InlineData("dictation.amr", "Amr Audio - amr -", "ContainerNotPlayed")]
    [InlineData("dvd.ac3", "Ac3 Audio - ac3 -", "ContainerNotPlayed")]
    [InlineData("apple.aiff", "Aiff Audio - pcm -", "ContainerNotPlayed")]
    [InlineData("hevc.mp4", "Mp4 Video hevc aac 64x48", "PictureNotPlayed")]
    [InlineData("mpeg4.mp4", "Mp4 Video mpeg4 aac 64x48", "PictureNotPlayed")]
    [InlineData("mpeg2.mp4", "Mp4 Video mpeg2 aac 64x48", "PictureNotPlayed")]
    [InlineData("ten-bit.mp4", "Mp4 Video h264-122 aac 64x48", "PictureNotPlayed")]
    [InlineData("ac3-inside.mp4", "Mp4 Video h264 ac3 64x48", "SoundNotPlayed")]
    [InlineData("prores.mov", "QuickTime Video prores pcm 64x48", "PictureNotPlayed")]
    [InlineData("plain-sound.mov", "QuickTime Video h264 pcm 64x48", "SoundNotPlayed")]
    [InlineData("mjpeg.mov", "QuickTime Video mjpeg aac 64x48", "PictureNotPlayed")]
    [InlineData("lossless.m4a", "Mp4 Audio - alac -", "SoundNotPlayed")]
    [InlineData("hevc.mkv", "Matroska Video hevc aac 64x48", "PictureNotPlayed")]
    [InlineData("ac3-inside.mkv", "Matroska Video h264 ac3 64x48", "SoundNotPlayed")]
    [InlineData("mpeg2.mkv", "Matroska Video mpeg2 aac 64x48", "PictureNotPlayed")]
    [InlineData("old.ogv", "Ogg Video theora vorbis -", "PictureNotPlayed")]
    [InlineData("dictation.wav", "Wav Audio - adpcm -", "SoundNotPlayed")]
    [InlineData("answering-machine.wav", "Wav Audio - gsm -", "SoundNotPlayed")]
    public async Task A_file_is_known_by_packing_codecs_and_size_and_by_whether_browsers_play_it(string name, string what, string hindrance)
    {
        var verdict = await Verdict(Corpus.Get(name));

        Assert.True(verdict.Facts is not null, $"{name}: {verdict.Fault}");
        var facts = verdict.Facts;
        var size = facts.Size is { } known ? $"{known.Width}x{known.Height}" : "-";
        Assert.Equal(what, $"{facts.Container} {facts.Kind} {facts.Picture ?? "-"} {facts.Sound ?? "-"} {size}");
        Assert.Equal(hindrance, facts.Hindrance?.ToString() ?? Plays);
        Assert.InRange(facts.Duration.TotalSeconds, 0.7, 1.5);
    }

    [Theory]
    [MemberData(nameof(Unplayed))]
    public async Task A_file_that_browsers_do_not_play_is_refused_as_well_when_half_of_it_is_missing(string name)
    {
        var whole = Corpus.Get(name);

        var verdict = await Verdict(whole.AsMemory(0, (whole.Length / 2) + 5));

        Assert.True(verdict.Facts is null, $"{name} cut in half passed");
        Assert.Equal(MediaFault.CutShort, verdict.Fault);
    }

    public static TheoryData<string, string> Others() => new()
    {
        { "empty", "" },
        { "text", "Бұл мәтін, бейне емес.\n" },
        { "pdf", "%PDF-1.7\n%âãÏÓ" },
        { "page", "<!doctype html><html><script>alert(1)</script></html>" },
        { "drawing", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>" },
        { "program", "MZ\u0090\0\u0003\0\0\0\u0004\0\0\0" },
        { "program of Linux", "\u007FELF\u0002\u0001\u0001\0" },
        { "archive", "PK\u0003\u0004\u0014\0\0\0\b\0" },
        { "rar", "Rar!\u001A\u0007\u0001\0" },
        { "7z", "7z¼¯'\u001C\0\u0004" },
        { "gzip", "\u001F\u008B\b\0\0\0\0\0" },
        { "database", "SQLite format 3\0" },
        { "notes for an instrument", "MThd\0\0\0\u0006\0\u0001\0\u0002\0`" },
        { "gif", "GIF89a\u0001\0\u0001\0\u0080\0\0" },
        { "jpeg", "ÿØÿà\0\u0010JFIF\0" },
        { "png", "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR" },
        { "webp", "RIFF\u0024\0\0\0WEBPVP8 " },
        { "cursor", "RIFF\u0024\0\0\0ACONanih" },
        { "heic", "\0\0\0\u0018ftypheic\0\0\0\0mif1heic" },
        { "avif", "\0\0\0\u001Cftypavif\0\0\0\0avifmif1miaf" },
        { "picture of an Amiga", "FORM\0\0\0\u0020ILBMBMHD" },
        { "flash program", "FWS\u0006\0\0\0\0" },
        { "playlist", "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:9,\nfile:///etc/passwd\n" },
        { "list for ffmpeg", "ffconcat version 1.0\nfile /etc/passwd\n" },
        { "subtitles", "WEBVTT\n\n00:01.000 --> 00:02.000\nСәлем\n" },
        { "flash video without a tag", "FLV\u0001\u0005\0\0\0\u0009\0\0\0\0" },
        { "pack without a stream", "\0\0\u0001ºD\0\u0004\0\u0004\u0001\0\0\u0003ø" },
        { "speech without a frame", "#!AMR" },
        { "ogg without a stream", "OggS\0\u0002" },
        { "letters like packets of MPEG", new string('G', 5000) },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public async Task What_only_looks_like_a_file_of_sound_or_picture_is_not_taken_for_one(string sort, string bytes)
    {
        var verdict = await Verdict(Encoding.Latin1.GetBytes(bytes));

        Assert.True(verdict.Facts is null, $"{sort} passed");
        Assert.Equal(MediaFault.NotMedia, verdict.Fault);
    }

    [Theory]
    [InlineData("divx.avi")]
    [InlineData("dvd.vob")]
    [InlineData("camcorder.mts")]
    [InlineData("windows.wmv")]
    [InlineData("flash.flv")]
    [InlineData("hevc.mp4")]
    public async Task Few_small_reads_are_enough_for_any_of_them(string name)
    {
        var source = new CountedBytes(Corpus.Get(name));

        await MediaSignature.ReadAsync(source, TestContext.Current.CancellationToken);

        Assert.InRange(source.Reads, 1, 12);
    }

    [Fact]
    public async Task A_large_cover_before_the_streams_of_Windows_Media_hides_nothing()
    {
        const int Cover = 400_000;
        var film = Corpus.Get("windows.wmv");
        var cover = new byte[Cover];
        BinaryPrimitives.WriteInt64LittleEndian(cover.AsSpan(16), Cover);
        byte[] adorned = [.. film[..30], .. cover, .. film[30..]];
        BinaryPrimitives.WriteInt64LittleEndian(adorned.AsSpan(16), BinaryPrimitives.ReadInt64LittleEndian(film.AsSpan(16)) + Cover);
        var endless = film.ToArray();
        BinaryPrimitives.WriteInt64LittleEndian(endless.AsSpan(16), long.MaxValue);

        Assert.Equal((await Verdict(film)).Facts, (await Verdict(adorned)).Facts);
        Assert.Equal(MediaFault.CutShort, (await Verdict(endless)).Fault);
    }

    private static bool IsSharedWithBrowsers(string name) =>
        Path.GetExtension(name) is ".mp4" or ".mov" or ".webm" or ".mkv" or ".mka" or ".m4a" or ".wav" or ".3gp" or ".ogv";

    private static ValueTask<MediaVerdict> Verdict(ReadOnlyMemory<byte> bytes) =>
        MediaSignature.ReadAsync(new CountedBytes(bytes), TestContext.Current.CancellationToken);
}
