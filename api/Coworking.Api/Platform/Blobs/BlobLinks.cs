using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Sas;
using NodaTime;

namespace Coworking.Api.Platform.Blobs;

/// <summary>When a link works: both inclusive as Azure counts them.</summary>
public readonly record struct LinkPeriod(Instant From, Instant Until)
{
    /// <summary>The longest life of a link: the storage account's policy refuses more.</summary>
    public static readonly Duration Longest = Duration.FromHours(12);

    /// <summary>Links start a little in the past, because clocks differ.</summary>
    public static readonly Duration Back = Duration.FromMinutes(5);

    /// <summary>How long it works from the moment it was made.</summary>
    public Duration Life => Until - From - Back;

    /// <summary>From a little before <paramref name="now"/> until that much after it, at most as long as storage allows.</summary>
    public static LinkPeriod Of(Instant now, Duration life) => new(now - Back, now + Duration.Min(life, Longest - Back));
}

/// <summary>
/// Signs links to one blob each, so that browsers send and fetch bytes without the API in between. In Azure the signature comes from a
/// key that the identity may ask for; on a person's machine from the account's own key.
/// </summary>
public interface IBlobLinks
{
    /// <summary>A link to <paramref name="blob"/> and no other, for <paramref name="permissions"/> and nothing else.</summary>
    /// <param name="disposition">The <c>Content-Disposition</c> that storage answers with; none unless given.</param>
    ValueTask<Uri> SignAsync(
        BlobBaseClient blob, BlobSasPermissions permissions, LinkPeriod period, CancellationToken cancellation, string? disposition = null);
}

/// <summary>Signs with the account's key, which the connection string holds.</summary>
internal sealed class AccountKeyLinks : IBlobLinks
{
    public ValueTask<Uri> SignAsync(
        BlobBaseClient blob, BlobSasPermissions permissions, LinkPeriod period, CancellationToken cancellation, string? disposition = null) =>
        ValueTask.FromResult(blob.GenerateSasUri(LinkTerms.Of(blob, permissions, period, disposition)));
}

/// <summary>Signs with a user delegation key: no shared key exists in Azure. The key is fetched once and again before it ends.</summary>
internal sealed class UserDelegationLinks(BlobServiceClient service, IClock clock) : IBlobLinks, IDisposable
{
    /// <summary>A link may not outlive its key, so a key is renewed while it still covers the longest link.</summary>
    private static readonly Duration KeyLife = Duration.FromHours(48);

    private readonly SemaphoreSlim _renewing = new(1);
    private Azure.Storage.Blobs.Models.UserDelegationKey? _key;

    public async ValueTask<Uri> SignAsync(
        BlobBaseClient blob, BlobSasPermissions permissions, LinkPeriod period, CancellationToken cancellation, string? disposition = null)
    {
        ArgumentNullException.ThrowIfNull(blob);
        var key = Covers(_key, period) ? _key! : await RenewAsync(period, cancellation);
        var link = new BlobUriBuilder(blob.Uri)
        {
            Sas = LinkTerms.Of(blob, permissions, period, disposition).ToSasQueryParameters(key, service.AccountName),
        };
        return link.ToUri();
    }

    public void Dispose() => _renewing.Dispose();

    private static bool Covers(Azure.Storage.Blobs.Models.UserDelegationKey? key, LinkPeriod period) =>
        key is not null && period.Until.ToDateTimeOffset() <= key.SignedExpiresOn;

    private async Task<Azure.Storage.Blobs.Models.UserDelegationKey> RenewAsync(LinkPeriod period, CancellationToken cancellation)
    {
        await _renewing.WaitAsync(cancellation);
        try
        {
            if (!Covers(_key, period))
            {
                var now = clock.GetCurrentInstant();
                _key = await service.GetUserDelegationKeyAsync(
                    (now - LinkPeriod.Longest).ToDateTimeOffset(), (now + KeyLife).ToDateTimeOffset(), cancellation);
            }

            return _key!;
        }
        finally
        {
            _renewing.Release();
        }
    }
}

/// <summary>What a link says, whoever signs it.</summary>
internal static class LinkTerms
{
    public static BlobSasBuilder Of(BlobBaseClient blob, BlobSasPermissions permissions, LinkPeriod period, string? disposition) =>
        new(permissions, period.Until.ToDateTimeOffset())
        {
            BlobContainerName = blob.BlobContainerName,
            BlobName = blob.Name,
            Resource = "b",
            ContentDisposition = disposition,
            StartsOn = period.From.ToDateTimeOffset(),
            // The emulator on a person's machine speaks plain http; Azure never does.
            Protocol = blob.Uri.Scheme == Uri.UriSchemeHttps ? SasProtocol.Https : SasProtocol.HttpsAndHttp,
        };
}
