using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Coworking.Api.Features.Calendars;

/// <summary>
/// A calendar, or 304 for who has it. Each writing has another <c>DTSTAMP</c>, as the standard asks; whether something
/// changed is told by all the rest.
/// </summary>
internal sealed partial class CalendarAnswer(string calendar, string fileName) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        var etag = EntityTagHeaderValue.Parse($"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Stamp().Replace(calendar, ""))).AsSpan(0, 12))}\"");
        response.Headers.ETag = etag.ToString();
        response.Headers.CacheControl = "private, no-cache";
        if (EntityTagHeaderValue.TryParseList(httpContext.Request.Headers.IfNoneMatch, out var known) && known.Any(tag => tag.Compare(etag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var body = Encoding.UTF8.GetBytes(calendar);
        response.ContentType = "text/calendar; charset=utf-8";
        response.Headers.ContentDisposition = $"inline; filename=\"{fileName}\"";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    [GeneratedRegex("^DTSTAMP:.*$", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stamp();
}
