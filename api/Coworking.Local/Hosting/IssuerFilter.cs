using Coworking.Local.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Coworking.Local.Hosting;

/// <summary>Puts the issuer beside the API, on the same port.</summary>
internal sealed class IssuerFilter(Uri origin, LocalHostOptions options, ILoggerFactory logging) : IStartupFilter, IAsyncDisposable
{
    private readonly Issuer issuer = new(
        origin, [origin.GetLeftPart(UriPartial.Authority), .. options.OtherSites], IssuerKeys.ReadOrMake(options.KeysFolder), logging);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Map(Issuer.Path, branch => branch.Run(issuer.HandleAsync));
        next(app);
    };

    public ValueTask DisposeAsync() => issuer.DisposeAsync();
}
