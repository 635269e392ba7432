using Azure.Core;
using Azure.Core.Pipeline;
using Coworking.Api.Platform.Limits;
using Microsoft.Extensions.Azure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Coworking.Api.Platform.Tables;

/// <summary>
/// Tables and blobs by configuration alone: <c>Storage:Tables</c> and <c>Storage:Blobs</c> hold a <c>serviceUri</c> (managed
/// identity, Azure) or a <c>connectionString</c> (a person's machine).
/// </summary>
internal static class StorageRegistration
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAzureClients(clients =>
        {
            clients.ConfigureDefaults(Patience);
            clients.AddTableServiceClient(configuration.GetSection("Storage:Tables"))
                .ConfigureOptions((options, provider) => Configure(options, provider));
            clients.AddBlobServiceClient(configuration.GetSection("Storage:Blobs"))
                .ConfigureOptions((options, provider) => Configure(options, provider));
        });
        services.AddSingleton<CentreTables>();
        services.AddSingleton<RequestKeys>();
        services.AddSingleton<WorkMarks>();
        services.AddSingleton<RateLimits>();
        services.AddHostedService<TableSetup>();
        return services;
    }

    /// <summary>Short first waits: a booking is three calls of a few milliseconds, and a patron is waiting. Configuration may say otherwise.</summary>
    private static void Patience(ClientOptions options)
    {
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = 3;
        options.Retry.Delay = TimeSpan.FromMilliseconds(100);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(2);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(10);
    }

    private static void Configure(ClientOptions options, IServiceProvider provider)
    {
        // A request's address holds row keys, and some keys are a patron's: nothing of it may reach a log or a trace.
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsDistributedTracingEnabled = false;
        options.AddPolicy(CountSends.Policy, HttpPipelinePosition.PerRetry);
        foreach (var policy in provider.GetServices<HttpPipelinePolicy>())
        {
            options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        }
    }
}
