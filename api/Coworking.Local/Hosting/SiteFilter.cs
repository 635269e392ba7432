using Coworking.Local.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Coworking.Local.Hosting;

/// <summary>Answers with the site whatever is neither the API's nor the issuer's.</summary>
internal sealed class SiteFilter(StaticSite site, Uri origin) : IStartupFilter
{
    private static readonly PathString Api = "/api";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.MapWhen(http => !http.Request.Path.StartsWithSegments(Api, StringComparison.OrdinalIgnoreCase), branch => branch.Run(HandleAsync));
        next(app);
    };

    /// <summary>
    /// Another name of this machine would be another origin, from which nobody could sign in.
    /// </summary>
    private Task HandleAsync(HttpContext http)
    {
        if (http.Request.Host.Value == origin.Authority)
        {
            return site.HandleAsync(http);
        }

        http.Response.Redirect(new Uri(origin, http.Request.Path + http.Request.QueryString).AbsoluteUri, permanent: false, preserveMethod: true);
        return Task.CompletedTask;
    }
}
