using System.Diagnostics;
using System.Globalization;

namespace Coworking.Web.Tests.Recordings;

/// <summary>Files as librarians bring them, made on this machine and thrown away with it.</summary>
public sealed class Clips : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("coworking-clips-");

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>A real MP4, H.264 and AAC; noisy enough that it has the wanted megabits a second.</summary>
    public async Task<string> VideoAsync(int seconds, int megabits)
    {
        var file = PathOf($"video-{seconds}-{megabits}.mp4");
        var rate = $"{megabits}M";
        var length = seconds.ToString(CultureInfo.InvariantCulture);
        string[] arguments =
        [
            "-v", "error", "-y",
            "-f", "lavfi", "-i", "testsrc2=size=640x360:rate=25,noise=alls=60:allf=t",
            "-f", "lavfi", "-i", "sine=frequency=440",
            "-t", length, "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p",
            "-b:v", rate, "-minrate", rate, "-maxrate", rate, "-bufsize", rate, "-g", "25", "-c:a", "aac", file,
        ];
        await FfmpegAsync(arguments);
        return file;
    }

    /// <summary>A real MP4 as a camera writes it, 720 lines and about 3 megabits a second, with a picture that moves and rests.</summary>
    public async Task<string> FilmAsync(int seconds)
    {
        var file = PathOf($"film-{seconds}.mp4");
        await FfmpegAsync(
            [
                "-v", "error", "-y", "-f", "lavfi", "-i", "testsrc2=size=1280x720:rate=25", "-f", "lavfi", "-i", "sine=frequency=440",
                "-t", seconds.ToString(CultureInfo.InvariantCulture), "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-b:v", "3M", "-c:a", "aac", file,
            ]);
        return file;
    }

    /// <summary>A real AVI, as cameras wrote them twenty years ago and no browser opens.</summary>
    public async Task<string> CameraFilmAsync(int seconds)
    {
        var file = PathOf($"camera-{seconds}.avi");
        await FfmpegAsync(
            [
                "-v", "error", "-y", "-f", "lavfi", "-i", "testsrc2=size=320x240:rate=25", "-f", "lavfi", "-i", "sine=frequency=440",
                "-t", seconds.ToString(CultureInfo.InvariantCulture), "-c:v", "mpeg4", "-b:v", "2M", "-c:a", "mp3", file,
            ]);
        return file;
    }

    /// <summary>A real WAV with a tone.</summary>
    public async Task<string> SoundAsync(int seconds)
    {
        var file = PathOf($"sound-{seconds}.wav");
        await FfmpegAsync(["-v", "error", "-y", "-f", "lavfi", "-i", "sine=frequency=440:sample_rate=8000", "-t", seconds.ToString(CultureInfo.InvariantCulture), file]);
        return file;
    }

    /// <summary>The same recording in a file of the wanted size: players skip a box that is called free.</summary>
    public string PaddedTo(string video, long size)
    {
        const int header = 16;
        var file = PathOf($"padded-{size}.mp4");
        File.Copy(video, file);
        using var stream = File.OpenWrite(file);
        var box = size - stream.Length;
        Span<byte> start = stackalloc byte[header];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(start, 1);
        "free"u8.CopyTo(start[4..]);
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(start[8..], box);
        stream.Seek(0, SeekOrigin.End);
        stream.Write(start);
        stream.SetLength(size);
        return file;
    }

    public string Truncated(string video)
    {
        var file = PathOf("truncated.mp4");
        var bytes = File.ReadAllBytes(video);
        File.WriteAllBytes(file, bytes[..(bytes.Length * 2 / 3)]);
        return file;
    }

    public string RenamedText()
    {
        var file = PathOf("essay.mp4");
        File.WriteAllText(file, string.Concat(Enumerable.Repeat("Not a film, an essay about one.\n", 2000)));
        return file;
    }

    private static async Task FfmpegAsync(string[] arguments)
    {
        using var ffmpeg = Process.Start("ffmpeg", arguments);
        await ffmpeg.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, ffmpeg.ExitCode);
    }

    private string PathOf(string name) => Path.Combine(folder.FullName, name);
}
