using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Coworking.Local.Storage;

/// <summary>Lets the site's pages upload to and play from the storage account, as the templates in <c>infra/</c> do in Azure.</summary>
internal static class BlobCors
{
    private const int CacheSeconds = 3600;

    public static async Task AllowAsync(string connectionString, IEnumerable<string> origins, CancellationToken cancellation)
    {
        var client = new BlobServiceClient(connectionString);
        BlobServiceProperties properties = await client.GetPropertiesAsync(cancellation);
        properties.Cors =
        [
            new BlobCorsRule
            {
                AllowedOrigins = string.Join(',', origins),
                AllowedMethods = "GET,HEAD,PUT,OPTIONS",
                AllowedHeaders = "*",
                ExposedHeaders = "Accept-Ranges,Content-Length,Content-MD5,Content-Range,ETag,x-ms-*",
                MaxAgeInSeconds = CacheSeconds,
            },
        ];
        await client.SetPropertiesAsync(properties, cancellation);
    }
}
