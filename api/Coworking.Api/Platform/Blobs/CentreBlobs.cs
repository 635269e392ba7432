using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;

namespace Coworking.Api.Platform.Blobs;

/// <summary>The centre's containers. Making one of these touches no storage. Nothing in them is public.</summary>
public sealed class CentreBlobs
{
    public CentreBlobs(BlobServiceClient service, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(service);
        var prefix = (configuration["Storage:Prefix"] ?? "").ToLowerInvariant();
        Incoming = service.GetBlobContainerClient($"{prefix}incoming");
        Media = service.GetBlobContainerClient($"{prefix}media");
        Backups = service.GetBlobContainerClient($"{prefix}backups");
    }

    /// <summary>Uploads that nobody has looked into yet; what stays here is swept after days.</summary>
    public BlobContainerClient Incoming { get; }

    /// <summary>Recordings, posters and subtitles that were checked. Only the server writes here.</summary>
    public BlobContainerClient Media { get; }

    /// <summary>Copies of all tables, one folder a night.</summary>
    public BlobContainerClient Backups { get; }

    internal IEnumerable<BlobContainerClient> All => [Incoming, Media, Backups];
}
