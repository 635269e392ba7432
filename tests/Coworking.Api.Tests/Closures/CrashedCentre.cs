using Azure.Core.Pipeline;
using Coworking.Api.Tests.Fixture;
using Coworking.Api.Tests.Proofs;
using Coworking.Api.Tests.Proofs.Crashes;
using Coworking.Api.Tests.Proofs.Faults;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Closures;

/// <summary>A centre whose program dies after so many storage calls of a request, and lives again.</summary>
internal sealed class CrashedCentre(TestCentre centre, DyingProcess process, RequestsUnderWay requests) : IAsyncDisposable
{
    public TestCentre Centre => centre;

    public static async Task<CrashedCentre> StartAsync(StorageFixture storage)
    {
        var (process, requests) = (new DyingProcess(), new RequestsUnderWay());
        var centre = await TestCentre.StartAsync(storage, builder =>
        {
            builder.Configuration["Logging:LogLevel:Coworking"] = "None";
            builder.Services.AddSingleton<IStartupFilter>(requests);
            builder.Services.AddSingleton<HttpPipelinePolicy>(process);
        });
        return new CrashedCentre(centre, process, requests);
    }

    /// <summary>Whether the program died of the request.</summary>
    public async Task<bool> DiesAsync(int after, HttpClient client, Func<Task<HttpResponseMessage>> send)
    {
        // Settings are read once in a while and are not what this is about.
        await client.GetJsonAsync("/api/centre");
        process.After(after);
        (await send()).Dispose();
        await requests.IdleAsync();
        var died = process.IsDead;
        process.Live();
        return died;
    }

    /// <summary>The product's own look at its tables finds nothing.</summary>
    public async Task AssertSoundAsync(int after, params LocalDate[] dates)
    {
        var found = await Fsck.FaultsAsync(centre, dates);
        Assert.True(found.Count == 0, $"dead after {after} calls: {string.Join("; ", found)}");
    }

    public ValueTask DisposeAsync() => centre.DisposeAsync();
}
