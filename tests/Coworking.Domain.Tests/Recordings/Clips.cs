using System.Collections.Concurrent;
using System.Diagnostics;

namespace Coworking.Domain.Tests.Recordings;

/// <summary>Real audio and video of a few seconds, made by ffmpeg once a run, when first wanted, and kept in memory.</summary>
internal static class Clips
{
    private const string Picture = "-f lavfi -i testsrc=size=160x120:rate=15:duration=4";
    private const string Sound = "-f lavfi -i sine=frequency=440:sample_rate=44100:duration=4";
    private const string H264 = "-c:v libx264 -preset ultrafast -pix_fmt yuv420p";

    /// <summary>Name of a clip, what it must be recognised as, and how ffmpeg makes it.</summary>
    private static readonly Dictionary<string, string> Recipes = new(StringComparer.Ordinal)
    {
        ["plain.mp4"] = $"{Picture} {Sound} {H264} -c:a aac",
        ["faststart.mp4"] = $"{Picture} {Sound} {H264} -c:a aac -movflags +faststart",
        ["fragmented.mp4"] = $"{Picture} {Sound} {H264} -g 15 -c:a aac -movflags +frag_keyframe+empty_moov+default_base_moof",
        ["many-fragments.mp4"] = $"{Picture} {Sound} {H264} -c:a aac -movflags +empty_moov+default_base_moof -frag_duration 80000 -min_frag_duration 0",
        ["silent.mp4"] = $"{Picture} {H264}",
        ["camera.mov"] = $"{Picture} {Sound} {H264} -c:a aac",
        ["song.m4a"] = $"{Sound} -c:a aac",
        ["vp8.webm"] = $"{Picture} {Sound} -c:v libvpx -deadline realtime -c:a libopus",
        ["live.webm"] = $"{Picture} {Sound} -c:v libvpx -deadline realtime -c:a libopus -live 1 -f webm",
        ["sound.webm"] = $"{Sound} -c:a libopus",
        ["film.mkv"] = $"{Picture} {Sound} {H264} -c:a aac",
        ["sound.mka"] = $"{Sound} -c:a libvorbis",
        ["constant.mp3"] = $"{Sound} -c:a libmp3lame -b:a 128k",
        ["variable.mp3"] = $"{Sound} -c:a libmp3lame -q:a 5",
        ["headless.mp3"] = $"{Sound} -c:a libmp3lame -b:a 64k -write_xing 0 -id3v2_version 0",
        ["tagged.mp3"] = $"{Sound} -c:a libmp3lame -b:a 64k -metadata title=Қобыз -id3v2_version 3 -write_id3v1 1",
        ["low.mp3"] = $"{Sound} -ar 22050 -ac 1 -c:a libmp3lame -b:a 32k",
        ["radio.aac"] = $"{Sound} -c:a aac -b:a 64k",
        ["speech.opus"] = $"{Sound} -c:a libopus",
        ["song.ogg"] = $"{Sound} -c:a libvorbis",
        ["lossless.oga"] = $"{Sound} -c:a flac -f ogg",
        ["lossless.flac"] = $"{Sound} -c:a flac",
        ["tape.wav"] = $"{Sound} -c:a pcm_s16le",
        ["studio.wav"] = $"{Sound} -c:a pcm_f32le",
        ["huge.wav"] = $"{Sound} -c:a pcm_s24le -rf64 always",
    };

    private static readonly ConcurrentDictionary<string, Lazy<byte[]>> Made = new(StringComparer.Ordinal);

    public static IEnumerable<string> Names => Recipes.Keys;

    public static byte[] Get(string name) => Made.GetOrAdd(name, clip => new Lazy<byte[]>(() => Of(Recipes[clip], clip))).Value;

    /// <summary>One that a single test wants: made by the arguments for ffmpeg before the file's name.</summary>
    public static byte[] Of(string recipe, string name)
    {
        var folder = Directory.CreateTempSubdirectory("clips-").FullName;
        try
        {
            return Make(Path.Combine(folder, name), recipe);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static byte[] Make(string path, string recipe)
    {
        var start = new ProcessStartInfo("ffmpeg") { UseShellExecute = false, RedirectStandardError = true };
        foreach (var argument in (string[])["-v", "error", "-nostdin", "-threads", "2", .. recipe.Split(' ')])
        {
            start.ArgumentList.Add(argument);
        }

        start.ArgumentList.Add(path);
        using var ffmpeg = Process.Start(start)!;
        var complaint = ffmpeg.StandardError.ReadToEnd();
        ffmpeg.WaitForExit();
        return ffmpeg.ExitCode == 0 ? File.ReadAllBytes(path) : throw new InvalidOperationException($"{Path.GetFileName(path)}: {complaint}");
    }
}
