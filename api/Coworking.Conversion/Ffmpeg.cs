using System.Diagnostics;

namespace Coworking.Conversion;

/// <summary>The program that reads and writes audio and video. It is started by its path, with arguments one by one: no shell reads them.</summary>
public sealed class Ffmpeg(string path)
{
    /// <summary>The one on <c>PATH</c>; null where there is none.</summary>
    public static Ffmpeg? OnPath()
    {
        var name = OperatingSystem.IsWindows() ? "ffmpeg.exe" : "ffmpeg";
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .Where(File.Exists)
            .Select(found => new Ffmpeg(found))
            .FirstOrDefault();
    }

    /// <summary>Null when it did its work, else its last words.</summary>
    public async Task<string?> RunAsync(IEnumerable<string> arguments, CancellationToken cancellation)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(path, arguments) { UseShellExecute = false, RedirectStandardError = true },
        };
        process.Start();
        try
        {
            var last = "";
            while (await process.StandardError.ReadLineAsync(cancellation) is { } line)
            {
                last = line.Length > 0 ? line : last;
            }

            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0 ? null : last;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
