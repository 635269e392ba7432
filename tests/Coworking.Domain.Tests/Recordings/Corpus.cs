using System.Diagnostics;

namespace Coworking.Domain.Tests.Recordings;

/// <summary>Files of a second as libraries have them, from old cameras, telephones, discs and programs: all made by one run of ffmpeg, when first wanted.</summary>
internal static class Corpus
{
    private const string H264 = "-c:v libx264 -preset ultrafast -pix_fmt yuv420p";
    private const string Film = "-map 0:v -map 1:a";
    private const string Sound = "-map 1:a";

    private static readonly Dictionary<string, string> Recipes = new(StringComparer.Ordinal)
    {
        ["baseline.mp4"] = $"{Film} {H264} -profile:v baseline -c:a aac -movflags +faststart",
        ["mp3-inside.mp4"] = $"{Film} {H264} -c:a libmp3lame",
        ["opus-inside.mp4"] = $"{Film} {H264} -c:a libopus",
        ["flac-inside.mp4"] = $"{Film} {H264} -c:a flac -strict -2",
        ["vp9.mp4"] = $"{Film} -c:v libvpx-vp9 -deadline realtime -cpu-used 8 -c:a aac",
        ["av1.mp4"] = $"{Film} -c:v libaom-av1 -cpu-used 8 -c:a aac",
        ["vp9.webm"] = $"{Film} -c:v libvpx-vp9 -deadline realtime -cpu-used 8 -c:a libvorbis",
        ["av1.webm"] = $"{Film} -c:v libaom-av1 -cpu-used 8 -c:a libopus",
        ["plain-sound.mkv"] = $"{Film} {H264} -c:a pcm_s16le",
        ["lossless.mka"] = $"{Sound} -c:a flac",
        ["telephone.wav"] = $"{Sound} -ar 8000 -c:a pcm_alaw",
        ["camera.mov"] = $"{Film} {H264} -c:a aac",
        ["divx.avi"] = $"{Film} -c:v mpeg4 -c:a libmp3lame",
        ["camera.avi"] = $"{Film} -c:v mjpeg -c:a pcm_s16le",
        ["modern.avi"] = $"{Film} {H264} -c:a ac3",
        ["disc.mpg"] = $"{Film} -r 25 -c:v mpeg1video -c:a mp2 -f mpeg",
        ["dvd.vob"] = $"{Film} -r 25 -c:v mpeg2video -c:a ac3 -f vob",
        ["television.ts"] = $"{Film} {H264} -c:a aac -f mpegts",
        ["camcorder.mts"] = $"{Film} -r 25 -c:v mpeg2video -c:a ac3 -mpegts_m2ts_mode 1 -f mpegts",
        ["windows.wmv"] = $"{Film} -c:v wmv2 -c:a wmav2",
        ["windows.wma"] = $"{Sound} -c:a wmav2",
        ["flash.flv"] = $"{Film} -c:v flv -c:a libmp3lame",
        ["late-flash.flv"] = $"{Film} {H264} -c:a aac",
        ["telephone.3gp"] = $"{Film} -s 128x96 -c:v h263 -c:a aac",
        ["dvd.ac3"] = $"{Sound} -c:a ac3",
        ["apple.aiff"] = $"{Sound} -c:a pcm_s16be",
        ["hevc.mp4"] = $"{Film} -c:v libx265 -preset ultrafast -x265-params log-level=none -pix_fmt yuv420p -tag:v hvc1 -c:a aac",
        ["mpeg4.mp4"] = $"{Film} -c:v mpeg4 -c:a aac",
        ["mpeg2.mp4"] = $"{Film} -r 25 -c:v mpeg2video -c:a aac",
        ["ten-bit.mp4"] = $"{Film} -c:v libx264 -preset ultrafast -pix_fmt yuv422p10le -c:a aac",
        ["ac3-inside.mp4"] = $"{Film} {H264} -c:a ac3",
        ["prores.mov"] = $"{Film} -c:v prores_ks -c:a pcm_s16le",
        ["plain-sound.mov"] = $"{Film} {H264} -c:a pcm_s16le",
        ["mjpeg.mov"] = $"{Film} -c:v mjpeg -c:a aac",
        ["lossless.m4a"] = $"{Sound} -c:a alac",
        ["hevc.mkv"] = $"{Film} -c:v libx265 -preset ultrafast -x265-params log-level=none -pix_fmt yuv420p -c:a aac",
        ["ac3-inside.mkv"] = $"{Film} {H264} -c:a ac3",
        ["mpeg2.mkv"] = $"{Film} -r 25 -c:v mpeg2video -c:a aac",
        ["old.ogv"] = $"{Film} -c:v libtheora -c:a libvorbis",
        ["dictation.wav"] = $"{Sound} -ar 8000 -ac 1 -c:a adpcm_ms",
        ["answering-machine.wav"] = $"{Sound} -ar 8000 -ac 1 -c:a libgsm_ms",
    };

    /// <summary>A second of an old telephone: no encoder of it is free. Fifty frames of 12.2 kbit/s.</summary>
    private static readonly byte[] Speech = [.. "#!AMR\n"u8, .. Enumerable.Range(0, 50).SelectMany(_ => (byte[])[0x3C, .. new byte[31]])];

    private static readonly Lazy<Dictionary<string, byte[]>> All = new(Make);

    public static IEnumerable<string> Names => Recipes.Keys.Append("dictation.amr");

    public static byte[] Get(string name) => name == "dictation.amr" ? Speech : All.Value[name];

    private static Dictionary<string, byte[]> Make()
    {
        var folder = Directory.CreateTempSubdirectory("corpus-").FullName;
        try
        {
            var start = new ProcessStartInfo("ffmpeg") { UseShellExecute = false, RedirectStandardError = true, WorkingDirectory = folder };
            foreach (var argument in "-v error -nostdin -f lavfi -i testsrc=size=64x48:rate=10:duration=1 -f lavfi -i sine=frequency=440:sample_rate=44100:duration=1".Split(' '))
            {
                start.ArgumentList.Add(argument);
            }

            foreach (var (name, recipe) in Recipes)
            {
                foreach (var argument in recipe.Split(' ').Append(name))
                {
                    start.ArgumentList.Add(argument);
                }
            }

            using var ffmpeg = Process.Start(start)!;
            var complaint = ffmpeg.StandardError.ReadToEnd();
            ffmpeg.WaitForExit();
            return ffmpeg.ExitCode == 0
                ? Recipes.Keys.ToDictionary(name => name, name => File.ReadAllBytes(Path.Combine(folder, name)), StringComparer.Ordinal)
                : throw new InvalidOperationException(complaint);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
