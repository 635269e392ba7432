using Microsoft.Extensions.Hosting;

namespace Coworking.Local.Hosting;

/// <summary>Signals are the command's: it stops the host first and then what the host needs.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
