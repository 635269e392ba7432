using System.Text.Json;
using Coworking.Local;
using Coworking.Local.Node;
using Coworking.Local.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Coworking.Web.Tests.Azure;

/// <summary>As in Azure: the site on one origin, API and sign-in on another, storage on a third, each only knowing the other's address.</summary>
public sealed class OtherOrigin : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("coworking-site-");
    private LocalCentre centre = null!;
    private WebApplication server = null!;

    public Uri Site { get; private set; } = null!;

    public Uri Api => centre.Origin;

    public Uri Storage => centre.Storage.BlobOrigin;

    public async ValueTask InitializeAsync()
    {
        StaticSite? site = null;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        server.Run(http => site!.HandleAsync(http));
        await server.StartAsync();
        Site = new Uri(server.Urls.Single());
        centre = await LocalCentre.StartAsync(new LocalCentreOptions { OtherSites = [Site.GetLeftPart(UriPartial.Authority)] });
        site = await StampAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await centre.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task<StaticSite> StampAsync()
    {
        var settings = Path.Combine(folder.FullName, "settings.json");
        var issuer = new Uri(Api, "/identity").AbsoluteUri;
        const string scope = "openid api offline_access";
        await File.WriteAllTextAsync(settings, JsonSerializer.Serialize(new
        {
            api = new Uri(Api, "/api").AbsoluteUri,
            identity = new { authority = issuer, clientId = "coworking-site", scope, staff = new { authority = issuer, clientId = "coworking-desk", scope } },
            blobs = Storage.GetLeftPart(UriPartial.Authority),
        }));
        var files = Path.Combine(folder.FullName, "site");
        await NodeTool.RunOrFailAsync(
            "Stamping", NodeTool.Node, [Path.Combine(Clone.Web, "stamp.mjs"), "--centre", Path.Combine(Clone.Root, "infra", "libraries", "demo.centre.json"), "--settings", settings, "--out", files], Clone.Root, CancellationToken.None);
        return StaticSite.Open(files);
    }
}
