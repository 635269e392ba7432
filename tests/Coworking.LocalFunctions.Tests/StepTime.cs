using Microsoft.Extensions.Time.Testing;

namespace Coworking.LocalFunctions.Tests;

/// <summary>A clock that stands still until told, and tells when somebody begins to wait by it.</summary>
internal sealed class StepTime() : FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero)), IDisposable
{
    private readonly SemaphoreSlim waits = new(0);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        waits.Release();
        return timer;
    }

    /// <summary>Moves on once somebody waits.</summary>
    public async Task PassAsync(TimeSpan step)
    {
        await SomebodyWaitsAsync();
        Advance(step);
    }

    /// <summary>Waits until somebody waits, and leaves them waiting.</summary>
    public async Task SomebodyWaitsAsync() => Assert.True(await waits.WaitAsync(Soon.Limit, TestContext.Current.CancellationToken), "nobody waits");

    public void Dispose() => waits.Dispose();
}
