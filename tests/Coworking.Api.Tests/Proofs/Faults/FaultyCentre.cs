using System.Text.Json.Nodes;
using Azure.Core.Pipeline;
using Coworking.Api.Tests.Fixture;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Coworking.Api.Tests.Proofs.Faults;

/// <summary>A centre whose storage can be made ill. The SDK tries again as often as ever, only without its pauses.</summary>
internal sealed class FaultyCentre : IAsyncDisposable
{
    private FaultyCentre(TestCentre centre, FaultPolicy faults, RequestsUnderWay requests)
    {
        Centre = centre;
        Faults = faults;
        Requests = requests;
    }

    public TestCentre Centre { get; }

    public FaultPolicy Faults { get; }

    public RequestsUnderWay Requests { get; }

    /// <param name="storage">The emulator.</param>
    /// <param name="rate">The part of sends that is harmed while armed.</param>
    /// <param name="guard">Takes a guard of the product out, for a control.</param>
    /// <param name="change">Changes the demo centre.</param>
    public static async Task<FaultyCentre> StartAsync(StorageFixture storage, double rate, HttpPipelinePolicy? guard = null, Func<JsonNode, JsonNode>? change = null)
    {
        var faults = new FaultPolicy(rate);
        var requests = new RequestsUnderWay();
        var centre = await TestCentre.StartAsync(
            storage,
            builder =>
            {
                builder.Configuration["Storage:Tables:Retry:Delay"] = "00:00:00.001";
                builder.Configuration["Storage:Tables:Retry:MaxDelay"] = "00:00:00.004";
                // What is refused on purpose is not worth a line each.
                builder.Configuration["Logging:LogLevel:Coworking"] = "Error";
                builder.Services.AddSingleton<IStartupFilter>(requests);
                if (guard is not null)
                {
                    builder.Services.AddSingleton(guard);
                }

                builder.Services.AddSingleton<HttpPipelinePolicy>(faults);
            },
            change);
        return new FaultyCentre(centre, faults, requests);
    }

    /// <summary>Storage is well again, and all that was begun has ended.</summary>
    public async Task SettleAsync()
    {
        Faults.Disarm();
        await Requests.IdleAsync();
    }

    public ValueTask DisposeAsync() => Centre.DisposeAsync();
}
