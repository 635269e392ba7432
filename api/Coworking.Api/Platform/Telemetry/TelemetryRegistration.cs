using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Coworking.Api.Platform.Telemetry;

/// <summary>
/// Traces and metrics leave by OTLP where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set and by Azure Monitor where
/// <c>APPLICATIONINSIGHTS_CONNECTION_STRING</c> is; with neither, nothing is collected.
/// </summary>
internal static class TelemetryRegistration
{
    /// <summary>The meter and the activity source of the product's own measurements.</summary>
    public const string Name = "Coworking";

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddMetrics();

        // At "information" the web server writes each address whole, and a calendar link's address is a secret.
        services.AddLogging(logging => logging
            .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
        var otlp = configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 };
        var azureMonitor = configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] is { Length: > 0 } connection ? connection : null;
        if (!otlp && azureMonitor is null)
        {
            return services;
        }

        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("coworking-api", serviceVersion: Release.Name))
            .WithTracing(traces =>
            {
                // The worker's own source is what timers have for a request. Calls to storage are not traced: their
                // addresses hold row keys, and some keys are a patron's.
                traces.AddAspNetCoreInstrumentation().AddSource(Name, "Microsoft.Azure.Functions.Worker");
                if (azureMonitor is not null)
                {
                    traces.AddAzureMonitorTraceExporter(options => Address(options, azureMonitor));
                }
            })
            .WithMetrics(metrics =>
            {
                metrics.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddMeter(Name);
                if (azureMonitor is not null)
                {
                    metrics.AddAzureMonitorMetricExporter(options => Address(options, azureMonitor));
                }
            });
        if (otlp)
        {
            telemetry.UseOtlpExporter();
        }

        return services;
    }

    /// <summary>The address alone opens nothing: infra/ lets Application Insights take Entra identities only.</summary>
    private static void Address(AzureMonitorExporterOptions options, string connection)
    {
        options.ConnectionString = connection;
        options.Credential = new DefaultAzureCredential();
    }
}
