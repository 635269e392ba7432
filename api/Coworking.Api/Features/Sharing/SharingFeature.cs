using Microsoft.Extensions.DependencyInjection;

namespace Coworking.Api.Features.Sharing;

internal static class SharingFeature
{
    public static IServiceCollection AddSharing(this IServiceCollection services) => services
        .AddSingleton<ShareRecording>()
        .AddSingleton<ShareCollection>();
}
