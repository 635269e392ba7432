using Coworking.Api.Tests.Fixture;
using Coworking.Local;
using Microsoft.Azure.Functions.Worker.Builder;
using Xunit;

namespace Coworking.Api.Tests.Local;

/// <summary>The API with the local issuer and nothing in it, started once for a class of tests.</summary>
public sealed class LocalHostFixture(StorageFixture storage) : IAsyncLifetime
{
    public LocalHost Host { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await StartAsync();
        Client = ClientOf(Host);
    }

    /// <summary>Starts another, on storage of its own.</summary>
    public Task<LocalHost> StartAsync(string? state = null, Action<FunctionsApplicationBuilder>? extra = null) =>
        LocalHost.StartAsync(
            new LocalHostOptions
            {
                StorageConnectionString = storage.ConnectionString,
                StoragePrefix = $"local{Guid.NewGuid():N}"[..20],
                StateFolder = state,
                OtherSites = ["http://site.example"],
            },
            extra);

    public static HttpClient ClientOf(LocalHost host) => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = host.Origin };

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (Host is not null)
        {
            await Host.DisposeAsync();
        }
    }
}
