using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Platform.Http;

/// <summary>A small picture that anybody may see and keep for a day, or 304 for who has it.</summary>
public sealed class PictureAnswer(byte[] bytes, string contentType, string etag) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        response.Headers.ETag = etag;
        response.Headers.CacheControl = "public, max-age=86400";
        if (httpContext.Request.Headers.IfNoneMatch.Contains(etag, StringComparer.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = contentType;
        response.ContentLength = bytes.Length;
        response.Headers.XContentTypeOptions = "nosniff";
        return response.Body.WriteAsync(bytes, httpContext.RequestAborted).AsTask();
    }
}
