using System.Threading.Channels;

namespace Coworking.Api.Tests.Proofs;

/// <summary>A few centres that are used one user at a time each: a centre has one clock, and each run moves it.</summary>
internal sealed class Lanes<T> : IAsyncDisposable
    where T : IAsyncDisposable
{
    private readonly Channel<T> _free = Channel.CreateUnbounded<T>();
    private readonly List<T> _all = [];

    public IReadOnlyList<T> All => _all;

    public static async Task<Lanes<T>> OpenAsync(int count, Func<Task<T>> open)
    {
        var lanes = new Lanes<T>();
        lanes._all.AddRange(await Task.WhenAll(Enumerable.Range(0, count).Select(_ => open())));
        foreach (var lane in lanes._all)
        {
            await lanes._free.Writer.WriteAsync(lane);
        }

        return lanes;
    }

    public async Task<TResult> UseAsync<TResult>(Func<T, Task<TResult>> use)
    {
        var lane = await _free.Reader.ReadAsync();
        try
        {
            return await use(lane);
        }
        finally
        {
            await _free.Writer.WriteAsync(lane);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var lane in _all)
        {
            await lane.DisposeAsync();
        }
    }
}
