using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Coworking.Local.Node;

internal static class ProcessLines
{
    /// <summary>What the process writes to its standard output and error, line by line as it comes, until it closes both.</summary>
    public static async IAsyncEnumerable<string> ReadLinesAsync(this Process process, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var lines = Channel.CreateUnbounded<string>();
        var pumps = Task.WhenAll(PumpAsync(process.StandardOutput, lines.Writer), PumpAsync(process.StandardError, lines.Writer));
        _ = pumps.ContinueWith(_ => lines.Writer.Complete(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        await foreach (var line in lines.Reader.ReadAllAsync(cancellation))
        {
            yield return line;
        }
    }

    private static async Task PumpAsync(StreamReader reader, ChannelWriter<string> lines)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            await lines.WriteAsync(line);
        }
    }
}
