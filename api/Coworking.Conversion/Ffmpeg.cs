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

    /// <summary>Null when it did its work, else its last words. It is stopped, and has stopped on return, when it takes longer than <paramref name="limit"/>.</summary>
    public async Task<string?> RunAsync(IEnumerable<string> arguments, TimeSpan limit, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        either.CancelAfter(limit);
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(path, arguments) { UseShellExecute = false, RedirectStandardError = true },
        };
        process.Start();
        try
        {
            var last = "";
            while (await process.StandardError.ReadLineAsync(either.Token) is { } line)
            {
                last = line.Length > 0 ? line : last;
            }

            await process.WaitForExitAsync(either.Token);
            return process.ExitCode == 0 ? null : last;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return $"not done after {limit}";
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                // Until it is gone it holds its files open.
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }
}
