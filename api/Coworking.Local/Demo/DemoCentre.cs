using System.Security.Cryptography;
using System.Text;
using Coworking.Api.Features.Centres;
using Coworking.Local.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Coworking.Local.Demo;

/// <summary>Sets the centre up through the API's own use cases and gives it a life: bookings of sample patrons, coming events, two recordings.</summary>
internal sealed class DemoCentre(LocalHost host, Marks marks)
{
    public const string RecordingsMark = "recordings";

    private const string CentreMark = "centre";

    /// <param name="centreFile">What the centre is set up from. A file that changed since sets it up anew; bookings stay.</param>
    /// <param name="withLife">Whether it gets bookings, events and recordings too.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task SetUpAsync(string centreFile, bool withLife, CancellationToken cancellation)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await ImportAsync(scope.ServiceProvider, centreFile, cancellation);
        if (!withLife)
        {
            return;
        }

        var settings = await scope.ServiceProvider.GetRequiredService<ReadSettings>().RunAsync(cancellation)
            ?? throw new InvalidOperationException("The centre was just set up.");
        using var client = new HttpClient { BaseAddress = host.Origin };
        var now = scope.ServiceProvider.GetRequiredService<IClock>().GetCurrentInstant();
        await new DemoBookings(client, settings.Centre).MakeAsync(now, cancellation);
        await new DemoEvents(client, settings.Centre).MakeAsync(now, cancellation);
        if (marks.Read(RecordingsMark) is null)
        {
            await ActivatorUtilities.CreateInstance<DemoRecordings>(scope.ServiceProvider).MakeAsync(cancellation);
            marks.Write(RecordingsMark, "made");
        }
    }

    private async Task ImportAsync(IServiceProvider services, string centreFile, CancellationToken cancellation)
    {
        var bytes = Encoding.UTF8.GetBytes(centreFile);
        var hash = Convert.ToHexString(SHA256.HashData(bytes));
        if (marks.Read(CentreMark) == hash)
        {
            return;
        }

        using var stream = new MemoryStream(bytes);
        var imported = await services.GetRequiredService<ImportCentre>().RunAsync(stream, cancellation);
        if (!imported.IsOk)
        {
            throw new LocalRunException($"The centre file was not taken: {imported.Error.Message}");
        }

        marks.Write(CentreMark, hash);
    }
}
