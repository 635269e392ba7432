using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Platform.Http;

/// <summary>A document that anybody may see, or 304 for who has it: the tag is a hash of the document.</summary>
/// <param name="body">Complete before it is returned: nothing can fail once the status is sent.</param>
/// <param name="contentType">With its charset.</param>
/// <param name="maxAgeSeconds">How long it may be kept without asking again.</param>
public sealed class DocumentAnswer(byte[] body, string contentType, int maxAgeSeconds) : IResult
{
    /// <summary>For a document that is shown as a page: it runs nothing, loads nothing and is framed by nobody.</summary>
    public const string NothingRuns = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        var etag = JsonAnswer.EntityTagOf(body);
        response.Headers.ETag = etag;
        response.Headers.CacheControl = $"public, max-age={maxAgeSeconds}";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = NothingRuns;
        if (JsonAnswer.HasIt(httpContext.Request, etag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = contentType;
        return JsonAnswer.SendAsync(httpContext, body);
    }
}
