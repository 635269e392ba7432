using Coworking.Api.Tests.Fixture;
using Coworking.Local.Storage;
using Xunit;

[assembly: AssemblyFixture(typeof(StorageFixture))]

namespace Coworking.Api.Tests.Fixture;

/// <summary>One storage emulator for all tests, in memory; each <see cref="TestCentre"/> has its own tables and containers in it.</summary>
public sealed class StorageFixture : IAsyncLifetime
{
    private AzuriteProcess? _azurite;

    public string ConnectionString => Azurite.ConnectionString;

    internal AzuriteProcess Azurite => _azurite ?? throw new InvalidOperationException("The emulator is not started.");

    public async ValueTask InitializeAsync() => _azurite = await AzuriteProcess.StartAsync(cancellation: TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _azurite?.DisposeAsync() ?? ValueTask.CompletedTask;
}
