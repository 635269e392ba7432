using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Coworking.Local.Site;

/// <summary>
/// Serves a folder as Azure Static Web Apps would by the <see cref="SiteConfig"/> in it: routes, redirects, fallback,
/// error pages, headers, and validators and compression as its servers give them.
/// </summary>
internal sealed class StaticSite(SiteConfig config, SiteFiles files)
{
    /// <summary>What Static Web Apps says when nothing is configured.</summary>
    private const string DefaultCaching = "public, must-revalidate, max-age=30";

    public static StaticSite Open(string folder)
    {
        var config = SiteConfig.Parse(File.ReadAllText(Path.Combine(folder, SiteConfig.FileName)));
        return new StaticSite(config, SiteFiles.Read(folder, config.MimeTypes));
    }

    public Task HandleAsync(HttpContext http)
    {
        var path = http.Request.Path.Value is { Length: > 0 } asked ? asked : "/";
        var route = config.Routes.FirstOrDefault(candidate => candidate.Matches(http.Request.Method, path));
        SetHeaders(http.Response.Headers, route);
        if (route?.Redirect is { } elsewhere)
        {
            return Redirect(http, elsewhere, route.StatusCode ?? StatusCodes.Status302Found);
        }

        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            return ErrorAsync(http, StatusCodes.Status405MethodNotAllowed);
        }

        if (route is { Rewrite: null, StatusCode: >= StatusCodes.Status400BadRequest and var refused })
        {
            return ErrorAsync(http, refused);
        }

        if (files.Find(route?.Rewrite ?? path) is { } found)
        {
            var right = route?.Rewrite is null ? PageAddress.Of(found.Address, path, config.TrailingSlash) : path;
            return right == path
                ? SendAsync(http, found.File, route?.StatusCode ?? StatusCodes.Status200OK)
                : Redirect(http, right + http.Request.QueryString, StatusCodes.Status301MovedPermanently);
        }

        return config.NavigationFallback is { } fallback && fallback.Covers(path) && files.Find(fallback.Rewrite) is { } page
            ? SendAsync(http, page.File, StatusCodes.Status200OK)
            : ErrorAsync(http, StatusCodes.Status404NotFound);
    }

    private void SetHeaders(IHeaderDictionary headers, SiteRoute? route)
    {
        headers.CacheControl = DefaultCaching;
        Apply(config.GlobalHeaders);
        if (route is not null)
        {
            Apply(route.Headers);
        }

        void Apply(IReadOnlyDictionary<string, string> those)
        {
            foreach (var (name, value) in those)
            {
                // An empty value takes a header away.
                headers[name] = value.Length == 0 ? default(StringValues) : value;
            }
        }
    }

    private Task ErrorAsync(HttpContext http, int status)
    {
        var instead = config.ResponseOverrides.GetValueOrDefault(status.ToString(CultureInfo.InvariantCulture));
        if (instead?.Redirect is { } elsewhere)
        {
            return Redirect(http, elsewhere, instead.StatusCode ?? StatusCodes.Status302Found);
        }

        if (instead?.Rewrite is { } rewrite && files.Find(rewrite) is { } page)
        {
            return SendAsync(http, page.File, instead.StatusCode ?? status);
        }

        http.Response.StatusCode = instead?.StatusCode ?? status;
        return Task.CompletedTask;
    }

    private static Task Redirect(HttpContext http, string to, int status)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.Location = to;
        return Task.CompletedTask;
    }

    private static Task SendAsync(HttpContext http, SiteFile file, int status)
    {
        var asked = http.Request.GetTypedHeaders();
        var answer = http.Response.GetTypedHeaders();
        answer.ETag = file.ETag;
        if (file.VariesByEncoding)
        {
            http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        }

        if (status == StatusCodes.Status200OK && IsKnown(asked, file.ETag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var (bytes, encoding) = file.For(asked.AcceptEncoding);
        http.Response.StatusCode = status;
        http.Response.ContentType = file.ContentType;
        http.Response.ContentLength = bytes.Length;
        http.Response.Headers.ContentEncoding = encoding;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.Body.WriteAsync(bytes, http.RequestAborted).AsTask();
    }

    private static bool IsKnown(RequestHeaders asked, EntityTagHeaderValue tag) =>
        asked.IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any));
}
