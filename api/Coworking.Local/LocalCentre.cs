using Coworking.Conversion;
using Coworking.Local.Demo;
using Coworking.Local.Hosting;
using Coworking.Local.Node;
using Coworking.Local.Site;
using Coworking.Local.Storage;
using Microsoft.Azure.Functions.Worker.Builder;

namespace Coworking.Local;

/// <summary>How a whole centre is run on this machine.</summary>
public sealed record LocalCentreOptions
{
    /// <summary>Port 0 picks a free one.</summary>
    public Uri Url { get; init; } = new("http://127.0.0.1:0");

    /// <summary>The folder of kept data; null keeps everything in memory.</summary>
    public string? Data { get; init; }

    /// <summary>Whether the centre comes with places, bookings and recordings.</summary>
    public bool Demo { get; init; } = true;

    /// <summary>The file that the centre is set up from; null is the demo centre's.</summary>
    public string? CentreFile { get; init; }

    /// <summary>Whether smaller copies of recordings are made after each upload, where ffmpeg is on <c>PATH</c>.</summary>
    public bool Converts { get; init; }

    /// <summary>Other origins whose pages call the API and storage and sign people in.</summary>
    public IReadOnlyList<string> OtherSites { get; init; } = [];
}

/// <summary>A whole centre on this machine: storage, issuer, API and site. Browser tests start it as the command does.</summary>
public sealed class LocalCentre : IAsyncDisposable
{
    private readonly Stack<object> parts = new();

    private LocalCentre()
    {
    }

    /// <summary>Where everything is served.</summary>
    public Uri Origin => Host.Origin;

    public LocalHost Host { get; private set; } = null!;

    public AzuriteProcess Storage { get; private set; } = null!;

    /// <param name="options">Where, and with what.</param>
    /// <param name="steps">Is told what takes long.</param>
    /// <param name="extra">Changes configuration and services after everything else did.</param>
    /// <param name="cancellation">Ends the start.</param>
    /// <exception cref="LocalRunException">Something that is needed is missing, busy or refused.</exception>
    public static async Task<LocalCentre> StartAsync(
        LocalCentreOptions options, Steps? steps = null, Action<FunctionsApplicationBuilder>? extra = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var centre = new LocalCentre();
        try
        {
            await centre.StartPartsAsync(options, steps ?? Steps.Silent, extra, cancellation);
            return centre;
        }
        catch
        {
            await centre.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops the parts in the opposite order of their start.</summary>
    public async ValueTask DisposeAsync()
    {
        while (parts.TryPop(out var part))
        {
            if (part is IAsyncDisposable patient)
            {
                await patient.DisposeAsync();
            }
            else
            {
                ((IDisposable)part).Dispose();
            }
        }
    }

    private async Task StartPartsAsync(LocalCentreOptions options, Steps steps, Action<FunctionsApplicationBuilder>? extra, CancellationToken cancellation)
    {
        var origin = Address.Settle(options.Url);
        Address.RefuseBusy(origin);
        var data = options.Data is { } path ? Keep(DataFolder.Open(path)) : null;
        await NodeTool.CheckAsync(cancellation);
        Storage = Keep(await AzuriteProcess.StartAsync(data?.Storage, steps, cancellation));
        await SiteBuild.BuildAsync(steps, cancellation);

        var centreFile = await CentreFile.ReadAsync(withResources: options.Demo, cancellation, options.CentreFile);
        var scratch = Directory.CreateTempSubdirectory("coworking-");
        try
        {
            await Task.WhenAll(
                SiteBuild.StampAsync(centreFile, Storage.BlobOrigin, scratch.FullName, cancellation),
                BlobCors.AllowAsync(Storage.ConnectionString, [origin.GetLeftPart(UriPartial.Authority), .. options.OtherSites], cancellation));
            var host = new LocalHostOptions
            {
                Url = origin,
                StorageConnectionString = Storage.ConnectionString,
                SiteFolder = Path.Combine(scratch.FullName, "site"),
                StateFolder = data?.Root,
                OtherSites = options.OtherSites,
                Ffmpeg = options.Converts ? await FfmpegAsync(steps) : null,
            };
            Host = Keep(await LocalHost.StartAsync(host, extra, cancellation));
        }
        finally
        {
            // The host holds the site in memory.
            scratch.Delete(recursive: true);
        }

        await Host.StorageIsReadyAsync(cancellation);
        await new DemoCentre(Host, data?.Marks ?? Marks.Forgotten).SetUpAsync(centreFile, options.Demo, cancellation);
    }

    private static async Task<Ffmpeg?> FfmpegAsync(Steps steps)
    {
        var ffmpeg = Ffmpeg.OnPath();
        if (ffmpeg is null)
        {
            await steps.SayAsync("  ffmpeg is not on PATH: no smaller copies of recordings are made");
        }

        return ffmpeg;
    }

    private T Keep<T>(T part)
        where T : notnull
    {
        parts.Push(part);
        return part;
    }
}
