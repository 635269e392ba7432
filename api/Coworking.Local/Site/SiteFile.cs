using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Coworking.Local.Site;

/// <summary>A file of the site in memory, with the compressed forms that browsers ask for made when first asked.</summary>
internal sealed class SiteFile
{
    private const int WorthCompressing = 1024;
    private const int HashCharacters = 20;

    private readonly Lazy<byte[]> brotli;
    private readonly Lazy<byte[]> gzip;
    private readonly bool compresses;

    public SiteFile(byte[] content, string contentType)
    {
        Content = content;
        ContentType = contentType;

        // Weak, for the same tag stands for all encodings of the file.
        ETag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..HashCharacters]}\"", isWeak: true);
        compresses = content.Length >= WorthCompressing && IsText(contentType);
        brotli = new Lazy<byte[]>(() => Compress(to => new BrotliStream(to, CompressionLevel.Optimal)));
        gzip = new Lazy<byte[]>(() => Compress(to => new GZipStream(to, CompressionLevel.Optimal)));
    }

    public byte[] Content { get; }

    public string ContentType { get; }

    public EntityTagHeaderValue ETag { get; }

    public bool VariesByEncoding => compresses;

    /// <summary>The best form that the client accepts; the encoding is null for the file as it is.</summary>
    public (byte[] Bytes, string? Encoding) For(IList<StringWithQualityHeaderValue> accepted) => compresses switch
    {
        true when Accepts(accepted, "br") => (brotli.Value, "br"),
        true when Accepts(accepted, "gzip") => (gzip.Value, "gzip"),
        _ => (Content, null),
    };

    private static bool Accepts(IList<StringWithQualityHeaderValue> accepted, string encoding) =>
        accepted.Any(one => one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && one.Quality is null or > 0);

    private static bool IsText(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) || type.Contains("javascript", StringComparison.Ordinal)
        || type.Contains("json", StringComparison.Ordinal) || type.Contains("xml", StringComparison.Ordinal);

    private byte[] Compress(Func<Stream, Stream> into)
    {
        using var output = new MemoryStream();
        using (var compressor = into(output))
        {
            compressor.Write(Content);
        }

        return output.ToArray();
    }
}
