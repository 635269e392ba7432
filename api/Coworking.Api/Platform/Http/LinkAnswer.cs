using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Platform.Http;

/// <summary>302 to a short link, and how long the way to it may be kept.</summary>
internal sealed class LinkAnswer(string link, string cacheControl) : IResult, IStatusCodeHttpResult
{
    int? IStatusCodeHttpResult.StatusCode => StatusCodes.Status302Found;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = StatusCodes.Status302Found;
        response.Headers.Location = link;
        response.Headers.CacheControl = cacheControl;
        return Task.CompletedTask;
    }
}
