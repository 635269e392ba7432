using Coworking.Api;
using Coworking.Api.Platform.Blobs;
using Coworking.Api.Platform.Tables;
using Coworking.Conversion;
using Coworking.Local.Conversion;
using Coworking.Local.Hosting;
using Coworking.Local.Site;
using Coworking.LocalFunctions;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Coworking.Local;

/// <summary>The API, the issuer and, when there is one, the site, in this process and on one port.</summary>
public sealed class LocalHost : IAsyncDisposable
{
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan StoragePatience = TimeSpan.FromSeconds(30);

    /// <summary>How many free ports are tried where any will do.</summary>
    private const int MostPorts = 5;

    private readonly IHost host;

    private LocalHost(IHost host, Uri origin)
    {
        this.host = host;
        Origin = origin;
    }

    /// <summary>Where everything is served, without a path.</summary>
    public Uri Origin { get; }

    public IServiceProvider Services => host.Services;

    /// <param name="options">Storage and address.</param>
    /// <param name="extra">Changes configuration and services after everything else did, as a test needs them.</param>
    /// <param name="cancellation">Ends the start.</param>
    /// <exception cref="LocalRunException">The port is busy.</exception>
    public static async Task<LocalHost> StartAsync(
        LocalHostOptions options, Action<FunctionsApplicationBuilder>? extra = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var left = options.Url.Port == 0 ? MostPorts : 1;
        while (true)
        {
            try
            {
                return await StartAsync(Address.Settle(options.Url), options, extra, cancellation);
            }
            catch (LocalRunException) when (--left > 0)
            {
                // A port that was free a moment ago: somebody else was given it in between.
            }
        }
    }

    private static async Task<LocalHost> StartAsync(Uri origin, LocalHostOptions options, Action<FunctionsApplicationBuilder>? extra, CancellationToken cancellation)
    {
        var builder = FunctionsApplication.CreateBuilder(["--urls", origin.GetLeftPart(UriPartial.Authority)]);
        builder.ConfigureFunctionsWebApplication();
        builder.Configuration.AddInMemoryCollection(Settings.For(origin, options));
        builder.AddCoworking();
        builder.Services.Configure<LocalFunctionsOptions>(functions =>
        {
            functions.Assemblies.Add(typeof(CoworkingApp).Assembly);
            functions.ScheduleStatusFolder = options.TimersFolder;
        });
        builder.Services.Configure<HostOptions>(hosting => hosting.ShutdownTimeout = StopPatience);
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.AddSingleton<IStartupFilter>(provider => ActivatorUtilities.CreateInstance<IssuerFilter>(provider, origin, options));
        if (options.SiteFolder is { } folder)
        {
            builder.Services.AddSingleton<IStartupFilter>(new SiteFilter(StaticSite.Open(folder), origin));
        }

        if (options.Ffmpeg is { } ffmpeg)
        {
            builder.Services.AddConversion(ffmpeg)
                .AddSingleton<ConvertUploads>()
                .AddSingleton<IStartupFilter>(provider => provider.GetRequiredService<ConvertUploads>())
                .AddHostedService(provider => provider.GetRequiredService<ConvertUploads>());
        }

        extra?.Invoke(builder);

        var built = builder.Build();
        try
        {
            await built.StartAsync(cancellation);
        }
        catch (IOException busy) when (busy.InnerException is AddressInUseException)
        {
            await DisposeAsync(built);
            throw Address.Busy(origin, busy);
        }

        return new LocalHost(built, origin);
    }

    /// <summary>Tables and containers are made in the background, for an instance must start without storage; this is when they are there.</summary>
    public Task StorageIsReadyAsync(CancellationToken cancellation) => Task.WhenAll(
        host.Services.GetServices<IHostedService>().OfType<BackgroundService>()
            .Where(service => service is TableSetup or BlobSetup)
            .Select(service => service.ExecuteTask ?? Task.CompletedTask)).WaitAsync(StoragePatience, cancellation);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await DisposeAsync(host);
    }

    private static ValueTask DisposeAsync(IHost stopped) => ((IAsyncDisposable)stopped).DisposeAsync();
}
