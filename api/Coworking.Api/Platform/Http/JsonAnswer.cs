using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Coworking.Api.Platform.Http;

/// <summary>A JSON answer that is complete before it is returned: nothing can fail once the status is sent.</summary>
public sealed class JsonAnswer : IResult, IStatusCodeHttpResult
{
    /// <summary>Below this size a compressed answer saves no packet.</summary>
    private const int CompressFromBytes = 1_200;

    /// <summary>From this size on a line costs more time than packing well does.</summary>
    private const int PackWellFromBytes = 128 * 1024;

    private readonly byte[] _body;
    private readonly string? _location;
    private readonly string? _etag;
    private readonly string _cacheControl;
    private readonly int _status;
    private readonly PackedJson? _packed;

    private JsonAnswer(int status, byte[] body, string? etag = null, string? location = null, string cacheControl = "no-store", PackedJson? packed = null)
    {
        _status = status;
        _body = body;
        _etag = etag;
        _location = location;
        _cacheControl = cacheControl;
        _packed = packed;
    }

    int? IStatusCodeHttpResult.StatusCode => _status;

    /// <summary>200 with an optional entity tag, for what is one person's own: nothing may cache it.</summary>
    public static JsonAnswer Ok<T>(T value, JsonTypeInfo<T> type, string? etag = null) =>
        new(StatusCodes.Status200OK, JsonSerializer.SerializeToUtf8Bytes(value, type), etag);

    /// <summary>201 with the address of what was made. Sites on another origin cannot read headers: the body names it too.</summary>
    public static JsonAnswer Created<T>(string location, T value, JsonTypeInfo<T> type, string? etag = null) =>
        new(StatusCodes.Status201Created, JsonSerializer.SerializeToUtf8Bytes(value, type), etag, location);

    /// <summary>200 for what everybody may see, or 304 when the client has it: the tag is a hash of the body.</summary>
    public static JsonAnswer Cacheable<T>(HttpRequest request, T value, JsonTypeInfo<T> type, int maxAgeSeconds = 0, string? etag = null) =>
        Cacheable(request, JsonSerializer.SerializeToUtf8Bytes(value, type), maxAgeSeconds, etag);

    /// <summary>The tag that <see cref="Cacheable{T}"/> gives to the answer: where the tag itself is to stand in the body.</summary>
    public static string TagOf<T>(T value, JsonTypeInfo<T> type) => EntityTagOf(JsonSerializer.SerializeToUtf8Bytes(value, type));

    /// <summary>
    /// 200 for what only some may see and ask for again and again, or 304. The tag is a hash of the body without it and
    /// stands in the body too: a site on another origin cannot read headers. <c>Cache-Control</c> it can read: there, as
    /// <c>next-in</c>, stand the milliseconds after which asking again is worth it, also in a 304.
    /// </summary>
    public static JsonAnswer Polled<T>(HttpRequest request, Func<string, T> tagged, JsonTypeInfo<T> type, TimeSpan nextIn)
    {
        ArgumentNullException.ThrowIfNull(tagged);
        var cacheControl = string.Create(CultureInfo.InvariantCulture, $"private, no-cache, next-in={Math.Ceiling(nextIn.TotalMilliseconds)}");
        var etag = EntityTagOf(JsonSerializer.SerializeToUtf8Bytes(tagged(""), type));
        return HasIt(request, etag)
            ? new JsonAnswer(StatusCodes.Status304NotModified, [], etag, cacheControl: cacheControl)
            : new JsonAnswer(StatusCodes.Status200OK, JsonSerializer.SerializeToUtf8Bytes(tagged(etag), type), etag, cacheControl: cacheControl);
    }

    internal static JsonAnswer Cacheable(HttpRequest request, byte[] body, int maxAgeSeconds, string? etag = null)
    {
        etag ??= EntityTagOf(body);
        var cacheControl = maxAgeSeconds == 0 ? "no-cache" : $"public, max-age={maxAgeSeconds}";
        return HasIt(request, etag)
            ? new JsonAnswer(StatusCodes.Status304NotModified, [], etag, cacheControl: cacheControl)
            : new JsonAnswer(StatusCodes.Status200OK, body, etag, cacheControl: cacheControl);
    }

    /// <summary>The same of what was made before.</summary>
    internal static JsonAnswer Cacheable(HttpRequest request, PackedJson made) => HasIt(request, made.Etag)
        ? new JsonAnswer(StatusCodes.Status304NotModified, [], made.Etag, cacheControl: "no-cache")
        : new JsonAnswer(StatusCodes.Status200OK, made.Body, made.Etag, cacheControl: "no-cache", packed: made);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        response.StatusCode = _status;
        response.Headers.CacheControl = _cacheControl;
        response.Headers.ETag = _etag;
        response.Headers.Location = _location;
        if (_status == StatusCodes.Status304NotModified)
        {
            return;
        }

        response.ContentType = "application/json; charset=utf-8";
        await SendAsync(httpContext, _body, _packed);
    }

    /// <summary>Sends a body whose headers are set, compressed where that saves a packet and the client reads it.</summary>
    /// <param name="packed">The same body, where it was packed before.</param>
    internal static async Task SendAsync(HttpContext httpContext, byte[] body, PackedJson? packed = null)
    {
        var response = httpContext.Response;
        if (body.Length >= CompressFromBytes)
        {
            response.Headers.Vary = HeaderNames.AcceptEncoding;
            if (Accepts(httpContext.Request, "gzip"))
            {
                response.Headers.ContentEncoding = "gzip";
                body = packed?.Packed ?? Gzip(body);
            }
        }

        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    /// <summary>Weak, because the same answer may travel compressed or not.</summary>
    internal static string EntityTagOf(byte[] body) => $"W/\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}\"";

    internal static bool HasIt(HttpRequest request, string etag) =>
        request.Headers.IfNoneMatch.Count > 0
        && EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(tag => tag.Tag == "*" || tag.Compare(EntityTagHeaderValue.Parse(etag), useStrongComparison: false));

    private static bool Accepts(HttpRequest request, string encoding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(accepted => accepted.Value == encoding && accepted.Quality is not 0);

    internal static byte[] Gzip(byte[] body)
    {
        using var packed = new MemoryStream(body.Length / 3);
        using (var gzip = new GZipStream(packed, body.Length < PackWellFromBytes ? CompressionLevel.Fastest : CompressionLevel.Optimal))
        {
            gzip.Write(body);
        }

        return packed.ToArray();
    }
}
