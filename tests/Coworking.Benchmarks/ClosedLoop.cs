using System.Diagnostics;

namespace Coworking.Benchmarks;

/// <summary>A fixed number of calls by a fixed number of callers, each making its next call when the last is answered.</summary>
internal static class ClosedLoop
{
    /// <param name="concurrency">How many callers.</param>
    /// <param name="count">How many calls in all.</param>
    /// <param name="call">Makes one call; throws where it is not answered as it should be.</param>
    public static async Task<Measurement> RunAsync(int concurrency, int count, Func<Task> call)
    {
        var ticks = new long[count];
        var next = -1;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => Task.Run(CallAsync)));
        var took = Stopwatch.GetElapsedTime(start);
        Array.Sort(ticks);
        return new Measurement("", concurrency, count, took, ticks);

        async Task CallAsync()
        {
            for (var at = Interlocked.Increment(ref next); at < count; at = Interlocked.Increment(ref next))
            {
                var began = Stopwatch.GetTimestamp();
                await call();
                ticks[at] = Stopwatch.GetTimestamp() - began;
            }
        }
    }
}
