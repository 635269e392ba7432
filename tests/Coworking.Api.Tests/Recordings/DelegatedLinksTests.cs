using System.Globalization;
using System.Web;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Sas;
using Coworking.Api.Platform.Blobs;
using Coworking.Api.Tests.Fixture;
using NodaTime;
using NodaTime.Testing;
using Xunit;

namespace Coworking.Api.Tests.Recordings;

/// <summary>The signer that runs in Azure, against the emulator with an identity instead of a key.</summary>
public sealed class DelegatedLinksTests(StorageFixture storage)
{
    [Fact]
    public async Task A_link_signed_for_an_identity_names_one_blob_one_time_and_what_may_be_done()
    {
        Assert.NotNull(storage.ConnectionString);
        await using var secure = await SecureStorage.StartAsync(Upload.Cancellation);
        var service = secure.Client();
        Assert.False(service.CanGenerateAccountSasUri);
        var now = SystemClock.Instance.GetCurrentInstant();
        using var links = new UserDelegationLinks(service, SystemClock.Instance);

        var link = await links.SignAsync(
            service.GetBlobContainerClient("incoming").GetBlobClient("film"), BlobSasPermissions.Create | BlobSasPermissions.Write,
            LinkPeriod.Of(now, Duration.FromHours(1)), Upload.Cancellation);

        // The emulator cannot judge the signature: it knows how identities' links were signed until 2025, the SDK signs by a later rule.
        var terms = HttpUtility.ParseQueryString(link.Query);
        Assert.Equal("/devstoreaccount1/incoming/film", link.AbsolutePath);
        Assert.Equal(("b", "cw", "https", "b"), (terms["sr"], terms["sp"], terms["spr"], terms["sks"]));
        Assert.Equal(Seconds(now - Duration.FromMinutes(5)), At(terms["st"]));
        Assert.Equal(Seconds(now + Duration.FromHours(1)), At(terms["se"]));
        Assert.Equal("23657296-5cd5-45b0-a809-d972a7f4dfe1", terms["skoid"]);
        Assert.True(At(terms["se"]) < At(terms["ske"]));
    }

    [Fact]
    public async Task The_key_is_fetched_once_for_many_links_and_anew_before_a_link_could_outlive_it()
    {
        Assert.NotNull(storage.ConnectionString);
        await using var secure = await SecureStorage.StartAsync(Upload.Cancellation);
        var keys = new KeysFetched();
        var service = secure.Client(keys);
        var blob = service.GetBlobContainerClient("media").GetBlobClient("film");
        var clock = new FakeClock(SystemClock.Instance.GetCurrentInstant());
        using var links = new UserDelegationLinks(service, clock);
        Task<Uri> SignAsync() => links.SignAsync(blob, BlobSasPermissions.Read, LinkPeriod.Of(clock.GetCurrentInstant(), LinkPeriod.Longest), Upload.Cancellation).AsTask();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SignAsync()));
        Assert.Equal(1, keys.Count);
        clock.AdvanceHours(24);
        await SignAsync();
        Assert.Equal(1, keys.Count);
        clock.AdvanceHours(14);
        await SignAsync();
        Assert.Equal(2, keys.Count);
    }

    private static long Seconds(Instant instant) => instant.ToUnixTimeSeconds();

    private static long At(string? term) => DateTimeOffset.Parse(term!, CultureInfo.InvariantCulture).ToUnixTimeSeconds();

    private sealed class KeysFetched : HttpPipelineSynchronousPolicy
    {
        private int _count;

        public int Count => _count;

        public override void OnSendingRequest(HttpMessage message)
        {
            if (message.Request.Uri.Query.Contains("userdelegationkey", StringComparison.Ordinal))
            {
                Interlocked.Increment(ref _count);
            }
        }
    }
}
