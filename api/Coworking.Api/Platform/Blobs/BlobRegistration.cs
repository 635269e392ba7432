using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Coworking.Api.Platform.Blobs;

internal static class BlobRegistration
{
    /// <summary>The blob client itself comes from the storage registration; whether it holds a key decides who signs.</summary>
    public static IServiceCollection AddBlobs(this IServiceCollection services) => services
        .AddSingleton<CentreBlobs>()
        .AddSingleton<BlobPromotion>()
        .AddSingleton<IBlobLinks>(provider => provider.GetRequiredService<BlobServiceClient>() is { CanGenerateAccountSasUri: false } service
            ? new UserDelegationLinks(service, provider.GetRequiredService<IClock>())
            : new AccountKeyLinks())
        .AddHostedService<BlobSetup>();
}
