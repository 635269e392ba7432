using Microsoft.Extensions.DependencyInjection;

namespace Coworking.Api.Features.Resources;

internal static class ResourcesFeature
{
    public static IServiceCollection AddResources(this IServiceCollection services) => services
        .AddSingleton<ListResources>()
        .AddSingleton<ChangeResource>()
        .AddSingleton<OrderResources>()
        .AddSingleton<RetireResource>()
        .AddSingleton<FinishRetirements>()
        .AddSingleton<RestoreResource>();
}
