using System.Diagnostics;
using System.Globalization;

namespace Coworking.Local;

/// <summary>Tells the person at the console what a long start is doing: one line a step, with its time when it is done.</summary>
public sealed class Steps(TextWriter output)
{
    /// <summary>For tests and benchmarks, where nobody reads.</summary>
    public static Steps Silent { get; } = new(TextWriter.Null);

    public async Task RunAsync(string what, Func<Task> step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var watch = Stopwatch.StartNew();
        await output.WriteAsync($"  {what} … ");
        await output.FlushAsync();
        try
        {
            await step();
        }
        catch
        {
            await output.WriteLineAsync();
            throw;
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"done in {watch.Elapsed.TotalSeconds:0.0} s"));
    }

    public Task SayAsync(string line) => output.WriteLineAsync(line);
}
