namespace Coworking.Benchmarks;

/// <summary>The same work by the bare storage SDK and through the API, at the same concurrency, turn by turn: a noisy moment meets both.</summary>
internal sealed record Comparison(string Name, Func<Task> Bare, Func<Task> Http, int Count)
{
    private const int Turns = 5;

    private static readonly int[] Concurrencies = [1, 16, 50];

    /// <summary>How many calls each side makes in a run.</summary>
    public static int CallsOf(int count) => (count / 4) + Concurrencies.Sum(concurrency => concurrency == 1 ? count / 4 : count);

    public async Task RunAsync(TextWriter to)
    {
        await to.WriteLineAsync(Measurement.Header);
        // Code is compiled as it warms up and connections are made: neither is what is asked about.
        await ClosedLoop.RunAsync(16, Count / 4, Bare);
        await ClosedLoop.RunAsync(16, Count / 4, Http);
        foreach (var concurrency in Concurrencies)
        {
            var count = (concurrency == 1 ? Count / 4 : Count) / Turns;
            var bare = new List<Measurement>();
            var http = new List<Measurement>();
            for (var turn = 0; turn < Turns; turn++)
            {
                bare.Add(await ClosedLoop.RunAsync(concurrency, count, Bare));
                http.Add(await ClosedLoop.RunAsync(concurrency, count, Http));
            }

            var floor = Measurement.Together($"{Name}, bare storage calls", bare);
            await to.WriteLineAsync(floor.ToLine(null));
            await to.WriteLineAsync(Measurement.Together($"{Name}, HTTP", http).ToLine(floor));
        }

        await to.WriteLineAsync();
    }
}
